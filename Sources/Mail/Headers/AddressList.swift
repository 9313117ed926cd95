/// Reads the addresses of From, To, Cc and Reply-To (RFC 5322, 3.4 and 4.4), and what stands for
/// addresses in real mail.
///
/// Groups are opened, routes dropped, comments taken for names where no name stands
/// (`ann@example.org (Ann)`), and the masks of list archives taken off (`ann at example.org`).
/// Addresses are split before encoded words are decoded, so that a comma in one splits nothing.
struct AddressList {
  /// A piece of an entry outside angle brackets.
  struct Word {
    var text: [UInt8]
    /// Whether blanks stood before it.
    let isApart: Bool
  }

  /// What has been read of one address so far.
  struct Entry {
    var words: [Word] = []
    var comments: [[UInt8]] = []
    /// What stood in angle brackets.
    var route: [UInt8]?
    /// How many of the words stood before the angle brackets.
    var wordsBeforeRoute = 0

    var isEmpty: Bool { words.isEmpty && comments.isEmpty && route == nil }
    var hasAt: Bool { words.contains { $0.text.contains(ASCII.at) } }
  }

  private let bytes: [UInt8]
  private var at = 0
  private var isApart = false
  private var entry = Entry()
  private var entries: [Entry] = []
  /// Set when a comment never closes, so that the rest is not searched again for each "(".
  private var hasUnclosedComment = false

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The addresses of an unfolded field, in order.
  static func parse(_ field: [UInt8]) -> [MailAddress] {
    var list = AddressList(field)
    while list.at < list.bytes.count { list.step() }
    list.finish()
    return list.joined.flatMap(\.addresses)
  }

  private mutating func step() {
    let byte = bytes[at]
    switch byte {
    case _ where byte.isSpace:
      isApart = true
      at += 1
    case UInt8(ascii: ","), UInt8(ascii: ";"):
      finish()
      at += 1
    case UInt8(ascii: ":"):
      // "Friends: ann@example.org;" names a group; a colon elsewhere is text.
      if entry.route == nil, !entry.hasAt { entry = Entry() } else { append([byte]) }
      at += 1
    case ASCII.quote: takeQuoted()
    case UInt8(ascii: "("): takeComment()
    case UInt8(ascii: "<"): takeRoute()
    default: takeAtom()
    }
  }

  private mutating func finish() {
    if !entry.isEmpty { entries.append(entry) }
    entry = Entry()
    isApart = false
  }

  /// Adds to the word before unless blanks stand between.
  private mutating func append(_ text: [UInt8]) {
    if !isApart, let last = entry.words.indices.last {
      entry.words[last].text += text
    } else {
      entry.words.append(Word(text: text, isApart: isApart))
    }
    isApart = false
  }

  private mutating func takeAtom() {
    if let end = EncodedWords.end(of: bytes, at: at) {
      append([UInt8](bytes[at..<end]))
      at = end
      return
    }
    let start = at
    if bytes[at] == UInt8(ascii: "["), let close = bytes[at...].prefix(80).firstIndex(of: 0x5D) {
      at = close + 1
    } else {
      at += 1
      while at < bytes.count, !bytes[at].isSpace, !",;:\"(<[=".utf8.contains(bytes[at]) { at += 1 }
    }
    append([UInt8](bytes[start..<at]))
  }

  /// A quoted string: a name without its quotes, or a local part (an "@" follows) with them.
  private mutating func takeQuoted() {
    var content: [UInt8] = []
    var end = at + 1
    while end < bytes.count, bytes[end] != ASCII.quote {
      if bytes[end] == ASCII.backslash, end + 1 < bytes.count { end += 1 }
      content.append(bytes[end])
      end += 1
    }
    let raw = bytes[at..<min(end + 1, bytes.count)]
    at = min(end + 1, bytes.count)
    if at < bytes.count, bytes[at] == ASCII.at, end < bytes.count {
      append([UInt8](raw))
    } else {
      // Two words even if no blank parts them: `"Ann"<ann@example.org>`, `"Ann"B`.
      isApart = isApart || !entry.words.isEmpty
      append(content)
      isApart = at < bytes.count && bytes[at] != UInt8(ascii: "<")
    }
  }

  private mutating func takeComment() {
    var depth = 0
    var end = at
    var content: [UInt8] = []
    while end < bytes.count, !hasUnclosedComment {
      let byte = bytes[end]
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") { depth -= 1 }
      if depth == 0 { break }
      if byte == ASCII.backslash, end + 1 < bytes.count {
        end += 1
        content.append(bytes[end])
      } else if depth > 1 || byte != UInt8(ascii: "(") || !content.isEmpty {
        content.append(byte)
      }
      end += 1
    }
    guard end < bytes.count, !hasUnclosedComment else {
      hasUnclosedComment = true
      append([bytes[at]])
      at += 1
      return
    }
    entry.comments.append(content)
    at = end + 1
  }

  /// Two addresses without a comma between: what stood after the first is the second's name.
  private mutating func splitAtRoute() {
    let later = [Word](entry.words[entry.wordsBeforeRoute...])
    entry.words.removeSubrange(entry.wordsBeforeRoute...)
    finish()
    entry.words = later
  }

  private mutating func takeRoute() {
    if entry.route != nil { splitAtRoute() }
    var inner: [UInt8] = []
    var isQuoted = false
    at += 1
    while at < bytes.count {
      let byte = bytes[at]
      if byte == ASCII.quote { isQuoted.toggle() }
      if !isQuoted, byte == UInt8(ascii: ">") || byte == UInt8(ascii: "<") { break }
      inner.append(byte)
      at += 1
    }
    if at < bytes.count, bytes[at] == UInt8(ascii: ">") { at += 1 }
    entry.route = inner
    entry.wordsBeforeRoute = entry.words.count
    isApart = true
  }

  /// "Doe, Ann <ann@example.org>" is one person whose name should have been quoted.
  private var joined: [Entry] {
    var joined: [Entry] = []
    for entry in entries {
      if let last = joined.last, last.route == nil, !last.hasAt, last.comments.isEmpty,
        last.words.count == 1, entry.route != nil, !entry.words.isEmpty
      {
        var whole = entry
        let surname = last.words[0].text + [UInt8(ascii: ",")]
        let rest = entry.words.map { Word(text: $0.text, isApart: true) }
        whole.words = [Word(text: surname, isApart: false)] + rest
        joined[joined.count - 1] = whole
      } else {
        joined.append(entry)
      }
    }
    return joined
  }
}
