import Testing

@testable import Mail

@Suite struct StructureTests {
  @Test func `a mail with everything in it`() throws {
    let read = try mail(richSample)
    #expect(read.subject == "Order n° 7")
    #expect(read.from == MailAddress(name: "Ann Müller", address: "ann@example.org"))
    #expect(read.messageID == "<one@example.org>")
    #expect(read.references == ["<zero@example.org>", "<half@example.org>"])
    #expect(read.inReplyTo == ["<half@example.org>"])
    #expect(read.text.hasPrefix("The printer is on fire.\n\n-- \nAnn"))
    #expect(read.text.hasSuffix("Subject: Yesterday\n\nIt was smoking."))
    #expect(!read.isFromHTML)
    #expect(read.attachments.map(\.name) == ["in voice.pdf", "Yesterday.eml"])
    #expect(read.warnings.isEmpty)
  }

  private func multipart(_ type: String, _ body: String) throws -> ReadMail {
    try mail("From: a@b.example\nContent-Type: multipart/\(type); boundary=b\n\n\(body)")
  }

  @Test func `an empty or telltale plain part gives way to the HTML`() throws {
    let html = "--b\nContent-Type: text/html\n\n<p>The real and much longer message.</p>\n--b--\n"
    let empty = try multipart("alternative", "--b\n\n\n" + html)
    #expect(empty.text == "The real and much longer message.")
    #expect(empty.isFromHTML)
    let stub = try multipart("alternative", "--b\n\nYour reader has no HTML.\n" + html)
    #expect(stub.isFromHTML)
    #expect(try !multipart("alternative", "--b\n\nThe real message.\n" + html).isFromHTML)
  }

  @Test func `a boundary that never closes, or is not there, loses nothing`() throws {
    let open = try multipart("mixed", "--b\n\none\n--b\n\ntwo\n")
    #expect(open.text == "one\n\ntwo")
    #expect(open.warnings.contains(.unclosedMultipart))
    let missing = try multipart("mixed", "just text\n")
    #expect(missing.text == "just text")
    #expect(missing.warnings.contains(.missingBoundary(mediaType: "multipart/mixed")))
    let other = try multipart("mixed", "--x\nContent-Type: text/plain\n\none\n--x--\n")
    #expect(other.text == "one")
    let late = try multipart("mixed", "--b\n\none\n--b--\n--b\n\ntwo\n--b--\n")
    #expect(late.text == "one\n\ntwo")
    #expect(late.warnings.contains(.partsAfterTheEnd))
  }

  @Test func `a boundary is no beginning of another one`() throws {
    let read = try multipart("mixed", "--b\n\none\n--bb\n--b-\ntwo\n--b  \n\nthree\n--b--")
    #expect(read.text == "one\n--bb\n--b-\ntwo\n\nthree")
  }

  @Test func `pictures that HTML shows are inline`() throws {
    let read = try multipart(
      "related",
      """
      --b
      Content-Type: text/html

      <img src="cid:logo">Hello
      --b
      Content-Type: image/png
      Content-ID: <logo>
      Content-Transfer-Encoding: base64

      aGk=
      --b--
      """)
    #expect(read.attachments.map(\.isInline) == [true])
    #expect(read.attachments.first?.contentID == "logo")
    #expect(read.attachments.first?.name == "attachment.png")
  }

  @Test func `a delivery report tells who did not get the mail`() throws {
    let read = try multipart(
      "report; report-type=delivery-status",
      """
      --b

      Sorry, no such user.
      --b
      Content-Type: message/delivery-status

      Reporting-MTA: dns; mx.example

      Final-Recipient: rfc822; bob@example.org
      Action: failed
      Status: 5.1.1
      Diagnostic-Code: smtp; 550 no such user

      Final-Recipient: rfc822; eve@example.org
      Action: delayed
      --b
      Content-Type: message/rfc822

      Message-ID: <ours@desk.example>
      Subject: Your order

      Secret text.
      --b--
      """)
    #expect(read.isBounce)
    #expect(read.delivery?.failedRecipients == ["bob@example.org"])
    #expect(read.delivery?.recipients.map(\.action) == ["failed", "delayed"])
    #expect(read.delivery?.recipients.first?.diagnostic == "550 no such user")
    #expect(read.delivery?.originalMessageID == "<ours@desk.example>")
    #expect(read.text == "Sorry, no such user.")
    #expect(read.automation == .report)
  }

  @Test func `an invitation is a file and a few lines`() throws {
    let read = try mail(
      """
      From: a@b.example
      Content-Type: text/calendar; method=REQUEST

      BEGIN:VCALENDAR
      METHOD:REQUEST
      BEGIN:VEVENT
      SUMMARY:Lunch\\, at
        last
      DTSTART;TZID=Europe/Paris:20260302T120000
      ORGANIZER;CN=Ann:mailto:ann@example.org
      END:VEVENT
      END:VCALENDAR
      """)
    #expect(
      read.text == """
        Invitation
        What: Lunch, at last
        Start: 2026-03-02 12:00 Europe/Paris
        Organizer: ann@example.org
        """)
    #expect(read.attachments.map(\.name) == ["attachment.ics"])
  }

  @Test func `text that is labelled base64 by mistake is shown as it came`() throws {
    let head = "From: a@b.example\nContent-Transfer-Encoding: base64\n\n"
    #expect(try mail(head + "Plain words, and nothing else.").text.hasPrefix("Plain words"))
    #expect(try mail(head + "aGVs\n!bG8=").text == "hello")
  }

  @Test func `uuencoded files leave the text`() throws {
    let read = try mail("From: a@b.example\n\nSee:\nbegin 644 cat.txt\n#0V%T\n`\nend\nBye\n")
    #expect(read.text == "See:\nBye")
    #expect(read.attachments.map(\.name) == ["cat.txt"])
    #expect(content(of: read.attachments[0]) == "Cat")
    #expect(try mail("From: a@b.example\n\nbegin 644 of it all\nno\n").attachments.isEmpty)
  }

  @Test func `flowed paragraphs are joined, signatures and quotes are not`() {
    let text = "one \ntwo\n stuffed\n-- \nAnn \n> q \n> r"
    #expect(
      FlowedText.unfold(text, deletesSpace: false) == "one two\nstuffed\n-- \nAnn \n> q \n> r")
    #expect(FlowedText.unfold("日本 \n語", deletesSpace: true) == "日本語")
  }

  @Test func `depth and number of parts are bounded and lose nothing`() throws {
    var deep = "From: a@b.example\n"
    for level in 0..<60 {
      deep += "Content-Type: multipart/mixed; boundary=x\(level)\n\n--x\(level)\n"
    }
    let nested = try mail(deep + "\ntext")
    #expect(nested.warnings.contains(.tooDeep(limit: 50)))
    #expect(nested.attachments.count == 1)
    let wide = try multipart("mixed", String(repeating: "--b\n\nx\n", count: 1500) + "--b--")
    #expect(wide.warnings.contains(.tooManyParts(limit: 1000)))
    let inner = "--b\nContent-Type: multipart/mixed; boundary=c\n\n--c\n\ny\n--c--\n"
    let late = try multipart("mixed", String(repeating: "--b\n\nx\n", count: 998) + inner + "--b--")
    #expect(late.warnings == [.tooManyParts(limit: 1000)])
    #expect(late.attachments.count == 1)
    let rest = try #require(wide.attachments.last)
    #expect(content(of: rest).components(of: "--b\n\nx") == 1500 - 999)
  }

  @Test(arguments: [
    ("../../etc/passwd", "passwd"), (#"C:\temp\a.txt"#, "a.txt"), ("--rf", "rf"),
    (".hidden", "hidden"), ("a\u{202E}b\u{1B}c", "abc"), ("dir/", "dir"), ("..", ""), ("", ""),
  ])
  func `names of files are made harmless`(wish: String, name: String) {
    #expect(AttachmentNames.sanitize(wish) == name)
  }

  @Test func `names of files are short and unique`() {
    var names = AttachmentNames()
    #expect(names.unique("a.txt", mediaType: "text/plain") == "a.txt")
    #expect(names.unique("A.txt", mediaType: "text/plain") == "A-2.txt")
    #expect(names.unique(nil, mediaType: "image/png") == "attachment.png")
    let long = names.unique(String(repeating: "ä", count: 200) + ".pdf", mediaType: "")
    #expect(long.utf8.count <= 255)
    #expect(long.hasSuffix("ä.pdf"))
  }

  @Test(
    arguments: [
      ("Auto-Submitted: no", nil), ("Auto-Submitted: auto-replied (vacation)", .autoSubmitted),
      ("Precedence: BULK", .precedence), ("List-Id: <x.example>", .mailingList),
      ("X-Autoreply: yes", .autoReply), ("X-Auto-Response-Suppress: All", .suppressed),
      ("Return-Path: <>", .mailServer), ("X-Spam: no", nil),
    ] as [(String, Automation?)])
  func `mail of machines is told by its header`(field: String, expected: Automation?) throws {
    #expect(try mail("From: a@b.example\n\(field)\n\n").automation == expected)
  }
}

extension String {
  /// How often `text` occurs.
  fileprivate func components(of text: String) -> Int {
    ranges(of: text).count
  }
}
