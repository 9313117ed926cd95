import Database
import Foundation
import Testing
import Tickets
import Randomness

/// What is found is decided by the real FTS5, not by what we think of it.
@Suite struct SearchTextTests {
  private func index(_ texts: [String]) throws -> Connection {
    let db = try Connection(path: ":memory:")
    let tokenizer = SearchText.tokenizer.replacing("'", with: "''")
    try db.execute("CREATE VIRTUAL TABLE words USING fts5 (body, tokenize = '\(tokenizer)')")
    for text in texts {
      try db.run("INSERT INTO words (body) VALUES (?)", SearchText.prepare(text))
    }
    return db
  }

  private func finds(_ term: SearchTerm, in text: String) throws -> Bool {
    let db = try index([text])
    defer { db.close() }
    guard let expression = SearchText.expression(for: term) else { return false }
    return try db.int64("SELECT count(*) FROM words WHERE words MATCH ?", expression) == 1
  }

  @Test(arguments: [
    // Two characters out of the middle of a run.
    ("東京", "昨日は東京都で"), ("京都", "昨日は東京都で"), ("プリンタ", "新しいプリンターが動かない"),
    ("ขอบ", "สวัสดีครับขอบคุณ"), ("ຂອບ", "ຂອບໃຈ"), ("ខ្មែរ", "ភាសាខ្មែរ"), ("မြန်မာ", "မြန်မာဘာသာ"),
    ("프린터", "새프린터가"), ("Swift", "Swift言語"), ("言語", "Swift言語"),
    // Half-width, full-width.
    ("プリンタ", "ﾌﾟﾘﾝﾀ"), ("ﾃﾞｰﾀ", "データ"), ("invoice", "ＩＮＶＯＩＣＥ　２０２６"), ("2026", "ＩＮＶＯＩＣＥ　２０２６"),
    // Accents and case.
    ("cafe", "Le Café"), ("CAFÉ", "le cafe\u{301}"), ("Straße", "straße"), ("việt", "Viet Nam"),
    ("ёлка", "Е\u{308}лка"), ("Αθήνα", "Αθη\u{301}να"), ("ǽ", "æ\u{301}"),
    // Marks belong to words.
    ("मराठी", "मराठी भाषा"), ("क़लम", "क\u{93c}लम"),
    // Invisible characters.
    ("printer", "prin\u{ad}ter"), ("love", "\u{2764}\u{fe0f} love"),
  ])
  func `a word is found in a text`(word: String, text: String) throws {
    #expect(try finds(SearchTerm(word), in: text))
  }

  @Test(arguments: [
    ("京東", "昨日は東京都で"), ("東都", "昨日は東京都で"), ("print", "printer"), ("하", "한국어"),
    ("ठी", "मराठी"),
  ])
  func `other words are not found`(word: String, text: String) throws {
    #expect(try !finds(SearchTerm(word), in: text))
  }

  @Test(arguments: [
    "한국어 프린터", "がぎぐげご パピプペポ", "Café Ångström", "й ё ї", "Ελλάδα", "Tiếng Việt", "ཀྵ", "ড়",
  ])
  func `composed and decomposed spellings find each other`(text: String) throws {
    let composed = text.precomposedStringWithCanonicalMapping
    let decomposed = text.decomposedStringWithCanonicalMapping
    #expect(try finds(SearchTerm(composed, .phrase), in: decomposed))
    #expect(try finds(SearchTerm(decomposed, .phrase), in: composed))
  }

  @Test(
    arguments: [
      0x80..<0x3200, 0xac00..<0xac80, 0xf900..<0xfb50, 0x11000..<0x12000, 0x2f800..<0x2fa20,
    ] as [Range<UInt32>])
  func `every character is prepared alike in all its spellings`(range: Range<UInt32>) {
    for scalar in range.compactMap(Unicode.Scalar.init) {
      let text = "x\(scalar)x"
      let decomposed = text.decomposedStringWithCanonicalMapping
      let one = SearchText.prepare(text).unicodeScalars
      let other = SearchText.prepare(decomposed).unicodeScalars
      guard one.elementsEqual(other) else {
        Issue.record("U+\(String(scalar.value, radix: 16)): \(Array(one)), \(Array(other))")
        return
      }
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `every piece of a text without spaces is found in it`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let alphabet = Array("東京都日本語がパﾊﾟﾃスタกขคง한글ກခខ的了")
    for _ in 0..<10 {
      let text = (0..<20).compactMap { _ in alphabet.randomElement(using: &random) }
      let start = Int.random(in: 0..<18, using: &random)
      let end = Int.random(in: start + 2...20, using: &random)
      #expect(try finds(SearchTerm(String(text[start..<end])), in: String(text)))
    }
  }

  @Test func `prefixes and phrases`() throws {
    #expect(try finds(SearchTerm("print", .prefix), in: "two printers"))
    #expect(try finds(SearchTerm("東", .prefix), in: "東京"))
    #expect(try finds(SearchTerm("two printers", .phrase), in: "Two printers."))
    #expect(try !finds(SearchTerm("printers two", .phrase), in: "Two printers."))
    #expect(try finds(SearchTerm("a-b@example.org"), in: "to a-b@example.org."))
  }

  @Test func `terms are joined and excluded`() throws {
    let db = try index(["red green", "red blue", "green"])
    func rows(_ text: String) throws -> [Int] {
      let terms = try Query(text).split.terms
      let expression = try #require(terms.expression)
      return try db.all("SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid", expression) {
        $0.int(0)
      }
    }
    #expect(try rows("red") == [1, 2])
    #expect(try rows("red green") == [1])
    #expect(try rows("red -blue") == [1])
    #expect(try rows("gre* -red") == [3])
    #expect(SearchTerms(excluded: [SearchTerm("red")]).expression == nil)
    #expect(SearchTerms(required: [SearchTerm("!!!")]).expression == nil)
    db.close()
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `no term is ever syntax`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let db = try index(["nothing"])
    let pieces = [
      "\"", "'", "*", "^", "(", ")", " OR ", " NEAR ", ":", "-", "+", "{", "}", "a", "\0", "東",
      "\\", "\u{301}",
    ]
    for _ in 0..<200 {
      let text = (0..<8).compactMap { _ in pieces.randomElement(using: &random) }.joined()
      for kind in [SearchTerm.Kind.word, .prefix, .phrase] {
        guard let expression = SearchText.expression(for: SearchTerm(text, kind), in: "body")
        else { continue }
        _ = try db.int64("SELECT count(*) FROM words WHERE words MATCH ?", expression)
      }
    }
    db.close()
  }

  @Test(arguments: [
    "", "plain ASCII: 1 + 1", "Größe", "Привет, мир", "Ελλάδα", "naïve “quotes” – €",
  ])
  func `text that the tokenizer knows is left alone`(text: String) {
    #expect(SearchText.prepare(text) == text)
  }

  @Test(arguments: [
    ("東京", "東 京"), ("Swift言語です", "Swift 言 語 で す"), ("東 京", "東 京"), ("ｶﾞ", "ガ"), ("Ａ１", "A1"),
    ("\u{1112}\u{1161}\u{11ab}", "한"), ("東\n京", "東 \n 京"),
  ])
  func `text is prepared`(text: String, prepared: String) {
    let result = SearchText.prepare(text)
    #expect(Array(result.unicodeScalars) == Array(prepared.unicodeScalars))
  }
}
