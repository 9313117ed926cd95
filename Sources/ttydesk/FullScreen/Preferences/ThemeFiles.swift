import Screen
import Themes

/// The themes that there are: the person's own files, and those that come with ttydesk.
struct ThemeFiles {
  /// How many colours the terminal shows.
  let depth: ColorDepth
  /// Whether the terminal's background is dark, as most are.
  var isDark = true

  /// The names, the bundled ones first.
  static var names: [String] {
    let own = Files.names(in: folder).compactMap { name in
      name.hasSuffix(suffix) ? String(name.dropLast(suffix.utf8.count)) : nil
    }
    let bundled = BundledTheme.allCases.map(\.rawValue)
    return bundled + own.filter { !bundled.contains($0) }.sorted()
  }

  /// The theme for people who chose none.
  var usual: String {
    (isDark ? BundledTheme.ttydeskDark : BundledTheme.ttydeskLight).rawValue
  }

  /// The theme of a name, as the terminal can show it; without a name the usual one.
  func load(_ name: String) -> (theme: Theme, warnings: [ThemeWarning]) {
    let name = name.isEmpty ? usual : name
    let (theme, warnings) = ThemeLoader.load(name, find: ThemeFiles.source)
    guard !warnings.contains(where: { $0.problem == .missingTheme }) else {
      let usual = ThemeLoader.load(self.usual, find: ThemeFiles.source)
      return (usual.theme.degraded(to: depth), warnings)
    }
    return (theme.degraded(to: depth), warnings)
  }

  /// The text of a theme: the person's own file beats a bundled one of the same name.
  private static func source(_ name: String) -> String? {
    guard !name.contains("/"), name != "..",
      let bytes = try? Files.read("\(folder)/\(name)\(suffix)")
    else { return BundledTheme.source(name) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static var folder: String { Directories.configuration + "/themes" }
  private static let suffix = ".theme"
}
