/// The program that makes a link to a remote, as an argument list.
package struct LinkCommand: Sendable {
  /// The ssh program with options of the user's; the system's if nothing else is said.
  private let ssh: [String]
  /// This program's own file.
  private let ownProgram: String
  /// Whether somebody is there to answer ssh's questions.
  let isInteractive: Bool
  /// How many seconds the other side may take until it says anything.
  let firstWordWithin: Int

  /// - `ssh`: The ssh program and options for it.
  /// - `ownProgram`: The file of ttydesk, for a hub on this machine.
  /// - `firstWordWithin`: Seconds until a side that has said nothing counts as dead; nil for what
  ///   a person needs who may have to type a password, or for less where nobody is there.
  package init(
    ssh: [String] = ["ssh"], ownProgram: String, isInteractive: Bool, firstWordWithin: Int? = nil
  ) {
    self.ssh = ssh
    self.ownProgram = ownProgram
    self.isInteractive = isInteractive
    self.firstWordWithin = firstWordWithin ?? (isInteractive ? 300 : 60)
  }

  /// What to run for a remote.
  package func arguments(for remote: RemoteAddress) -> [String] {
    switch remote {
    case .ssh(let destination, let port, let path):
      var words = ssh + ["-T"]
      // Nobody would see a question, or stop waiting for a host that is not there.
      if !isInteractive { words += ["-o", "BatchMode=yes", "-o", "ConnectTimeout=20"] }
      if let port { words += ["-p", String(port)] }
      // A forced command runs whatever is asked; without one this is what has to run.
      let desk = path.isEmpty ? "" : " --desk \(ShellWord.quotePath(path))"
      return words + ["--", destination, "ttydesk hub serve\(desk)"]
    case .folder(let path): return [ownProgram, "hub", "serve", "--desk", path]
    case .command(let command): return ["/bin/sh", "-c", command]
    }
  }
}
