/// JSON as people write it: with comments, names without quotes, single quotes and commas at the
/// end (a part of json5.org).
enum JSON5 {
  /// The same in plain JSON (RFC 8259); what is wrong in it is still wrong.
  static func plain(_ bytes: [UInt8]) throws -> [UInt8] {
    var converter = Converter(bytes: bytes)
    try converter.run()
    return converter.output
  }

  /// Text or a comment that has no end.
  struct Unfinished: Error, CustomStringConvertible {
    let line: Int
    var description: String { "what begins on line \(line) has no end" }
  }

  private struct Converter {
    let bytes: [UInt8]
    var output: [UInt8] = []
    var at = 0

    init(bytes: [UInt8]) {
      self.bytes = bytes
      output.reserveCapacity(bytes.count)
    }

    mutating func run() throws {
      while at < bytes.count {
        switch bytes[at] {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): try text()
        case UInt8(ascii: "/") where next == UInt8(ascii: "/"): line()
        case UInt8(ascii: "/") where next == UInt8(ascii: "*"): try block()
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
          dropComma()
          output.append(bytes[at])
          at += 1
        case let byte where byte.beginsName: name()
        default:
          output.append(bytes[at])
          at += 1
        }
      }
    }

    private var next: UInt8? { at + 1 < bytes.count ? bytes[at + 1] : nil }

    private func unfinished(from start: Int) -> Unfinished {
      Unfinished(line: 1 + bytes[..<start].count { $0 == UInt8(ascii: "\n") })
    }

    private mutating func text() throws {
      let start = at
      let quote = bytes[at]
      output.append(UInt8(ascii: "\""))
      at += 1
      while at < bytes.count, bytes[at] != quote {
        if bytes[at] == UInt8(ascii: "\\"), let escaped = next {
          if escaped != UInt8(ascii: "'") { output.append(UInt8(ascii: "\\")) }
          output.append(escaped)
          at += 2
        } else {
          if bytes[at] == UInt8(ascii: "\"") { output.append(UInt8(ascii: "\\")) }
          output.append(bytes[at])
          at += 1
        }
      }
      guard at < bytes.count else { throw unfinished(from: start) }
      output.append(UInt8(ascii: "\""))
      at += 1
    }

    private mutating func line() {
      while at < bytes.count, bytes[at] != UInt8(ascii: "\n") { at += 1 }
    }

    private mutating func block() throws {
      let start = at
      at += 2
      while at + 1 < bytes.count {
        if bytes[at] == UInt8(ascii: "*"), bytes[at + 1] == UInt8(ascii: "/") {
          at += 2
          return
        }
        at += 1
      }
      throw unfinished(from: start)
    }

    /// A name without quotes: quoted where a colon follows, else a word such as `true`.
    private mutating func name() {
      let start = at
      while at < bytes.count, bytes[at].continuesName { at += 1 }
      let name = bytes[start..<at]
      let colon = bytes[at...].first { $0 > 0x20 }
      let isKey = colon == UInt8(ascii: ":")
      if isKey { output.append(UInt8(ascii: "\"")) }
      output += name
      if isKey { output.append(UInt8(ascii: "\"")) }
    }

    /// Takes back a comma that nothing follows.
    private mutating func dropComma() {
      var end = output.count
      while end > 0, output[end - 1] <= 0x20 { end -= 1 }
      if end > 0, output[end - 1] == UInt8(ascii: ",") { output.remove(at: end - 1) }
    }
  }
}

extension UInt8 {
  fileprivate var beginsName: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "_"), UInt8(ascii: "$"), 0x80...:
      true
    default: false
    }
  }

  fileprivate var continuesName: Bool {
    beginsName || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
  }
}
