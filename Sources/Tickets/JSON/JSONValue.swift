/// One value of a JSON text, read when somebody asks for it.
package struct JSONValue: Sendable {
  let document: JSONDocument
  let index: Int

  var node: JSONNode { document.nodes[index] }

  /// Whether it is `null`.
  package var isNull: Bool { node.kind == .null }

  /// The UTF-8 of a text.
  package var text: ArraySlice<UInt8> {
    get throws(JSONError) {
      let node = node
      switch node.kind {
      case .plainText: return document.bytes[node.start..<node.end]
      case .escapedText: return JSONEscape.unescaped(document.bytes, node.start..<node.end)[...]
      default: throw .wrong(path: "", expected: "text")
      }
    }
  }

  /// A number without a fraction, also where it is written with one, as in `1.0`.
  package var integer: Int {
    get throws(JSONError) {
      let node = node
      guard node.kind == .number else { throw .wrong(path: "", expected: "a number") }
      let text = String(decoding: document.bytes[node.start..<node.end], as: UTF8.self)
      guard let number = Int(text) ?? Double(text).flatMap({ Int(exactly: $0) }) else {
        throw .wrong(path: "", expected: "a whole number of 64 bits")
      }
      return number
    }
  }

  /// `true` or `false`.
  package var truth: Bool {
    get throws(JSONError) {
      switch node.kind {
      case .true: return true
      case .false: return false
      default: throw .wrong(path: "", expected: "true or false")
      }
    }
  }

  /// The object that it is.
  package var object: JSONObject {
    get throws(JSONError) {
      guard node.kind == .object else { throw .wrong(path: "", expected: "an object") }
      return JSONObject(document: document, index: index)
    }
  }

  /// The elements of the array that it is.
  package var elements: some Sequence<JSONValue> {
    get throws(JSONError) {
      guard node.kind == .array else { throw .wrong(path: "", expected: "an array") }
      let (document, end) = (document, node.next)
      return sequence(state: index + 1) { at in
        guard at < end else { return nil }
        defer { at = document.nodes[at].next }
        return JSONValue(document: document, index: at)
      }
    }
  }
}
