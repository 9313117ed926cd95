import Testing
import Tickets
import Randomness

@Suite struct QueryTests {
  @Test(arguments: [
    ("queue:billing status:open", "queue:billing status:open"),
    ("  STATUS:Open,Pending  ", "status:open,pending"),
    ("assignee:ME from:Ann", "assignee:me from:Ann"),
    ("#1042", "number:1042"),
    ("number:#7,8", "number:7,8"),
    ("-status:closed -(a b)", "-status:closed -(a b)"),
    ("--a", "a"),
    ("before:2026-01-31 after:-7d", "updated:<2026-01-31 updated:>=-7d"),
    ("created:\"last week\"", "created:\"last week\""),
    ("created:2026-01..2026-02", "created:2026-01..2026-02"),
    ("updated:2026-01..", "updated:>=2026-01"),
    ("due:..tomorrow", "due:<=tomorrow"),
    ("sort:-updated \"exact words\" -without", "\"exact words\" -without sort:-updated"),
    ("sort:sla,number", "sort:sla,number"),
    ("field.order-id:A7,\"b c\"", "field.order-id:A7,\"b c\""),
    ("subject:print*", "subject:print*"),
    ("subject:a,b", "subject:\"a,b\""),
    ("a OR b c OR d", "a OR b c OR d"),
    ("(a OR b) c", "(a OR b) c"),
    ("((a)) AND (b c)", "a b c"),
    ("https://example.org/x?a=b", "\"https://example.org/x?a=b\""),
    ("12:30", "\"12:30\""),
    ("foo(bar)", "\"foo(bar)\""),
    ("\"say \\\"hi\\\"\"", "\"say \\\"hi\\\"\""),
    ("東京\u{3000}大阪", "東京 大阪"),
    ("tag:\"a,b\",c", "tag:\"a,b\",c"),
    ("\"\"", ""),
    ("", ""),
  ])
  func `a search has a canonical form`(text: String, canonical: String) throws {
    let query = try Query(text)
    #expect(query.description == canonical)
    #expect(try Query(canonical) == query)
  }

  @Test func `a search becomes conditions`() throws {
    let query = try Query("is:unread,open has:attachment tag:vip print* -\"no thanks\" sort:-sla")
    let expected = Query(
      .all([
        .condition(.flag([.unread, .open])), .condition(.part([.attachment])),
        .condition(.match(.tag, ["vip"])), .condition(.text(SearchTerm("print", .prefix))),
        .not(.condition(.text(SearchTerm("no thanks", .phrase)))),
      ]), sort: [QuerySort(.sla, isReversed: true)])
    #expect(query == expected)
    #expect(query.split.terms.expression == "(\"print\" *) NOT (\"no thanks\")")
    #expect(
      query.split.rest.map { Query($0).description } == "is:unread,open has:attachment tag:vip")
  }

  @Test(
    arguments: [
      ("stauts:open", 0..<6, .unknownField("stauts", suggestion: "status")),
      ("a foo:b", 2..<5, .unknownField("foo", suggestion: nil)),
      ("status:opne", 7..<11, .unknownValue("opne", field: .status, suggestion: "open")),
      ("is:zzzzzz", 3..<9, .unknownValue("zzzzzz", field: .is, suggestion: nil)),
      ("queue:", 0..<5, .missingValue("queue")),
      ("ü \"open", 3..<4, .unbalancedQuote),
      ("tag:\"open", 4..<5, .unbalancedQuote),
      ("(a b", 0..<1, .unbalancedParenthesis),
      ("a )", 2..<3, .unbalancedParenthesis),
      ("a OR", 2..<4, .missingOperand),
      ("OR a", 0..<2, .missingOperand),
      ("created:soon", 8..<12, .badTime("soon")),
      ("before:>today", 7..<13, .badTime(">today")),
      ("number:12a", 7..<10, .badNumber("12a")),
      ("-sort:updated", 6..<13, .misplacedSort),
      ("(a sort:updated)", 8..<15, .misplacedSort),
      ("sort:udpated", 5..<12, .unknownValue("udpated", field: .sort, suggestion: "updated")),
    ] as [(String, Range<Int>, QueryError.Reason)])
  func `a mistake is told with its place`(
    text: String, range: Range<Int>, reason: QueryError.Reason
  ) {
    let error = #expect(throws: QueryError.self) { try Query(text) }
    #expect(error?.range == range)
    #expect(error?.reason == reason)
    #expect(error?.description.hasSuffix(".") == true || error?.description.hasSuffix("?") == true)
  }

  @Test(arguments: [
    ("queue:billing status:op", "queue:billing"),
    ("queue:billing sta:x", "queue:billing \"sta x\""),
    ("a \"half a phr", "a \"half a phr\""),
    ("a -", "a \"-\""),
    ("a OR", "a"),
    ("(a OR b", "a OR b"),
    ("is:unread created:las", "is:unread"),
    ("Re: printer", "\"Re\" printer"),
  ])
  func `a half-typed search finds what it can`(text: String, query: String) {
    #expect(Query.lenient(text).query.description == query)
  }

  @Test(arguments: [
    ("is:open prin", "is:open prin*"), ("prin ", "prin"),
    ("\"prin\"", "\"prin\""), ("prin*", "prin*"), ("#12", "number:12"), ("tag:v", "tag:v"),
    ("-prin", "-prin*"), ("", ""),
  ])
  func `the word being typed stands for all that begin like it`(text: String, query: String) {
    #expect(Query.lenient(text, isTyping: true).query.description == query)
  }

  @Test func `hostile searches end`() {
    let deep = String(repeating: "(", count: 9000)
    #expect(Query.lenient(deep).problems.contains { $0.reason == .tooDeep })
    let signs = String(repeating: "-", count: 9000)
    #expect(Query.lenient(signs).problems.contains { $0.reason == .tooLong })
    let colons = String(repeating: "a:", count: 4000)
    #expect(!Query.lenient(colons).problems.isEmpty)
    let nested = String(repeating: "-(", count: 30) + "a" + String(repeating: ")", count: 30)
    #expect(Query.lenient(nested).query.description == "a")
  }

  private static let pieces = [
    "a", "b*", "ü", "東京", "\"", "\"x y\"", "(", ")", "-", "OR", "AND", " ", " ", " ", "  ", ":",
    ",",
    "\\", "*", "#", "#12", "status:", "open", "closed", "queue:", "is:", "unread", "sort:",
    "updated", "created:", ">", "<=", "..", "-7d", "2026-01", "today", "field.x:", "subject:",
    "number:", "7", "nonsense:", "\u{a0}", "\u{3000}", "\0", "\n", "e\u{301}", "👍🏽", "tag:a,b",
  ]

  @Test(arguments: 0..<50 as Range<UInt64>)
  func `what is printed is read back as the same search`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<200 {
      let count = Int.random(in: 0...14, using: &random)
      let text = (0..<count).compactMap { _ in QueryTests.pieces.randomElement(using: &random) }
        .joined()
      let query = Query.lenient(text).query
      let printed = query.description
      let again = try Query(printed)
      guard again == query, again.description == printed else {
        Issue.record("\(text.debugDescription) is printed as \(printed.debugDescription)")
        return
      }
    }
  }

  @Test func `times become bounds`() throws {
    let now = try #require(Timestamp("2026-03-02T10:04:00Z"))
    let day = try #require(TimePhrase("2026-01-31"))
    let week = try #require(TimePhrase("-7d"))
    func bounds(_ time: QueryTime) -> [String?] {
      let bounds = time.bounds(now: now, zone: .utc)
      return [bounds.from?.description, bounds.until?.description]
    }
    #expect(bounds(.on(day)) == ["2026-01-31T00:00:00Z", "2026-02-01T00:00:00Z"])
    #expect(bounds(.since(day)) == ["2026-01-31T00:00:00Z", nil])
    #expect(bounds(.after(day)) == ["2026-02-01T00:00:00Z", nil])
    #expect(bounds(.before(day)) == [nil, "2026-01-31T00:00:00Z"])
    #expect(bounds(.until(day)) == [nil, "2026-02-01T00:00:00Z"])
    #expect(bounds(.on(week)) == ["2026-02-23T10:04:00Z", "2026-03-02T10:04:00Z"])
    #expect(bounds(.between(day, day)) == ["2026-01-31T00:00:00Z", "2026-02-01T00:00:00Z"])
  }
}
