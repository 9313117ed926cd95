/// Finds message ids (`<left@right>`) in Message-ID, In-Reply-To and References fields.
enum MessageIDs {
  /// The ids in order, each once, with their angle brackets and without folding's blanks.
  ///
  /// In-Reply-To may hold a whole phrase ("message from Ann of today"): only what stands in angle
  /// brackets counts, or else a lone word with an "@" or a digit.
  static func all(in field: [UInt8]) -> [String] {
    var ids: [String] = []
    var seen: Set<String> = []
    var start: Int?
    for (at, byte) in field.enumerated() {
      if byte == UInt8(ascii: "<") {
        start = at
      } else if byte == UInt8(ascii: ">"), let open = start {
        start = nil
        let inner = withoutBlanks(field[(open + 1)..<at])
        guard !inner.isEmpty else { continue }
        let id = "<" + EncodedWords.raw(inner[...]) + ">"
        if seen.insert(id).inserted { ids.append(id) }
      }
    }
    guard ids.isEmpty else { return ids }
    let bare = field.trimmed.filter { $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">") }
    guard bare.contains(where: { $0 == ASCII.at || $0.isDigit }),
      !bare.contains(where: \.isSpace)
    else {
      return []
    }
    return ["<" + EncodedWords.raw(bare[...]) + ">"]
  }

  /// Folding's blanks go; those within quotes are part of the id.
  private static func withoutBlanks(_ id: ArraySlice<UInt8>) -> [UInt8] {
    var isQuoted = false
    return id.filter { byte in
      if byte == ASCII.quote { isQuoted.toggle() }
      return isQuoted || !byte.isSpace
    }
  }
}
