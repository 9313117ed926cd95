import Commands

/// What the program tells of itself; no desk is needed for it.
extension Program {
  /// Does `ttydesk help`.
  func help() throws {
    guard let node = invocation.helpSubject else { return }
    try write(text: HelpText.page(for: node, styled: output.isColored))
  }

  /// Does `ttydesk version`.
  func version() throws {
    if output.isJSON {
      try output.write(["version": .string(Version.text), "date": .string(Version.date)] as JSON)
    } else {
      try output.write("ttydesk \(Version.text)")
    }
  }

  /// Does `ttydesk commands`.
  func listCommands() throws {
    try write(text: output.isJSON ? CommandListing.jsonLines : CommandListing.text)
  }

  /// Does `ttydesk man`.
  func printManual() throws {
    try write(text: ManPage.text(version: Version.text, date: Version.date))
  }

  /// Does `ttydesk completions`.
  func printCompletions() throws {
    guard let shell = Shell(rawValue: invocation.argument(.shell)) else { return }
    try write(text: shell.completions)
  }

  private func write(text: String) throws {
    try output.write(bytes: Array(text.utf8))
  }
}
