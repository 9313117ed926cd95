internal import FoundationEssentials

/// Folded states as JSON in the projections: the same state gives the same bytes.
enum StateCoding {
  static func encode(_ state: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return [UInt8](try encoder.encode(state))
  }

  static func decode<State: Decodable>(
    _ type: State.Type, from bytes: UnsafeBufferPointer<UInt8>
  ) throws -> State {
    try JSONDecoder().decode(type, from: Data(bytes))
  }
}
