/// The part of an event that never changes and holds no personal data.
///
/// Its canonical bytes, in this order, integers most significant byte first:
///
/// | offset | bytes | what |
/// |---|---|---|
/// | 0 | 1 | version, 1 |
/// | 1 | 16 | replica |
/// | 17 | 8 | counter, from 1 |
/// | 25 | 32 | previous: id of the replica's last event, zero for its first |
/// | 57 | 16 | subject, zero for the desk |
/// | 73 | 1 | stream: 1 public, 2 internal, 3 restricted |
/// | 74 | 16 | actor |
/// | 90 | 8 | wall time, milliseconds since 1970, two's complement |
/// | 98 | 32 | commitment of the payload |
/// | 130 | 32 | base, zero for none |
/// | 162 | 1 + n | kind: its length, 1 to 64, and as many characters of `a-z 0-9 . -` |
/// | | 1 | how many fields, 0 to 32 |
/// | | 1 + n each | field: its length, 1 to 64, and its characters, in ascending order, each once |
///
/// The event's id is SHA-256 over the byte 0x01 and these bytes.
package struct EventHeader: Hashable, Sendable {
  /// The store that wrote the event.
  package var replica: Identifier
  /// The event's place among the replica's own, from 1 without a gap.
  package var counter: UInt64
  /// The id of the replica's event before this one; nil for its first.
  package var previous: Digest?
  /// What the event is about: a ticket, an account, a queue, an organization, or the desk.
  package var subject: Identifier
  /// Who may see it.
  package var stream: EventStream
  /// Who did it: an account's random id.
  package var actor: Identifier
  /// When, by the author's clock: for display, never for order.
  package var time: Timestamp
  /// What the payload must hash to; see ``Payload/commitment``.
  package var commitment: Digest
  /// The event that this one replaces, or was written on top of, as its author saw it.
  package var base: Digest?
  /// What it says; see ``EventKind``, though other names are kept as well.
  package var kind: String
  /// The fields it touches, ascending.
  package var fields: [String]

  /// The layout described here.
  package static let version: UInt8 = 1
  /// The longest name of a kind or field, in bytes.
  package static let longestName = 64
  /// The most fields that one event may touch.
  package static let mostFields = 32

  /// The header's canonical bytes.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(200)
    bytes.append(EventHeader.version)
    replica.append(to: &bytes)
    bytes.append(bigEndian: counter)
    EventHeader.append(previous, to: &bytes)
    subject.append(to: &bytes)
    bytes.append(stream.rawValue)
    actor.append(to: &bytes)
    bytes.append(bigEndian: time.milliseconds)
    commitment.append(to: &bytes)
    EventHeader.append(base, to: &bytes)
    EventHeader.append(kind, to: &bytes)
    bytes.append(UInt8(truncatingIfNeeded: fields.count))
    for field in fields {
      EventHeader.append(field, to: &bytes)
    }
    return bytes
  }

  /// The id that canonical bytes have: SHA-256 over 0x01 and them.
  package static func id(of bytes: [UInt8]) -> Digest {
    var hasher = SHA256()
    hasher.update([0x01])
    hasher.update(bytes)
    return hasher.finalize()
  }

  private static func append(_ digest: Digest?, to bytes: inout [UInt8]) {
    if let digest {
      digest.append(to: &bytes)
    } else {
      bytes.append(contentsOf: repeatElement(0, count: Digest.size))
    }
  }

  private static func append(_ name: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(truncatingIfNeeded: name.utf8.count))
    bytes.append(contentsOf: name.utf8)
  }

  package init(
    replica: Identifier, counter: UInt64, previous: Digest?, subject: Identifier,
    stream: EventStream, actor: Identifier, time: Timestamp, commitment: Digest,
    base: Digest? = nil, kind: EventKind, fields: [String] = []
  ) {
    self.replica = replica
    self.counter = counter
    self.previous = previous
    self.subject = subject
    self.stream = stream
    self.actor = actor
    self.time = time
    self.commitment = commitment
    self.base = base
    self.kind = kind.rawValue
    self.fields = fields
  }
}
