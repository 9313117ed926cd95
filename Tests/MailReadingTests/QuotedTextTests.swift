import Mail
import Testing

/// Where answers and quotes stand to each other.
struct QuotedTextTests {
  @Test func `a quote at the end is hidden`() {
    #expect(QuotedText.visible(in: "Yes.\n> Is it so?\n") == "Yes.")
  }

  @Test func `an answer around a quote is visible`() {
    let text = """
      Hello,

      On 04/19/2011 07:10 AM, Ann Lee wrote:

      >
      > Is it so?

      Regards, Bob
      """
    #expect(QuotedText.visible(in: text) == "Hello,\n\nRegards, Bob")
  }

  @Test func `answers between the lines keep the lines that they answer`() {
    let text = """
      Ann Lee <ann@example.org> wrote:
      > Is it red?

      Yes.

      > Is it big?

      No.

      > Thanks
      """
    let visible = QuotedText.visible(in: text)
    #expect(visible.contains("> Is it red?\n\nYes.\n\n> Is it big?\n\nNo."))
    #expect(!visible.contains("Thanks"))
  }

  @Test func `a citation above the quote stays`() {
    let text = """
      As the manual says:
      > Turn it off and on.

      On 04/19/2011 07:10 AM, Ann Lee wrote:
      > It does not work.
      """
    #expect(QuotedText.visible(in: text) == "As the manual says:\n> Turn it off and on.")
  }

  @Test func `a lone mark in the middle of a text is no quote to hide`() {
    let text = "Visit us now\n>>> >>>  http://www.example.org <<<\nby the link above"
    #expect(QuotedText.visible(in: text) == text)
  }

  @Test func `the mark that mbox puts before From is no quote`() {
    let text = "Hello,\n>From what I see\nit is broken"
    #expect(QuotedText.fragments(in: text).map(\.kind) == [.text])
  }

  @Test func `initials and bars mark quotes`() {
    let text = "Yes.\n\nAL> Is it so?\nAL> Truly?\n"
    #expect(QuotedText.visible(in: text) == "Yes.")
    let bars = "Yes.\n\nOn 04/19/2011 07:10 AM, Ann wrote:\n| Is it so?\n| Truly?\n"
    #expect(QuotedText.visible(in: bars) == "Yes.")
    #expect(QuotedText.visible(in: "a | b\n| c | d\n") == "a | b\n| c | d")
  }

  @Test func `bars go on marking quotes between answers`() {
    let text = "On 04/19/2011 07:10 AM, Ann wrote:\n| One?\n\nYes.\n\n| Two?\n\nNo.\n"
    let kinds = QuotedText.fragments(in: text).map(\.kind)
    #expect(kinds == [.attribution, .quote, .text, .quote, .text])
  }

  @Test func `an answer right below the attribution is visible`() {
    let text = "On 04/19/2011 07:10 AM, Ann Lee wrote:\n\nHi Ann,\n\n> One?\n\nYes.\n"
    #expect(QuotedText.visible(in: text).contains("Hi Ann,"))
    #expect(QuotedText.visible(in: text).contains("Yes."))
  }

  @Test func `a link that was broken within a quote does not end it`() {
    let text = """
      Yes.

      On 04/19/2011 07:10 AM, Ann Lee wrote:
      > see <http://example.org/a/very/long/address/
      that/was/broken> and tell
      > me what you think
      """
    #expect(QuotedText.visible(in: text) == "Yes.")
  }

  @Test func `line ends of every kind are kept`() {
    let text =
      "Yes.\r\n\r\nOn 04/19/2011 07:10 AM, Ann Lee wrote:\r\n> Is it?\r\n> So?\r\n\r\nNo.\r\n"
    #expect(QuotedText.fragments(in: text).map(\.text).joined() == text)
    #expect(QuotedText.visible(in: text) == "Yes.\r\n\r\nNo.")
  }

  @Test func `nothing of the sender's own is an empty text`() {
    #expect(QuotedText.visible(in: "") == "")
    #expect(QuotedText.visible(in: "\n\n") == "")
    #expect(QuotedText.visible(in: "> only\n> a\n> quote\n") == "")
    #expect(QuotedText.visible(in: "Sent from my iPhone") == "")
  }

  @Test func `the text without quotes keeps the signature`() {
    let text =
      "Yes.\n\nSent from my iPhone\n\nOn Apr 3, 2012, at 4:19 PM, Ann wrote:\n\n> Is it so?\n"
    #expect(QuotedText.unquoted(in: text) == "Yes.\n\nSent from my iPhone")
    #expect(QuotedText.visible(in: text) == "Yes.")
  }
}
