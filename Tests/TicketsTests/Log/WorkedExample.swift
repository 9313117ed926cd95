import Tickets

/// One event whose every byte is known: the one that the documentation takes apart.
enum WorkedExample {
  static let payload = Payload(salt: Array(0..<32), body: [UInt8](#"{"tag":"vip"}"#.utf8))
  static let commitment = "451b1ff18b4ac86c43c7b5f87a3163d70b92690be8c0eeb40abaa5e2358724b2"

  static let header = EventHeader(
    replica: identifier(0x11), counter: 1, previous: nil, subject: identifier(0x22),
    stream: .internal, actor: identifier(0x33), time: Timestamp(milliseconds: 1_772_000_000_000),
    commitment: payload.commitment, kind: .tagAdd)
  /// The header's bytes in hexadecimal digits, one field a line.
  static let bytes = [
    "01",
    "11111111111111111111111111111111",
    "0000000000000001",
    "0000000000000000000000000000000000000000000000000000000000000000",
    "22222222222222222222222222222222",
    "02",
    "33333333333333333333333333333333",
    "0000019c936e3800",
    commitment,
    "0000000000000000000000000000000000000000000000000000000000000000",
    "077461672e616464",
    "00",
  ].joined()
  static let id = "0cec11d4f9fee3b7bbfd6a354319e20c153b2a5f8acbabd720fdff1b827c41db"

  private static func identifier(_ byte: UInt8) -> Identifier {
    Identifier([UInt8](repeating: byte, count: Identifier.size)) ?? .desk
  }
}
