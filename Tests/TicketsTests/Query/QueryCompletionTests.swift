import Testing
import Tickets

@Suite struct QueryCompletionTests {
  private func completions(_ text: String, cursor: Int? = nil) -> [String] {
    Query.completions(for: text, cursor: cursor ?? text.utf8.count) { field in
      field == .queue ? ["Billing", "Second Billing", "Support"] : []
    }.map { "\($0.range.lowerBound)-\($0.range.upperBound) \($0.text)" }
  }

  @Test func `names of fields are offered`() {
    #expect(completions("a st") == ["2-4 status:"])
    #expect(completions("-st") == ["1-3 status:"])
    #expect(completions("(is:open OR c") == ["12-13 cc:", "12-13 channel:", "12-13 created:"])
    #expect(completions("").count == QueryField.allCases.count)
    #expect(completions("zzz").isEmpty)
  }

  @Test func `values are offered, those that begin so first`() {
    #expect(completions("status:o") == ["7-8 open", "7-8 hold", "7-8 solved", "7-8 closed"])
    #expect(completions("status:open,p") == ["12-13 pending", "12-13 open"])
    #expect(completions("priority:") == ["urgent", "high", "normal", "low"].map { "9-9 \($0)" })
    #expect(completions("status:open,").count == 6)
    #expect(completions("sort:-up") == ["6-8 updated"])
  }

  @Test func `names that the desk knows are quoted where they must be`() {
    #expect(completions("queue:bill") == ["6-10 Billing", "6-10 \"Second Billing\""])
    #expect(completions("queue:\"sec") == ["6-10 \"Second Billing\""])
  }

  @Test func `only what stands before the cursor counts`() {
    #expect(completions("status:op tag:x", cursor: 9) == ["7-9 open"])
    #expect(completions("\"a st").isEmpty)
    #expect(completions("unknown:o").isEmpty)
  }
}
