/// The themes that come with ttydesk, embedded in the binary.
///
/// The raw value is the name of the file, and what the settings call the theme.
package enum BundledTheme: String, CaseIterable, Sendable {
  case catppuccinLatte = "catppuccin-latte"
  case catppuccinMocha = "catppuccin-mocha"
  case dracula
  case everforestDark = "everforest-dark"
  case gruvboxDark = "gruvbox-dark"
  case gruvboxLight = "gruvbox-light"
  case highContrast = "high-contrast"
  case mono
  case nord
  case rosePine = "rose-pine"
  case solarizedDark = "solarized-dark"
  case solarizedLight = "solarized-light"
  case tokyoNight = "tokyo-night"
  case ttydeskDark = "ttydesk-dark"
  case ttydeskLight = "ttydesk-light"

  /// The text of the theme file.
  package var source: String { String(decoding: bytes, as: UTF8.self) }

  /// The text of the bundled theme of a name; nil if there is none.
  package static func source(_ name: String) -> String? {
    BundledTheme(rawValue: name)?.source
  }

  private var bytes: [UInt8] {
    switch self {
    case .catppuccinLatte: PackageResources.catppuccin_latte_theme
    case .catppuccinMocha: PackageResources.catppuccin_mocha_theme
    case .dracula: PackageResources.dracula_theme
    case .everforestDark: PackageResources.everforest_dark_theme
    case .gruvboxDark: PackageResources.gruvbox_dark_theme
    case .gruvboxLight: PackageResources.gruvbox_light_theme
    case .highContrast: PackageResources.high_contrast_theme
    case .mono: PackageResources.mono_theme
    case .nord: PackageResources.nord_theme
    case .rosePine: PackageResources.rose_pine_theme
    case .solarizedDark: PackageResources.solarized_dark_theme
    case .solarizedLight: PackageResources.solarized_light_theme
    case .tokyoNight: PackageResources.tokyo_night_theme
    case .ttydeskDark: PackageResources.ttydesk_dark_theme
    case .ttydeskLight: PackageResources.ttydesk_light_theme
    }
  }
}
