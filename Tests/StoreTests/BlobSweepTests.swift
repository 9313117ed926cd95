import Foundation
import Store
import Testing
import Tickets

/// Files that no event names.
@Suite struct BlobSweepTests {
  /// Content that no event names, kept two hours ago.
  private func leave(_ text: String, in desk: TestDesk) throws -> Digest {
    let hash = try desk.store.addBlob([UInt8](text.utf8))
    let file = BlobFolder(path: desk.folder.blobs).file(of: hash)
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: -7_200)], ofItemAtPath: file)
    return hash
  }

  @Test func `what a killed program left is taken away, and nothing else`() throws {
    let desk = try TestDesk()
    let ticket = try desk.fill()
    let left = try leave("zqleft", in: desk)
    let young = try desk.store.addBlob([UInt8]("zqyoung".utf8))
    let used = try desk.store.messages(of: ticket, streams: [.public])
      .flatMap { $0.message?.attachments ?? [] }.map(\.blob)
    #expect(try desk.store.sweepBlobs() == 1)
    #expect(try desk.store.sweepBlobs() == 0)
    #expect(throws: StoreError.blobMissing(left.hex)) { try desk.store.readBlob(left) }
    for blob in used + [young] { _ = try desk.store.readBlob(blob) }
    #expect(try desk.store.verify().findings == [])
  }

  @Test func `an erasure leaves no such file either`() throws {
    let desk = try TestDesk()
    let ticket = try desk.fill()
    _ = try leave("zqleft", in: desk)
    let request = ErasureRequest(scope: .ticket(ticket.id), basis: "GDPR", reason: "asked")
    try desk.store.erase(
      try desk.store.plan(request, as: desk.admin), for: request, as: desk.admin)
    #expect(try desk.files(holding: "zqleft") == [])
  }
}
