/// Why bytes are no JSON, or not the JSON of the value that was wanted.
package enum JSONError: Error, Hashable, Sendable {
  case truncated
  /// A byte that cannot stand at that place, counted from 0.
  case unexpected(UInt8, at: Int)
  case badUTF8(at: Int)
  case badEscape(at: Int)
  /// Objects and arrays lie too deep in each other.
  case tooDeep(at: Int)
  case missing(key: String)
  /// The value at a path of keys, as in `from.address`, is not what stands there.
  case wrong(path: String, expected: String)

  /// The same error as seen from outside: in the value of that key.
  func inside(_ key: String) -> JSONError {
    switch self {
    case .missing(let inner): .missing(key: "\(key).\(inner)")
    case .wrong("", let expected): .wrong(path: key, expected: expected)
    case .wrong(let path, let expected): .wrong(path: "\(key).\(path)", expected: expected)
    default: self
    }
  }
}

extension JSONError: CustomStringConvertible {
  /// What is wrong, without a full stop.
  package var description: String {
    switch self {
    case .truncated: "the JSON ends too early"
    case .unexpected(let byte, let place): "byte \(byte) cannot stand at \(place) in JSON"
    case .badUTF8(let place): "the JSON is not UTF-8 at byte \(place)"
    case .badEscape(let place): "the escape at byte \(place) of the JSON is malformed"
    case .tooDeep(let place): "the JSON is nested too deep at byte \(place)"
    case .missing(let key): "it has no \(key)"
    case .wrong(let path, let expected): "\(path) is not \(expected)"
    }
  }
}
