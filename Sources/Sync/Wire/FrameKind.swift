/// What a frame says, by the byte after its length.
///
/// Types from 0x80 on are for additions that may be skipped by whoever does not know them; every
/// other unknown type ends the talk.
package enum FrameKind: UInt8, Sendable, CaseIterable {
  case introduce = 0x01
  case introduction = 0x02
  case hello = 0x03
  case welcome = 0x04
  case notice = 0x05
  case flush = 0x06
  case submission = 0x07
  case verdict = 0x08
  case event = 0x09
  case part = 0x0A
  case settled = 0x0B
  case gone = 0x0C
  case drop = 0x0D
  case mark = 0x0E
  case inventoryNeeded = 0x0F
  case inventory = 0x10
  case confirmed = 0x11
  case checkpoint = 0x12
  case proofWanted = 0x13
  case proof = 0x14
  case blobWanted = 0x15
  case blob = 0x16
  case blobMissing = 0x17
  case presence = 0x18
  case refusal = 0x19
  case ping = 0x1A
  case bundle = 0x1B
  case subtreesWanted = 0x1C
  case subtrees = 0x1D
  case seal = 0x1E

  /// The name as the documentation and `--trace` have it.
  package var name: String { String(describing: self) }
}
