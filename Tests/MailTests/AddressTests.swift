import Testing

@testable import Mail

@Suite struct AddressTests {
  private func parse(_ field: String) -> [String] {
    AddressList.parse([UInt8](field.utf8)).map { "\($0.name)|\($0.address)" }
  }

  @Test(arguments: [
    ("ann@example.org", ["|ann@example.org"]),
    ("Ann B <ann@example.org>", ["Ann B|ann@example.org"]),
    ("\"B, Ann\" <ann@example.org>, bob@x.example", ["B, Ann|ann@example.org", "|bob@x.example"]),
    ("ann@example.org (Ann (B) C)", ["Ann (B) C|ann@example.org"]),
    ("=?utf-8?q?B=2C_Ann?= <ann@example.org>", ["B, Ann|ann@example.org"]),
    ("=?utf-8?q?B,_Ann?= <ann@example.org>", ["B, Ann|ann@example.org"]),
    ("B, Ann <ann@example.org>", ["B, Ann|ann@example.org"]),
    ("undisclosed-recipients:;", []),
    (
      "Team: ann@x.example, Bob <b@x.example>;, c@x.example",
      ["|ann@x.example", "Bob|b@x.example", "|c@x.example"]
    ),
    ("<@relay.example,@two.example:ann@example.org>", ["|ann@example.org"]),
    ("\"a b\"@example.org", ["|\"a b\"@example.org"]),
    ("Ann <\"a,b\"@example.org>", ["Ann|\"a,b\"@example.org"]),
    ("ann . b @ example . org", ["|ann.b@example.org"]),
    ("ann at example.org (Ann B)", ["Ann B|ann@example.org"]),
    ("ann @hidden |from example.org (Ann B)", ["Ann B|ann@example.org"]),
    ("a@x.example; b@x.example", ["|a@x.example", "|b@x.example"]),
    ("a@x.example b@x.example", ["|a@x.example", "|b@x.example"]),
    ("Ann <a@x.example> Bob <b@x.example>", ["Ann|a@x.example", "Bob|b@x.example"]),
    ("root", ["|root"]),
    ("Ann <ann@example.org", ["Ann|ann@example.org"]),
    ("Ann (unclosed <ann@example.org>", ["Ann (unclosed|ann@example.org"]),
    ("Ann <mailto:ann@example.org>", ["Ann|ann@example.org"]),
    ("user@[192.0.2.1]", ["|user@[192.0.2.1]"]),
    ("", []),
  ])
  func `address lists`(field: String, expected: [String]) {
    #expect(parse(field) == expected)
  }

  @Test(arguments: [
    "a@b.example", "\"a b\"@b.example", "Ann <a@b.example>", "a+b=c@localhost", "ä@ö.example",
    "(home) a@b.example (Ann)",
  ])
  func `a strict address is accepted`(text: String) {
    #expect(AddressSyntax.isMailbox(text))
  }

  @Test(arguments: [
    "", "@b.example", "a@", "a", "a b@c.example", ".a@b.example", "a..b@c.example",
    "a@b..example", "a@-b.example", "a@b@c.example", "\"a@b.example", "a\\@b@c.example",
  ])
  func `what is no address is refused`(text: String) {
    #expect(!AddressSyntax.isMailbox(text))
  }
}
