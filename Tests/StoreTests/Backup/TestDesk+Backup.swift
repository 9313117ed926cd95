import Foundation
import Store
import Tickets

extension TestDesk {
  /// Takes in a message with a file and an HTML form, and a note.
  @discardableResult
  func fill() throws -> Ticket {
    let blobs = BlobFolder(path: folder.blobs)
    var message = message("See the file.", subject: "A file", id: "<file@example.org>")
    let bytes = [UInt8]((0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) })
    message.attachments = [
      Attachment(
        name: "data.bin", mediaType: "application/octet-stream", size: bytes.count,
        blob: try blobs.add(bytes))
    ]
    message.html = try blobs.add([UInt8]("<p>See the file.</p>".utf8))
    let ticket = try receive(message)
    try store.perform(
      .note(self.message("Looked at it.", from: "root@example.org")), on: ticket.id, as: admin)
    guard let filled = try store.ticket(ticket.id) else {
      throw StoreError.unknownTicket(ticket.id.hex)
    }
    return filled
  }

  func backUp(
    _ form: BackupTests.Form, to path: String,
    progress: (BackupStep) throws -> Void = { _ in }
  ) throws -> BackupManifest {
    switch form {
    case .folder:
      return try store.backUp(to: .folder(path), version: "test", progress: progress)
    case .file:
      return try store.backUp(to: .file(path), version: "test", progress: progress)
    case .stream:
      _ = FileManager.default.createFile(atPath: path, contents: nil)
      let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
      defer { try? file.close() }
      return try store.backUp(
        to: .stream(file.fileDescriptor), version: "test", progress: progress)
    }
  }
}
