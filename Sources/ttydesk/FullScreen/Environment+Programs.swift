import Glibc

/// The other programs that the person works with.
extension Environment {
  /// The editor with its arguments, as words.
  static var editor: [String] {
    let command = value("VISUAL") ?? value("EDITOR") ?? "vi"
    return (try? CommandWords.split(command)) ?? ["vi"]
  }

  /// The pager with its arguments, as words.
  static var pager: [String] {
    (try? CommandWords.split(value("PAGER") ?? "less")) ?? ["less"]
  }

  /// Whether windows can be opened.
  static var hasDesktop: Bool { value("DISPLAY") != nil || value("WAYLAND_DISPLAY") != nil }

  /// Whether a program is found in `PATH`.
  static func finds(_ program: String) -> Bool {
    (value("PATH") ?? "/usr/bin:/bin").split(separator: ":").contains {
      access("\($0)/\(program)", X_OK) == 0
    }
  }
}
