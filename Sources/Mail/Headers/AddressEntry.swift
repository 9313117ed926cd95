extension AddressList.Entry {
  /// Whom an entry names; nobody if it is nothing but comments, and several people if the commas
  /// between their addresses are missing.
  var addresses: [MailAddress] {
    guard route == nil, words.count > 1, comments.isEmpty,
      words.allSatisfy({ AddressSyntax.isAddress($0.text.utf8Text) })
    else { return [address].compactMap { $0 } }
    return words.map { MailAddress(name: "", address: $0.text.utf8Text) }
  }

  private var address: MailAddress? {
    if let route { return MailAddress(name: name(of: words), address: Self.withoutRoute(route)) }
    if let found = maskedAddress ?? bareAddress {
      // In `ann@example.org (Ann)` the comment is the name, whatever else stands there.
      let rest = words.indices.filter { !found.words.contains($0) && comments.isEmpty }
        .map { words[$0] }
      return MailAddress(name: name(of: rest), address: found.address)
    }
    guard !words.isEmpty else { return nil }
    // A local user's name, as in "root", is an address; several words are a name.
    if words.count == 1, let word = words.first?.text, EncodedWords.end(of: word, at: 0) == nil {
      return MailAddress(name: name(of: []), address: EncodedWords.raw(word[...]))
    }
    return MailAddress(name: name(of: words), address: "")
  }

  /// Words around an "@" that no blank parts from it, or that end or begin with a dot.
  private var bareAddress: (address: String, words: Range<Int>)? {
    guard let center = words.lastIndex(where: { $0.text.contains(ASCII.at) }) else { return nil }
    var low = center
    var high = center
    if words[center].text.first == ASCII.at, low > 0 { low -= 1 }
    if words[center].text.last == ASCII.at, high + 1 < words.count { high += 1 }
    while low > 0, isDotted(low - 1) { low -= 1 }
    while high + 1 < words.count, isDotted(high) { high += 1 }
    let text = words[low...high].flatMap(\.text)
    guard text.count > 1 else { return nil }
    return (Self.withoutRoute(text), low..<high + 1)
  }

  /// Whether a dot stands between a word and the next one.
  private func isDotted(_ index: Int) -> Bool {
    words[index].text.last == ASCII.dot || words[index + 1].text.first == ASCII.dot
  }

  /// `ann at example.org`, or a mark with an "@" in it between blanks, as list archives write.
  private var maskedAddress: (address: String, words: Range<Int>)? {
    guard words.count >= 3 else { return nil }
    for middle in 1..<(words.count - 1) {
      let mark = words[middle].text
      let isWord = mark.equalsIgnoringCase("at")
      let isSign = mark.first == ASCII.at && mark.count > 1 && !mark.contains(ASCII.dot)
      let domain = isWord ? middle + 1 : words.count - 1
      guard isWord || isSign, words[middle + 1].isApart, !hasAt || isSign,
        words[domain].text.contains(ASCII.dot) || isSign || words.count == 3,
        words[domain].text.first.map({ $0.isLetter || $0.isDigit }) == true
      else { continue }
      let text = words[middle - 1].text + [ASCII.at] + words[domain].text
      return (EncodedWords.raw(text[...]), middle - 1..<domain + 1)
    }
    return nil
  }

  private func name(of words: [AddressList.Word]) -> String {
    var phrase: [UInt8] = []
    for word in words {
      if !phrase.isEmpty { phrase.append(ASCII.space) }
      phrase += word.text
    }
    if phrase.isEmpty {
      phrase = [UInt8](comments.joined(separator: [ASCII.space]))
    }
    return EncodedWords.decode([UInt8](phrase.trimmed)).trimmedSpace
  }

  /// Without the obsolete route (`@relay,@relay:`), comments and blanks outside quotes.
  private static func withoutRoute(_ text: [UInt8]) -> String {
    var bytes = text[...]
    if let first = bytes.trimmed.first, first == ASCII.at,
      let colon = bytes.lastIndex(of: UInt8(ascii: ":"))
    {
      bytes = bytes[(colon + 1)...]
    }
    var kept: [UInt8] = []
    var isQuoted = false
    var depth = 0
    for byte in bytes {
      if byte == ASCII.quote { isQuoted.toggle() }
      if !isQuoted, byte == UInt8(ascii: "(") { depth += 1 }
      if depth == 0, isQuoted || !byte.isSpace { kept.append(byte) }
      if !isQuoted, byte == UInt8(ascii: ")"), depth > 0 { depth -= 1 }
    }
    if kept.startsIgnoringCase(with: "mailto:") { kept.removeFirst(7) }
    return EncodedWords.raw(kept[...])
  }
}
