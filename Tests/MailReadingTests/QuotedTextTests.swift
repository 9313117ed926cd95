import Mail
import Testing

struct QuotedTextTests {
  @Test func `a quote at the end is hidden`() {
    #expect(QuotedText.visible(in: "Yes.\n> Is it so?\n") == "Yes.")
  }
}
