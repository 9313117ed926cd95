/// A look for each role.
package struct Theme: Hashable, Sendable {
  /// What it is called.
  package let name: String
  /// In the order of `Role.allCases`.
  private var styles: [Style]

  /// A theme that names some roles; the others fall back.
  init(name: String, entries: [String: ThemeEntry]) {
    self.name = name
    styles = Role.allCases.map { Self.resolve($0, entries) }
  }

  /// The terminal's own colours, with attributes to tell roles apart.
  package static let plain = Theme(name: "plain", entries: [:]).degraded(to: .mono)

  /// The look of a role.
  package subscript(_ role: Role) -> Style { styles[role.number] }

  /// A colour that an entry leaves open is that of the next role on the way to `text`.
  private static func resolve(_ role: Role, _ entries: [String: ThemeEntry]) -> Style {
    let chain = fallbacks(of: role).compactMap { entries[$0] }
    return Style(
      foreground: chain.lazy.compactMap(\.foreground).first ?? .standard,
      background: chain.lazy.compactMap(\.background).first ?? .standard,
      attributes: chain.first?.attributes ?? [], role: role)
  }

  /// The names of the roles that a role falls back to, itself first.
  static func fallbacks(of role: Role) -> [String] {
    var names = [role.rawValue]
    while let name = names.last, let dot = name.lastIndex(of: ".") {
      names.append(String(name[..<dot]))
    }
    return role == .text || names.last == "text" ? names : names + ["text"]
  }

  /// The theme as a terminal of that depth can show it.
  ///
  /// Where fewer colours make text unreadable, it gets black or white; where they make a role look
  /// like plain text that did not before, it gets attributes instead.
  package func degraded(to depth: ColorDepth) -> Theme {
    guard depth < .truecolor else { return self }
    var theme = self
    theme.styles = Role.allCases.map { degraded($0, to: depth) }
    return theme
  }

  private func degraded(_ role: Role, to depth: ColorDepth) -> Style {
    let original = self[role]
    var style = original
    style.foreground = original.foreground.degraded(to: depth)
    style.background = original.background.degraded(to: depth)
    let plain = self[.text]
    let plainBackground = plain.background.degraded(to: depth)
    let lostBackground =
      original.background != plain.background && style.background == plainBackground
    style.foreground = Self.readable(style, role, depth)
    if depth == .mono {
      style.attributes.formUnion(role.monochrome)
    } else if lostBackground {
      style.attributes.formUnion(role.monochrome.subtracting(.dim))
    }
    return style
  }

  /// The foreground, or its darker or brighter twin, or else black or white; for lines, which should
  /// stay faint, a grey.
  private static func readable(_ style: Style, _ role: Role, _ depth: ColorDepth) -> Color {
    let needed = role.isDecoration || role.monochrome.contains(.dim) ? 3 : 4.5
    func contrast(_ color: Color) -> Double { Color.contrast(color, style.background) ?? 21 }
    if contrast(style.foreground) >= needed { return style.foreground }
    if role.isDecoration, depth == .indexed256 {
      let greys = (232...255).map { Color.indexed($0) }.filter { contrast($0) >= needed }
      if let faintest = greys.min(by: { contrast($0) < contrast($1) }) { return faintest }
    }
    if case .indexed(let index) = style.foreground, index < 16, depth >= .indexed16 {
      let twin = Color.indexed(index ^ 8)
      if contrast(twin) >= needed { return twin }
    }
    let light: Color = .indexed(depth >= .indexed16 ? 15 : 7)
    return contrast(.indexed(0)) >= contrast(light) ? .indexed(0) : light
  }
}
