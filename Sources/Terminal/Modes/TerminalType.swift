/// What the environment says about the terminal: which extensions it may be sent.
package struct TerminalType: Equatable, Sendable {
  /// What stands between the program and the terminal.
  package enum Multiplexer: Equatable, Sendable {
    case tmux, screen
  }

  /// What `TERM` says.
  package let name: String
  /// Understands ECMA-48 and answers DSR, as everything since the VT100 does.
  package let isANSI: Bool
  /// Understands operating system commands: title, clipboard, colours.
  package let isXtermLike: Bool
  package let multiplexer: Multiplexer?
  /// Reads notifications from OSC 777, rather than from OSC 9.
  package let notifiesBy777: Bool
  /// The user wants no colour: `NO_COLOR` is set and not empty (no-color.org).
  package let isColorUnwanted: Bool

  /// Whether red, green and blue are shown, which terminfo seldom knows (`COLORTERM`).
  package let isTrueColor: Bool

  /// Families of terminals that read operating system commands, by the start of `TERM`.
  private static let xtermLike = [
    "xterm", "tmux", "screen", "rxvt", "alacritty", "foot", "kitty", "wezterm", "ghostty", "st-",
    "konsole", "vte", "gnome", "putty", "mintty", "contour", "iterm", "rio",
  ]

  /// Reads an environment.
  ///
  /// - Parameters:
  ///   - environment: gives a variable's value, nil where it is unset.
  ///   - isANSI: whether terminfo moves the cursor by a sequence of ECMA-48.
  package init(environment: (String) -> String?, isANSI: Bool) {
    func isSet(_ name: String) -> Bool { !(environment(name) ?? "").isEmpty }
    let name = environment("TERM") ?? ""
    self.name = name
    self.isANSI = isANSI
    isXtermLike = isANSI && (TerminalType.xtermLike.contains { name.hasPrefix($0) } || name == "st")
    multiplexer =
      if isSet("TMUX") || name.hasPrefix("tmux") {
        .tmux
      } else if isSet("STY") || name.hasPrefix("screen") {
        .screen
      } else {
        nil
      }
    notifiesBy777 = ["rxvt", "foot"].contains { name.hasPrefix($0) }
    isColorUnwanted = isSet("NO_COLOR")
    isTrueColor = isXtermLike && ["truecolor", "24bit"].contains(environment("COLORTERM") ?? "")
  }

  /// Types that are like this one and that every terminfo knows, for when it doesn't know this one.
  var substitutes: [String] {
    if name.hasPrefix("tmux") || name.hasPrefix("screen") { return ["screen-256color", "screen"] }
    return isXtermLike ? ["xterm-256color", "xterm"] : []
  }
}
