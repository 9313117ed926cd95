/// The mark by which a mail's subject names its ticket, as in `[#1042]`.
package enum SubjectTag {
  /// The mark for a ticket's number.
  package static func text(for number: Int) -> String { "[#\(number)]" }

  /// The number in the first mark of a subject; nil where there is none.
  package static func number(in subject: String) -> Int? {
    var rest = Substring(subject).utf8
    while let start = rest.firstIndex(of: UInt8(ascii: "[")) {
      rest = rest[rest.index(after: start)...]
      guard rest.first == UInt8(ascii: "#") else { continue }
      let digits = rest.dropFirst().prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      let end = rest.dropFirst(digits.count + 1).first
      if end == UInt8(ascii: "]"), let number = Int(String(Substring(digits))) { return number }
    }
    return nil
  }
}
