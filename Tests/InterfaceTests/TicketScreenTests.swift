import Screen
import Testing
import Tickets

@testable import Interface

@Suite struct TicketScreenTests {
  @Test(arguments: [40, 60, 80, 120])
  func `by when it has to be answered is seen at any width`(columns: Int) {
    var rows = Sample.rows
    rows[0].organization = "The Society of Very Long Names"
    var fixture = Fixture(24, columns, tickets: rows)
    fixture.press("enter")
    #expect(fixture.screen.contains("SLA 55m"))
  }

  @Test func `the ticket shows who said what, to whom`() {
    var fixture = Fixture()
    fixture.press("enter")
    #expect(
      fixture.screen == """
         ttydesk  Support › Inbox › #1042                  128 open  6 breaching  alice
        ────────────────────────────────────────────────────────────────────────────────
         #1042 Cannot log in after the password reset        support · open · !! urgent
         Ann Lee <ann@acme.example> · Acme   agent alice   SLA 55m left   #vip #login
         ── Ann Lee ─────────────────────────────────────────────────── 10:04 · email ──
         I reset my password this morning and now neither the old nor the new one
         works.
         ▸ 14 quoted lines   ▸ signature   ◆ screenshot.png 84 kB

         ·· alice took the ticket · 10:09

         ┌─ INTERNAL · alice ────────────────────────────────────────────────── 10:12 ─┐
         │ LDAP replication lag again, see #1012. Do not tell the customer yet.        │
         └─────────────────────────────────────────────────────────────────────────────┘

        ▌── alice replied ──────────────────────────────────────────── 10:15 · sent ✓ ──
         We are looking into it and will be back within the hour.





        ────────────────────────────────────────────────────────────────────────────────
         r reply  n note  a assign  s status  S solve  : commands  esc back  ? help
        """)
  }

  @Test func `the smallest screen shows the ticket`() {
    var fixture = Fixture(10, 40)
    fixture.press("enter")
    #expect(
      fixture.screen == """
         Support › Inbox › #1042    6 breaching
         #1042 Cannot log in after the password…
         Ann Lee   agent alice   SLA 55m left
         └─────────────────────────────────────┘

        ▌── alice replied ──── 10:15 · sent ✓ ──
         We are looking into it and will be
         back within the hour.

         r reply  n note  a assign  ? help
        """)
  }

  @Test func `the past is told from the present`() {
    var fixture = Fixture()
    fixture.press("enter T")
    fixture.type("yesterday")
    fixture.press("enter")
    #expect(
      fixture.screen == """
         ttydesk  Support › Inbox › #1042                  128 open  6 breaching  alice
        ────────────────────────────────────────────────────────────────────────────────
         #1042 Cannot log in after the password reset        support · open · !! urgent
         Ann Lee <ann@acme.example> · Acme   agent alice   SLA 55m left   #vip #login
         AS OF 2026-03-01 00:00:00: g n comes back to the present
         ── Ann Lee ─────────────────────────────────────────────────── 10:04 · email ──
         I reset my password this morning and now neither the old nor the new one
         works.
         ▸ 14 quoted lines   ▸ signature   ◆ screenshot.png 84 kB

         ·· alice took the ticket · 10:09

         ┌─ INTERNAL · alice ────────────────────────────────────────────────── 10:12 ─┐
         │ LDAP replication lag again, see #1012. Do not tell the customer yet.        │
         └─────────────────────────────────────────────────────────────────────────────┘

        ▌── alice replied ──────────────────────────────────────────── 10:15 · sent ✓ ──
         We are looking into it and will be back within the hour.




        ────────────────────────────────────────────────────────────────────────────────
         : commands  esc back  J next ticket  Q quotes  f find  c customer  ? help
        """)
  }

  @Test func `a note is framed and labelled`() {
    var fixture = Fixture()
    fixture.press("enter")
    let runs = fixture.frame.grid.roleRuns
    #expect(runs.contains("11: 1-2 thread.note.border"))
    #expect(runs.contains("11: 3-20 thread.note.label"))
    #expect(runs.contains("12: 1-1 thread.note.border"))
    #expect(runs.contains("12: 2-78 thread.note"))
    #expect(runs.contains("12: 79-79 thread.note.border"))
    #expect(runs.contains("13: 1-79 thread.note.border"))
  }

  @Test func `quotes and signatures open with a key`() {
    var fixture = Fixture(60, 80)
    fixture.press("enter {")
    fixture.press("{")
    #expect(!fixture.screen.contains("> line 7"))
    fixture.press("enter")
    #expect(fixture.screen.contains("> line 7"))
    #expect(fixture.screen.contains(" --\n Ann Lee"))
    fixture.press("enter Q")
    #expect(fixture.screen.contains("> line 14"))
  }

  @Test func `changes in a row share a line until they are asked for`() {
    var items = Sample.thread
    items.insert(contentsOf: (10..<14).map(Sample.change), at: 2)
    var fixture = Fixture(40, 80, items: items)
    fixture.press("enter")
    #expect(fixture.screen.contains("▸ 5 changes by alice · "))
    fixture.press("E")
    #expect(fixture.screen.contains("·· alice did thing 12 · "))
  }

  @Test func `erased content says why and by whom`() {
    var items = Sample.thread
    items[0].erasure = ErasureNote(reason: "she asked to", by: "dora", at: Sample.ago(2))
    items[0].text = []
    var fixture = Fixture(items: items)
    fixture.press("enter")
    #expect(fixture.screen.contains("▒ Erased by dora on 10:18: she asked to"))
  }

  @Test func `words are found and the current match stands out`() {
    var fixture = Fixture()
    fixture.press("enter f")
    fixture.type("the")
    fixture.press("enter")
    #expect(fixture.frame.grid.roleRuns.contains("5: 45-47 match.current"))
    fixture.press("; ;")
    #expect(fixture.frame.grid.roleRuns.contains { $0.hasSuffix("54-56 match.current") })
  }

  @Test func `a message is shown as it came`() {
    var fixture = Fixture()
    fixture.press("enter V")
    #expect(fixture.screen.contains(" From: ann@acme.example\n\n I reset"))
    fixture.press("esc")
    #expect(fixture.screen.contains("INTERNAL"))
  }
}
