/// The lines by which sshd lets a hub's people in, and lets them do nothing but sync.
package enum AuthorizedKeys {
  /// The line of one key.
  ///
  /// - `program`: The file of ttydesk on the hub's machine.
  /// - `desk`: The hub's folder, as an absolute path.
  /// - `account`: The account's name.
  package static func line(
    for key: PublicKey, account: String, program: String, desk: String
  ) -> String {
    let command = [
      program, "hub", "serve", "--desk", desk, "--account", account, "--key", key.fingerprint,
    ].map(ShellWord.quote).joined(separator: " ")
    // Within its quotes sshd reads a quote after a backslash, and no other escape.
    let quoted = command.replacing("\"", with: "\\\"")
    return "restrict,command=\"\(quoted)\" \(key.line) \(account)"
  }
}
