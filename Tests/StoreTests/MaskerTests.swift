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
}
