/// Signs a hub's checkpoints, for which it can get ready before there is one.
final class CheckpointSigner {
  private let program = KeyProgram()
  /// The file of the private key.
  private let key: String
  private var waiting: WaitingProgram?

  init(key: String) {
    self.key = key
  }

  /// Gets ready, or gives that up; where it fails signing will say why.
  func expect(_ isExpected: Bool) {
    guard isExpected else { return waiting = nil }
    if waiting == nil { waiting = try? program.beginSigning(key: key) }
  }

  func sign(_ text: String) throws -> SSHSignature {
    let ready = try waiting ?? program.beginSigning(key: key)
    waiting = nil
    return try program.sign(text, by: ready)
  }
}
