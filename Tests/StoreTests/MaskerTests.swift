import Store
import Testing
import Tickets

@Suite struct MaskerTests {
  private let masker = Masker(
    words: ["Émile Zoë Straße", "ann@example.org", "北京"], exact: ["Rose"])

  @Test(arguments: [
    "Émile Zoë Straße", "ÉMILE ZOË STRASSE", "émile zoë straße", "Émile\nZoë Straße",
    "Émile\r\n> > Zoë\tStraße", "Émile\u{A0}Zoë  Straße", "E\u{301}mile Zoe\u{308} Straße",
    "ANN@Example.ORG", "北京", "Rose",
  ])
  func `a name goes in whatever case and however its lines break`(mention: String) {
    for (before, after) in [("", ""), ("Dear ", ", hello"), ("(", ")"), ("“", "”")] {
      let masked = masker.masked(before + mention + after)
      #expect(masked.hasPrefix(before) && masked.hasSuffix(after))
      #expect(!masked.contains(mention) && masked.contains("█"))
      let json = EventBody.tagAdded(TagChange(tag: before + mention + after)).json(origin: nil)
      #expect(json.withUnsafeBufferPointer { masker.mayMatch(json: $0) })
    }
  }

  @Test(arguments: [
    "Émile", "Zoë Straße", "Émile\n\nZoë Straße", "Émile, Zoë Straße", "XÉmile Zoë Straßex",
    "joann@example.org", "ann@example.organ", "rose", "Roses", "",
  ])
  func `what only looks alike stays`(text: String) {
    #expect(masker.masked(text) == text)
  }

  @Test func `a passage goes as it is written, within words too`() {
    let masker = Masker(passages: ["4111 1111"])
    #expect(masker.masked("x4111 1111x") == "x█████████x")
    #expect(masker.masked("4111\n1111") == "4111\n1111")
  }

  @Test(arguments: [
    "Émile Zoë Straße", "E\u{301}mile\n> Zoe\u{308} Straße", "ann@EXAMPLE.org", "Rose",
  ])
  func `a name is noticed wherever in a body it stands`(mention: String) {
    for length in 0..<40 {
      for before in ["", "ö", "\\", "\n"] {
        let text = String(repeating: "Ann. ", count: length / 5) + "-----".prefix(length % 5)
        #expect(mayMatch(.tagAdded(TagChange(tag: text + before + mention + ".and so on"))))
        let inner = EventBody.tagAdded(TagChange(tag: text + before + mention)).json(origin: nil)
        let masked = Redaction(target: .zero, body: String(decoding: inner, as: UTF8.self))
        #expect(mayMatch(.redacted(masked)))
      }
    }
  }

  @Test func `a name is noticed however its writer escapes it`() {
    for name in [#"R\u006fse"#, #"\u0052ose"#, #"ann@example\u002eorg"#] {
      let json = Array(#"{"tag":"\#(name)"}"#.utf8)
      #expect(json.withUnsafeBufferPointer { masker.mayMatch(json: $0) })
    }
    let address = Masker(words: ["a/b@example.org"])
    let json = Array(#"{"tag":"a\/b@example.org"}"#.utf8)
    #expect(json.withUnsafeBufferPointer { address.mayMatch(json: $0) })
  }

  @Test(arguments: [
    "Émile", "Émile Zo", "Zoë Straße", "Émile, Zoë Straße", "joann@example.org",
    "ann@example.organ", "rose", "Roses", "C:\\temp", "two\nlines", "",
  ])
  func `what only looks alike need not be decoded`(text: String) {
    #expect(!mayMatch(.tagAdded(TagChange(tag: text))))
  }

  private func mayMatch(_ body: EventBody) -> Bool {
    body.json(origin: nil).withUnsafeBufferPointer { masker.mayMatch(json: $0) }
  }
}
