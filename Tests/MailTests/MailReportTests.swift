import Testing

@testable import Mail

@Suite struct MailReportTests {
  @Test func `a mail is one line of JSON with its keys in order`() throws {
    let read = try mail(
      """
      From: "Ann \\"A\\" B" <ann@example.org>
      Subject: tab\tand \u{1B}[31m
      Date: Mon, 2 Mar 2026 11:04:00 +0100
      Content-Type: multipart/mixed; boundary=b

      --b

      Hello,
      world
      --b
      Content-Type: text/x-log; name=a.log
      Content-Disposition: attachment

      hi
      --b--
      """)
    let digest = "8f434346648f6b96df89dda901c5176b10a6d83961dd3c1ac88b59b2dc327aa4"
    #expect(
      MailReport.json(for: read, file: "a.eml") == #"{"file":"a.eml","#
        + #""subject":"tab\tand \u001b[31m","#
        + #""from":{"name":"Ann \"A\" B","address":"ann@example.org"},"to":[],"cc":[],"#
        + #""replyTo":[],"date":"2026-03-02T10:04:00Z","messageId":null,"inReplyTo":[],"#
        + #""references":[],"text":"Hello,\nworld","visibleText":"Hello,\nworld","html":false,"#
        + #""attachments":[{"name":"a.log","mediaType":"text/x-log","size":2,"#
        + #""sha256":"\#(digest)","inline":false}],"autoSubmitted":false,"warnings":[]}"#)
  }
}
