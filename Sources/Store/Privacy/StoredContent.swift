internal import Tickets

/// A payload that an erasure may reach: where it is, and what now counts as its body.
struct StoredContent {
  let position: Int64
  let id: Digest
  let header: EventHeader
  /// The body, or the masked copy that stands in for it.
  let body: [UInt8]?
  /// The event whose payload the masked copy is: it goes when the copy goes.
  let replacement: Replacement?

  /// An event that brought a masked copy.
  struct Replacement {
    let position: Int64
    let id: Digest
    let header: EventHeader
  }

  var kind: EventKind? { EventKind(rawValue: header.kind) }

  /// What has to be destroyed for this content to be gone.
  ///
  /// - `masked`: The JSON that takes its place; nil where nothing does.
  func targets(masked: [UInt8]?) -> [ErasurePlan.Target] {
    var targets = [
      ErasurePlan.Target(
        position: position, id: id, subject: header.subject, stream: header.stream,
        kind: header.kind, masked: masked)
    ]
    if let replacement {
      targets.append(
        ErasurePlan.Target(
          position: replacement.position, id: replacement.id,
          subject: replacement.header.subject, stream: replacement.header.stream,
          kind: replacement.header.kind, masked: nil))
    }
    return targets
  }
}
