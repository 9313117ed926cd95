/// Writes JSON (RFC 8259) as UTF-8 bytes, without spaces, in the order in which it is told.
package struct JSONWriter: Sendable {
  /// What is written so far.
  package private(set) var bytes: [UInt8] = []
  /// Whether a value stands before this place, from which the next must be told apart.
  private var needsComma = false

  package init() {
    bytes.reserveCapacity(1024)
  }

  /// A member of the object that is being written.
  ///
  /// - `key`: A name of our own: it holds nothing that needs an escape.
  package mutating func member(_ key: StaticString, _ value: some JSONConvertible) {
    begin()
    bytes.append(UInt8(ascii: "\""))
    key.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
    value.write(to: &self)
  }

  /// A member that is left out where there is no value.
  package mutating func member(_ key: StaticString, _ value: (some JSONConvertible)?) {
    if let value { member(key, value) }
  }

  /// A member that is left out where it is empty.
  package mutating func member(_ key: StaticString, unlessEmpty value: some JSONCollection) {
    if !value.isEmpty { member(key, value) }
  }

  /// The key of the member whose value comes next.
  mutating func key(_ key: String) {
    text(key)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// An object with the members that the body writes.
  mutating func object(_ body: (inout JSONWriter) -> Void) {
    begin()
    bytes.append(UInt8(ascii: "{"))
    needsComma = false
    body(&self)
    bytes.append(UInt8(ascii: "}"))
    needsComma = true
  }

  /// An array with what the body writes for each element.
  mutating func array<Element>(
    _ elements: [Element], _ body: (inout JSONWriter, Element) -> Void
  ) {
    begin()
    bytes.append(UInt8(ascii: "["))
    needsComma = false
    for element in elements { body(&self, element) }
    bytes.append(UInt8(ascii: "]"))
    needsComma = true
  }

  mutating func text(_ text: String) {
    begin()
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { appendEscaped($0) }
    bytes.append(UInt8(ascii: "\""))
  }

  /// A text of ASCII without quotes, backslashes and controls.
  mutating func plainText(_ append: (inout [UInt8]) -> Void) {
    begin()
    bytes.append(UInt8(ascii: "\""))
    append(&bytes)
    bytes.append(UInt8(ascii: "\""))
  }

  mutating func integer(_ number: Int) {
    begin()
    bytes.append(contentsOf: String(number).utf8)
  }

  mutating func truth(_ value: Bool) {
    begin()
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
  }

  package mutating func null() {
    begin()
    bytes.append(contentsOf: "null".utf8)
  }

  private mutating func begin() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }

  /// Copies what needs no escape in runs: nearly all text is one.
  private mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    while true {
      let end = JSONCharacter.firstNeedingEscape(in: text, from: start)
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<end]))
      guard end < text.count else { return }
      bytes.append(contentsOf: JSONCharacter.escape(of: text[end]))
      start = end + 1
    }
  }
}

/// What a member may be left out for, because it is empty.
package protocol JSONCollection: JSONConvertible {
  var isEmpty: Bool { get }
}

extension Array: JSONCollection where Element: JSONConvertible {}
extension Dictionary: JSONCollection where Key == String, Value: JSONConvertible {}
