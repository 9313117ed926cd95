import Foundation
import Sync
import Testing
import Tickets

struct CheckpointTests {
  let folder = Scratch()

  private func key() throws -> (path: String, key: PublicKey) {
    let path = folder.path + "/key"
    let program = KeyProgram()
    try program.makeKey(at: path, comment: "test")
    let line = try String(contentsOfFile: path + ".pub", encoding: .utf8)
    return (path, try #require(PublicKey(line: line)))
  }

  private func checkpoint(size: Int64 = 41) throws -> Checkpoint {
    let (path, _) = try key()
    let text = Checkpoint.text(origin: "hub.example", size: size, root: Sample.digest(5))
    let signature = try KeyProgram().sign(text, key: path)
    return Checkpoint(
      origin: "hub.example", size: size, root: Sample.digest(5), signature: signature)
  }

  @Test func `A signed checkpoint is a note that reads back and verifies`() throws {
    let made = try checkpoint()
    let read = try Checkpoint(note: made.note)
    #expect(read == made)
    try KeyProgram().verify(read)
    let lines = made.note.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0] == "hub.example" && lines[1] == "41" && lines[3].isEmpty)
    #expect(lines[4].hasPrefix("\u{2014} hub.example "))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 2)
  }

  @Test func `The compact form rebuilds the same signature`() throws {
    let made = try checkpoint()
    let raw = try #require(made.signature.key.rawEd25519)
    let key = try #require(PublicKey(ed25519: raw))
    let rebuilt = SSHSignature(key: key, signature: made.signature.signature)
    #expect(rebuilt == made.signature)
    #expect(rebuilt?.armored == made.signature.armored)
  }

  @Test func `A changed size, root or origin does not verify`() throws {
    let made = try checkpoint()
    let program = KeyProgram()
    for changed in [
      Checkpoint(origin: made.origin, size: 42, root: made.root, signature: made.signature),
      Checkpoint(
        origin: made.origin, size: 41, root: Sample.digest(6), signature: made.signature),
      Checkpoint(origin: "other", size: 41, root: made.root, signature: made.signature),
    ] {
      #expect(throws: CheckpointError.badSignature) { try program.verify(changed) }
    }
  }

  @Test func `A note with any byte changed is refused or does not verify`() throws {
    let made = try checkpoint()
    let program = KeyProgram()
    let bytes = Array(made.note.utf8)
    for place in stride(from: 0, to: bytes.count, by: 9) {
      var changed = bytes
      changed[place] ^= 1
      guard let text = String(validating: changed, as: UTF8.self),
        let read = try? Checkpoint(note: text)
      else { continue }
      // Another key in the signature is told by who it is, not by the signature.
      guard read.signature.key == made.signature.key else { continue }
      #expect(throws: CheckpointError.badSignature) { try program.verify(read) }
    }
    for text in ["", "\n", made.note + "\n", made.note + made.note, "a\nb\nc\n\nd\n"] {
      #expect(throws: CheckpointError.malformed) { try Checkpoint(note: text) }
    }
  }

  @Test func `Fingerprints are those of ssh-keygen`() throws {
    let (path, key) = try key()
    let printed = try Subcommand.run("ssh-keygen", "-l", "-f", path + ".pub")
    #expect(printed.split(separator: " ")[1] == key.fingerprint[...])
    #expect(PublicKey(line: key.line + " somebody@example.org") == key)
    #expect(PublicKey(line: "restrict \(key.line)") == nil)
    #expect(PublicKey(line: "ssh-rsa " + (key.line.split(separator: " ").last ?? "")) == nil)
    #expect(PublicKey(line: "-----BEGIN OPENSSH PRIVATE KEY-----") == nil)
  }
}
