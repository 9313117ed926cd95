import Testing

@testable import Mail

@Suite struct DateTests {
  @Test(arguments: [
    ("Mon, 2 Mar 2026 11:04:00 +0100", "2026-03-02T10:04:00Z"),
    ("2 Mar 2026 10:04 GMT", "2026-03-02T10:04:00Z"),
    ("Mon, 2 Mar 2026 12:04:00 +0200 (CEST)", "2026-03-02T10:04:00Z"),
    ("Mon, 2 Mar 2026 12:04:00 (CEST) +0200", "2026-03-02T10:04:00Z"),
    ("Wed, 11 Feb 98 11:51 CST", "1998-02-11T17:51:00Z"),
    ("2 Mar 26 05:04:00 EST", "2026-03-02T10:04:00Z"),
    ("Mon Mar  2 10:04:00 2026", "2026-03-02T10:04:00Z"),
    ("Mon Mar  2 05:04:00 EST 2026", "2026-03-02T10:04:00Z"),
    ("2026-03-02T11:04:00+01:00", "2026-03-02T10:04:00Z"),
    ("2026-03-02 10:04:00", "2026-03-02T10:04:00Z"),
    ("2-Mar-2026 10:04:00 UT", "2026-03-02T10:04:00Z"),
    ("March 2, 2026 10:04:00 AM GMT", "2026-03-02T10:04:00Z"),
    ("Mon, 02 Mar 2026 10:04:00 GMT+0100", "2026-03-02T09:04:00Z"),
    ("Thu, 29 Feb 2024 23:59:60 -0000", "2024-02-29T23:59:59Z"),
    ("2 Mar 2026 10(hours): 04 : 00 GMT", "2026-03-02T10:04:00Z"),
    ("31 Dec 1969 23:00:00 +0000", "1969-12-31T23:00:00Z"),
  ])
  func `dates of many kinds`(field: String, expected: String) throws {
    let date = try #require(MailDate.parse([UInt8](field.utf8)))
    #expect(MailReport.timestamp(date) == expected)
  }

  @Test(arguments: ["", "yesterday", "32 Jan 2026 10:00:00", "1 Foo 2026", "99999999999999999999"])
  func `what is no date is nil`(field: String) {
    #expect(MailDate.parse([UInt8](field.utf8)) == nil)
  }

  @Test func `an unreadable date is a warning`() throws {
    let read = try mail("From: a@b.example\nDate: soon\n\n")
    #expect(read.date == nil)
    #expect(read.warnings == [.unreadableDate])
  }
}
