/// Finds the `@name`s of a note.
package enum MentionParser {
  /// The names, without the sign, in the order in which they stand.
  ///
  /// An `@` inside a word, as in an address, mentions nobody.
  package static func names(in text: String) -> [String] {
    var names: [String] = []
    var name: [UInt8]?
    var previous: UInt8 = 0x20
    for byte in text.utf8 {
      if var current = name {
        if isNameByte(byte) {
          current.append(byte)
          name = current
        } else {
          add(current, to: &names)
          name = nil
        }
      } else if byte == UInt8(ascii: "@"), !isNameByte(previous) {
        name = []
      }
      previous = byte
    }
    if let name { add(name, to: &names) }
    return names
  }

  private static func add(_ bytes: [UInt8], to names: inout [String]) {
    // A full stop or a hyphen at the end belongs to the sentence.
    let name = bytes.reversed().drop { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }
    if !name.isEmpty { names.append(String(decoding: name.reversed(), as: UTF8.self)) }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
      UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }
}
