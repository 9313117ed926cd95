import Glibc

/// Signs and verifies by the system's `ssh-keygen`: no key is ever read by this program.
package struct KeyProgram: Sendable {
  /// The program, found in `PATH`.
  private static let program = "ssh-keygen"
  /// A folder for files that live as long as one call; readable by nobody else.
  private let folder: String

  /// - `folder`: Where short-lived files may be made.
  package init(folder: String) {
    self.folder = folder
  }

  /// Makes a new Ed25519 key without a passphrase, and beside it the public one in `.pub`.
  package func makeKey(at path: String, comment: String) throws {
    try run(["-q", "-t", PublicKey.ed25519Name, "-N", "", "-C", comment, "-f", path], input: nil)
  }

  /// Signs a text.
  ///
  /// - `key`: The file of the private key.
  /// - Throws: ``CheckpointError/badSignature`` where the key is of a kind that hubs do not have.
  package func sign(_ text: String, key: String) throws -> SSHSignature {
    let armored = try run(
      ["-q", "-Y", "sign", "-f", key, "-n", SSHSignature.namespace], input: Array(text.utf8))
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
    let base = "\(folder)/verify.\(getpid()).\(UInt32.random(in: 0...UInt32.max))"
    let signers = base + ".signers"
    let signature = base + ".sig"
    defer {
      unlink(signers)
      unlink(signature)
    }
    try SmallFile.create(signers, "hub \(given.key.line)\n")
    try SmallFile.create(signature, given.armored)
    do {
      try run(
        [
          "-q", "-Y", "verify", "-f", signers, "-I", "hub", "-n", SSHSignature.namespace,
          "-s", signature,
        ], input: Array(text.utf8))
    } catch LinkError.ended {
      throw CheckpointError.badSignature
    }
  }

  @discardableResult
  private func run(_ arguments: [String], input: [UInt8]?) throws -> [UInt8] {
    let result = try Subprogram.run([KeyProgram.program] + arguments, input: input ?? [])
    guard result.code == 0 else {
      throw LinkError.ended(
        remote: KeyProgram.program, code: result.code, said: result.lastWords)
    }
    return result.output
  }
}

extension PublicKey {
  /// What `ssh-keygen -t` calls the kind of the hub's key.
  fileprivate static let ed25519Name = "ed25519"
}
