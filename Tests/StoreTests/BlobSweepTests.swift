import Store
import Testing
import Tickets

/// Files that no event names.
@Suite struct BlobSweepTests {
  @Test func `what a killed program left is taken away, and nothing else`() throws {
    let desk = try TestDesk()
    let ticket = try desk.fill()
    let left = try desk.store.addBlob([UInt8]("zqleft".utf8))
    let used = try desk.store.messages(of: ticket, streams: [.public])
      .flatMap { $0.message?.attachments ?? [] }.map(\.blob)
    #expect(try desk.store.sweepBlobs() == 1)
    #expect(try desk.store.sweepBlobs() == 0)
    #expect(throws: StoreError.blobMissing(left.hex)) { try desk.store.readBlob(left) }
    for blob in used { _ = try desk.store.readBlob(blob) }
    #expect(try desk.store.verify().findings == [])
  }

  @Test func `an erasure leaves no such file either`() throws {
    let desk = try TestDesk()
    let ticket = try desk.fill()
    _ = try desk.store.addBlob([UInt8]("zqleft".utf8))
    let request = ErasureRequest(scope: .ticket(ticket.id), basis: "GDPR", reason: "asked")
    try desk.store.erase(
      try desk.store.plan(request, as: desk.admin), for: request, as: desk.admin)
    #expect(try desk.files(holding: "zqleft") == [])
  }
}
