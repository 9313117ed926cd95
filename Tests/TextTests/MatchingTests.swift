import Testing
import Text

@Suite struct MatchingTests {
  @Test func `case, accents and forms are folded`() {
    #expect(Fold.key("Ärger STRASSE") == "arger strasse")
    #expect(Fold.key("Straße") == "strasse")
    #expect(Fold.key("e\u{301}\u{E9}É") == "eee")
    #expect(Fold.key("ﬁle ＡＢＣ １２") == "file abc 12")
    #expect(Fold.key("ΆΛΦΑ ΣΑΣ ΣΑΣς") == "αλφα σασ σασσ")
    #expect(Fold.key("İstanbul Łódź Ångström") == "istanbul lodz angstrom")
    #expect(Fold.key("日本語") == "日本語")
  }

  @Test func `occurrences are found as columns`() {
    #expect(Fold.ranges(of: "arg", in: "Ärger über ARGUMENTE") == [0..<3, 11..<14])
    #expect(Fold.ranges(of: "本", in: "日本 日本") == [2..<4, 7..<9])
    #expect(Fold.ranges(of: "ss", in: "Maß und Masse") == [2..<3, 10..<12])
    #expect(Fold.ranges(of: "s", in: "ß") == [0..<1])
    #expect(Fold.ranges(of: "aa", in: "aaaaa") == [0..<2, 2..<4])
    #expect(Fold.ranges(of: "", in: "abc").isEmpty)
    #expect(Fold.ranges(of: "abcd", in: "abc").isEmpty)
  }

  private func positions(_ query: String, _ candidate: SafeLine) -> [Int]? {
    FuzzyMatch(query, in: candidate)?.columns.map(\.lowerBound)
  }

  @Test func `typed characters match in their order`() {
    #expect(positions("rpl", "reply") == [0, 2, 3])
    #expect(positions("ylp", "reply") == nil)
    #expect(positions("", "reply") == [])
    #expect(positions("a b", "a-b") == [0, 2])
    #expect(positions("本", "日本") == [2])
  }

  @Test func `starts of words are preferred`() {
    #expect(positions("sr", "status reply") == [0, 7])
    #expect(positions("fb", "fooBar") == [0, 3])
    #expect(positions("re", "here reply") == [5, 6])
  }

  @Test func `better candidates score more`() throws {
    func score(_ query: String, _ candidate: SafeLine) throws -> Int {
      try #require(FuzzyMatch(query, in: candidate)).score
    }
    #expect(try score("reply", "reply") > score("reply", "r-e-p-l-y"))
    #expect(try score("as", "assign") > score("as", "close as spam"))
    #expect(try score("ni", "note internal") > score("ni", "mention it"))
  }

  @Test func `long candidates are matched in bounded time`() {
    let candidate = SafeLine(String(repeating: "ab", count: 50_000))
    #expect(FuzzyMatch(String(repeating: "b", count: 1000), in: candidate) != nil)
  }
}
