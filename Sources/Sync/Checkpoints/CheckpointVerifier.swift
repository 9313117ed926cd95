/// Verifies the signatures of checkpoints, for which it can get ready before there is one.
final class CheckpointVerifier {
  private let program = KeyProgram()
  private var waiting: WaitingProgram?

  /// Gets ready, or gives that up; where it fails verifying will say why.
  func expect(_ isExpected: Bool) {
    guard isExpected else { return waiting = nil }
    if waiting == nil { waiting = try? program.beginVerifying() }
  }

  /// - Throws: ``CheckpointError/badSignature``.
  func verify(_ checkpoint: Checkpoint) throws {
    let ready = try waiting ?? program.beginVerifying()
    waiting = nil
    try program.verify(checkpoint.signature, of: checkpoint.text, by: ready)
  }
}
