/// Signs and verifies by the system's `ssh-keygen`: no key is ever read by this program.
///
/// Most of its time goes by before it reads anything: whoever knows that it will be needed can begin
/// early.
package struct KeyProgram: Sendable {
  /// The program, found in `PATH`.
  private static let program = "ssh-keygen"

  package init() {}

  /// Makes a new Ed25519 key without a passphrase, and beside it the public one in `.pub`.
  package func makeKey(at path: String, comment: String) throws {
    let program = try start(
      ["-q", "-t", PublicKey.ed25519Name, "-N", "", "-C", comment, "-f", path])
    _ = try KeyProgram.output(of: program.run())
  }

  /// Signs a text.
  ///
  /// - `key`: The file of the private key.
  /// - Throws: ``CheckpointError/badSignature`` where the key is of a kind that hubs do not have.
  package func sign(_ text: String, key: String) throws -> SSHSignature {
    try sign(text, by: beginSigning(key: key))
  }

  /// Begins to sign what ``sign(_:by:)`` is given.
  func beginSigning(key: String) throws -> WaitingProgram {
    try start(["-q", "-Y", "sign", "-f", key, "-n", SSHSignature.namespace])
  }

  func sign(_ text: String, by program: WaitingProgram) throws -> SSHSignature {
    let armored = try KeyProgram.output(of: program.run(Array(text.utf8)))
    guard let signature = SSHSignature(armored: String(decoding: armored, as: UTF8.self)) else {
      throw CheckpointError.badSignature
    }
    return signature
  }

  /// Checks a checkpoint's signature by the key that it names.
  ///
  /// - Throws: ``CheckpointError/badSignature``.
  package func verify(_ checkpoint: Checkpoint) throws {
    try verify(checkpoint.signature, of: checkpoint.text)
  }

  /// Checks a signature of a text by the key that it names.
  ///
  /// - Throws: ``CheckpointError/badSignature``.
  package func verify(_ given: SSHSignature, of text: String) throws {
    try verify(given, of: text, by: beginVerifying())
  }

  /// Begins to check what ``verify(_:of:by:)`` is given.
  func beginVerifying() throws -> WaitingProgram {
    try start(
      [
        "-q", "-Y", "verify", "-f", WaitingProgram.thirdInput, "-I", KeyProgram.signer,
        "-n", SSHSignature.namespace, "-s", WaitingProgram.secondInput,
      ], inputs: 3)
  }

  func verify(_ given: SSHSignature, of text: String, by program: WaitingProgram) throws {
    let signers = "\(KeyProgram.signer) \(given.key.line)\n"
    let result = program.run(Array(text.utf8), Array(given.armored.utf8), Array(signers.utf8))
    guard result.code == 0 else { throw CheckpointError.badSignature }
  }

  /// Whom the signatures are taken to be of.
  private static let signer = "hub"

  private func start(
    _ arguments: [String], inputs: Int = 1
  ) throws(LinkError) -> WaitingProgram {
    try WaitingProgram([KeyProgram.program] + arguments, inputs: inputs)
  }

  private static func output(of result: Subprogram.Result) throws(LinkError) -> [UInt8] {
    guard result.code == 0 else {
      throw .ended(remote: program, code: result.code, said: result.lastWords)
    }
    return result.output
  }
}

extension PublicKey {
  /// What `ssh-keygen -t` calls the kind of the hub's key.
  fileprivate static let ed25519Name = "ed25519"
}
