/// The strict grammar of one address, for what people type; mail that arrives is read by
/// ``AddressList``, which refuses nothing.
package struct AddressSyntax {
  private let bytes: [UInt8]
  private var at = 0

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Whether `text` is one mailbox of RFC 5322, 3.4 without its obsolete forms: an address, or a
  /// name and an address in angle brackets.
  ///
  /// Besides the grammar: a local part of at most 1024 bytes, and a host name (RFC 1123, with
  /// underscores) or an address literal after the "@".
  package static func isMailbox(_ text: String) -> Bool {
    let bytes = [UInt8](text.trimmedSpace.utf8)
    guard bytes.last == UInt8(ascii: ">") else { return isAddress(text) }
    var syntax = AddressSyntax(bytes)
    while syntax.at < bytes.count, bytes[syntax.at] != UInt8(ascii: "<") {
      guard syntax.takeBlanks() || syntax.takeQuoted() || syntax.takeAtom() else { return false }
    }
    guard syntax.at + 1 < bytes.count else { return false }
    return isAddress(bytes[(syntax.at + 1)..<(bytes.count - 1)].utf8Text)
  }

  /// Whether `text` is one `local@domain`, comments before or after it aside.
  package static func isAddress(_ text: String) -> Bool {
    var syntax = AddressSyntax([UInt8](text.utf8))
    while syntax.takeBlanks() || syntax.takeComment() {}
    let start = syntax.at
    guard syntax.takeQuoted() || syntax.takeDotAtom(), syntax.at - start <= 1024,
      syntax.take(ASCII.at)
    else { return false }
    let domain = syntax.bytes[syntax.at...].prefix { !$0.isBlank && $0 != UInt8(ascii: "(") }
    syntax.at = domain.endIndex
    while syntax.takeBlanks() || syntax.takeComment() {}
    return syntax.at == syntax.bytes.count && syntax.isDomain(domain)
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard at < bytes.count, bytes[at] == byte else { return false }
    at += 1
    return true
  }

  private mutating func takeBlanks() -> Bool {
    let start = at
    while at < bytes.count, bytes[at].isBlank { at += 1 }
    return at > start
  }

  private mutating func takeComment() -> Bool {
    guard at < bytes.count, bytes[at] == UInt8(ascii: "("),
      let close = bytes[at...].firstIndex(of: UInt8(ascii: ")"))
    else { return false }
    at = close + 1
    return true
  }

  private mutating func takeAtom() -> Bool {
    let start = at
    while at < bytes.count, AddressSyntax.isAtomByte(bytes[at]) { at += 1 }
    return at > start
  }

  private mutating func takeDotAtom() -> Bool {
    guard takeAtom() else { return false }
    while take(ASCII.dot) {
      guard takeAtom() else { return false }
    }
    return true
  }

  private mutating func takeQuoted() -> Bool {
    guard at < bytes.count, bytes[at] == ASCII.quote else { return false }
    var end = at + 1
    while end < bytes.count, bytes[end] != ASCII.quote {
      if bytes[end] == ASCII.backslash { end += 1 }
      guard end < bytes.count, bytes[end] >= 0x20 || bytes[end] == ASCII.tab, bytes[end] != 0x7F
      else { return false }
      end += 1
    }
    guard end < bytes.count, end > at + 1 else { return false }
    at = end + 1
    return true
  }

  private func isDomain(_ domain: ArraySlice<UInt8>) -> Bool {
    if domain.first == UInt8(ascii: "["), domain.last == UInt8(ascii: "]"), domain.count > 2 {
      return domain.dropFirst().dropLast().allSatisfy {
        $0.hexValue != nil || $0 == ASCII.dot || $0 == UInt8(ascii: ":") || "IPv".utf8.contains($0)
      }
    }
    guard !domain.isEmpty, domain.count <= 255 else { return false }
    return domain.split(separator: ASCII.dot, omittingEmptySubsequences: false).allSatisfy {
      !$0.isEmpty && $0.count <= 63 && $0.first != ASCII.hyphen && $0.last != ASCII.hyphen
        && $0.allSatisfy(AddressSyntax.isAtomByte)
    }
  }

  /// `atext` of RFC 5322, and what is not ASCII (RFC 6532).
  private static func isAtomByte(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte >= 0x80 || "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
  }
}
