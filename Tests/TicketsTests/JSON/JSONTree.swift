import Tickets
import Randomness

/// Any JSON value at all, as both our reader and Foundation's can make it.
indirect enum JSONTree: Hashable {
  case null
  case truth(Bool)
  case number(Int)
  case text(String)
  case array([JSONTree])
  case object([String: JSONTree])

  /// A value with objects and arrays down to a depth.
  static func random(depth: Int, _ random: inout SplitMix64) -> JSONTree {
    switch Int.random(in: depth > 0 ? 0...5 : 0...3, using: &random) {
    case 0: .null
    case 1: .truth(Bool.random(using: &random))
    case 2:
      .number(
        Int.random(in: .min ... .max, using: &random) >> Int.random(in: 0...63, using: &random))
    case 3: .text(RandomText.text(&random))
    case 4:
      .array(
        (0..<Int.random(in: 0...4, using: &random)).map { _ in .random(depth: depth - 1, &random) })
    default: .object(object(depth: depth - 1, &random))
    }
  }

  static func object(depth: Int, _ random: inout SplitMix64) -> [String: JSONTree] {
    var members: [String: JSONTree] = [:]
    for _ in 0..<Int.random(in: 0...4, using: &random) {
      members[RandomText.text(&random)] = .random(depth: depth, &random)
    }
    return members
  }
}

extension JSONTree: JSONConvertible {
  init(json: JSONValue) throws(JSONError) {
    if json.isNull {
      self = .null
    } else if let truth = try? json.truth {
      self = .truth(truth)
    } else if let number = try? json.integer {
      self = .number(number)
    } else if let text = try? String(json: json) {
      self = .text(text)
    } else if let array = try? [JSONTree](json: json) {
      self = .array(array)
    } else {
      self = .object(try [String: JSONTree](json: json))
    }
  }

  func write(to json: inout JSONWriter) {
    switch self {
    case .null: json.null()
    case .truth(let truth): truth.write(to: &json)
    case .number(let number): number.write(to: &json)
    case .text(let text): text.write(to: &json)
    case .array(let array): array.write(to: &json)
    case .object(let members): members.write(to: &json)
    }
  }
}

extension JSONTree: Decodable {
  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let truth = try? container.decode(Bool.self) {
      self = .truth(truth)
    } else if let number = try? container.decode(Int.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let array = try? container.decode([JSONTree].self) {
      self = .array(array)
    } else {
      self = .object(try container.decode([String: JSONTree].self))
    }
  }
}
