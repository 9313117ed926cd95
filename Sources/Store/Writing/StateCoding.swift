internal import Tickets

/// Folded states as JSON in the projections: the same state gives the same bytes.
enum StateCoding {
  static func encode(_ state: some JSONObjectConvertible) -> [UInt8] {
    state.json
  }

  static func decode<State: JSONObjectConvertible>(
    _ type: State.Type, from bytes: UnsafeBufferPointer<UInt8>
  ) throws(JSONError) -> State {
    try State(json: [UInt8](bytes))
  }
}
