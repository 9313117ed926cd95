import Testing

@testable import Mail

@Suite struct HeaderTests {
  @Test func `a folded header is joined`() throws {
    #expect(try mail("Subject: one\r\n two\r\n\tthree\r\n\r\nx").subject == "one two\tthree")
  }

  @Test func `a separator, blank lines and a byte order mark before the header are skipped`() throws
  {
    #expect(try mail("From x Mon Jan  1 00:00:00 2024\nSubject: s\n\nt").subject == "s")
    #expect(try mail("\n\nSubject: s\n\nt").warnings.contains(.leadingBlankLines))
    #expect(try mail("\u{FEFF}Subject: s\n\nt").subject == "s")
    #expect(try mail(" Subject: s\nFrom: a@b.example\n\nt").subject == "s")
  }

  @Test func `a continuation that lost its blank is joined if a known field follows`() throws {
    let read = try mail("Subject: one\ntwo\nFrom: ann@example.org\n\ntext")
    #expect(read.subject == "onetwo")
    #expect(read.from?.address == "ann@example.org")
    #expect(read.warnings.contains(.brokenHeaderLine))
  }

  @Test func `without a blank line the body begins at the first line that is no field`() throws {
    let read = try mail("Subject: s\nDear desk,\nhelp\n")
    #expect(read.text == "Dear desk,\nhelp")
    #expect(read.warnings.contains(.missingBlankLine))
  }

  @Test(arguments: ["\n", "\r\n", "\r", "\r\r\n"])
  func `every kind of line end is read`(end: String) throws {
    let read = try mail(
      ["Subject: s", "From: a@b.example", "", "one", "two"].joined(separator: end))
    #expect(read.subject == "s")
    #expect(read.text == "one\ntwo")
  }

  @Test func `of two equal fields the first counts`() throws {
    #expect(try mail("Subject: a\nSubject: b\nFrom: x@y.example\n\n").subject == "a")
  }

  @Test func `raw bytes are UTF-8 if most of them are, else windows-1252`() throws {
    #expect(try mail("Subject: Grüße\n\n").subject == "Grüße")
    #expect(
      try MailReader.read(latin1("Subject: Gr\u{FC}\u{DF}e \u{93}x\u{94}\n\n")).subject
        == "Grüße “x”")
  }

  @Test func `what is no mail is refused with a reason`() {
    #expect(throws: MailError.empty) { try mail(" \n\n") }
    #expect(throws: MailError.noHeader) { try mail("Just some text.\nNo header.\n") }
    #expect(throws: MailError.noHeader) { try mail("colour: red\nsize: 7\n") }
    #expect(throws: MailError.binary) { try MailReader.read([UInt8](repeating: 1, count: 500)) }
  }

  @Test func `ids are found in phrases and folded lines`() {
    func ids(_ text: String) -> [String] { MessageIDs.all(in: [UInt8](text.utf8)) }
    #expect(ids("Ann's message of Monday <a@b>") == ["<a@b>"])
    #expect(ids("<a@b> <c@ d> <a@b>") == ["<a@b>", "<c@d>"])
    #expect(ids("bare@id.example") == ["<bare@id.example>"])
    #expect(ids("yesterday's mail") == [])
    #expect(ids("102.5") == ["<102.5>"])
  }

  @Test(arguments: [
    ("=?utf-8?q?Gr=C3=BC=C3=9Fe?=", "Grüße"),
    ("=?UTF-8?B?R3LDvMOfZQ==?=", "Grüße"),
    ("=?utf-8?b?R3LDvMOfZQ?=", "Grüße"),
    ("=?utf-8*de?q?Gr=c3=bc?=", "Grü"),
    ("=?utf-8?Q?Gr=C3?= =?utf-8?Q?=BC=C3=9Fe?=", "Grüße"),
    ("a =?iso-8859-1?q?=E4?= =?utf-8?q?=C3=B6?= b", "a äö b"),
    ("\"=?utf-8?q?in_quotes?=\"", "\"in quotes\""),
    ("x=?utf-8?q?y?=z", "xyz"),
    ("=?utf-8?x?no?=", "=?utf-8?x?no?="),
    ("=?utf-8?q?open", "=?utf-8?q?open"),
    ("=?iso-2022-jp?B?GyRCRnxLXDhsGyhC?=", "日本語"),
    ("=?klingon?q?abc?=", "abc"),
  ])
  func `encoded words`(field: String, text: String) {
    #expect(EncodedWords.decode([UInt8](field.utf8)) == text)
  }

  @Test(arguments: [
    ("text/plain; charset=utf-8", "charset", "utf-8"),
    ("text/plain; charset=us-ascii (a comment)", "charset", "us-ascii"),
    ("a/b; name=my file (1).txt", "name", "my file (1).txt"),
    (#"a/b; name="a\"b;c""#, "name", "a\"b;c"),
    (#"a/b; name="C:\temp\x.txt""#, "name", #"C:\temp\x.txt"#),
    ("a/b; name*=utf-8''%e2%82%ac.txt", "name", "€.txt"),
    ("a/b; name*1*=%AC.txt; name*0*=utf-8''%e2%82", "name", "€.txt"),
    ("a/b; name*0=one; name*1=two", "name", "onetwo"),
    ("a/b; name*0*=utf-8''%20a; name*1=%20b", "name", " a%20b"),
    ("a/b; name=\"=?utf-8?q?=E2=82=AC?=.txt\"", "name", "€.txt"),
    ("a/b; x=1; x=2", "x", "1"),
    ("a/b;; =; name=z", "name", "z"),
    ("=?utf-8?q?text/html;_charset=3Dutf-8?=", "charset", "utf-8"),
    ("a/b; name=\"never closed; x=1", "name", "never closed"),
  ])
  func `field parameters`(field: String, name: String, value: String) {
    #expect(FieldParameters([UInt8](field.utf8)).text(name) == value)
  }
}
