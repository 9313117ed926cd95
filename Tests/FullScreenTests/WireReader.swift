/// Reads what went to a terminal and finds what ttydesk itself never sends.
enum WireReader {
  /// What is wrong, at most ten things.
  static func problems(in output: String) -> [String] {
    var reader = Reader(scalars: Array(output.unicodeScalars))
    reader.run()
    return reader.problems
  }

  private struct Reader {
    let scalars: [Unicode.Scalar]
    var at = 0
    var problems: [String] = []

    mutating func run() {
      while at < scalars.count, problems.count < 10 {
        let scalar = scalars[at]
        at += 1
        switch scalar {
        case "\u{1B}": escape()
        case "\r", "\n", "\u{8}", "\t", "\u{E}", "\u{F}": break
        case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": report("the control \(scalar.value)")
        // Joiners within a cluster belong to it, as in emoji and in Indic scripts.
        case "\u{200B}", "\u{200E}", "\u{200F}", "\u{2028}"..."\u{202E}", "\u{2060}"..."\u{2069}",
          "\u{FEFF}",
          "\u{E0000}"..."\u{E007F}":
          report("the invisible \(String(scalar.value, radix: 16))")
        default: break
        }
      }
    }

    private mutating func report(_ what: String) {
      let start = max(0, at - 40)
      let context = scalars[start..<min(at + 10, scalars.count)].map { $0.escaped(asASCII: true) }
      problems.append("\(what) in \(context.joined())")
    }

    private mutating func escape() {
      guard at < scalars.count else { return }
      let kind = scalars[at]
      at += 1
      switch kind {
      case "[": control()
      case "]": command()
      case "(", ")": at += 1
      case "=", ">", "7", "8", "M", "\\": break
      default: report("the escape \(kind)")
      }
    }

    private mutating func control() {
      var parameters = ""
      while at < scalars.count, scalars[at].value < 0x40 {
        parameters.unicodeScalars.append(scalars[at])
        at += 1
      }
      guard at < scalars.count else { return }
      let final = scalars[at]
      at += 1
      let numbers = parameters.split { !$0.isNumber }.compactMap { Int($0) }
      let isKnown =
        switch final {
        case "m", "H", "J", "K", "A", "B", "C", "D", "G", "d", "h", "l", "r", "X", "P", "L", "M",
          "@",
          "S", "T", "b":
          true
        case "n": parameters == "5" || parameters == "6"
        case "t":
          ["22;2", "23;2", "22;0;0", "23;0;0", "22", "23"].contains { parameters.hasPrefix($0) }
        case "u": true
        default: false
        }
      if !isKnown || numbers.contains(where: { $0 > 5_000 }) {
        report("the sequence \(parameters)\(final)")
      }
    }

    private mutating func command() {
      var text = ""
      while at < scalars.count, scalars[at] != "\u{7}", scalars[at] != "\u{1B}" {
        text.unicodeScalars.append(scalars[at])
        at += 1
      }
      if at < scalars.count { at += scalars[at] == "\u{7}" ? 1 : 2 }
      let isTitle = text.hasPrefix("2;ttydesk") || text.hasPrefix("0;ttydesk") || text == "2;"
      if !isTitle, text != "11;?" { report("the command \(text)") }
      if text.unicodeScalars.contains(where: { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) }
      ) {
        report("a control in the title")
      }
    }
  }
}
