import Commands
import Testing
import Tickets

@testable import Interface

@Suite struct OverlayScreenTests {
  @Test func `the audit log shows before, after and what was erased`() {
    var fixture = Fixture()
    fixture.press("L =")
    #expect(
      fixture.screen == """
         Audit › #1042 Cannot log in after the password reset     128 open  6 breaching
        ────────────────────────────────────────────────────────────────────────────────
         #1042 Cannot log in after the password reset:…  ✓ verified: 4 events, 1 erased
         Time             Who       What           Subject   Detail
        ▌10:15            alice     set            #1042     status: new → open
              - new
              + open
              2026-03-02 10:15:00 from 198.51.100.7 · no. 4 · public event 040000000000…
         10:12            alice     note           #1042     wrote a note
         10:11            bob       message        #1042     ▒ erased by dora: asked to












        ────────────────────────────────────────────────────────────────────────────────
         = unfold  esc back  / search  f find  : commands  ? help
        """)
  }

  @Test func `a customer is shown with earlier tickets`() {
    var fixture = Fixture()
    fixture.press("c")
    #expect(
      fixture.screen == """
         ttydesk  Customer › Ann Lee                       128 open  6 breaching  alice
        ────────────────────────────────────────────────────────────────────────────────
         Ann Lee
         ann@acme.example
         of Acme
         • legal hold: claim 12

         5 tickets
        ▌ ● #1042   Cannot log in after the password reset                open       4m
            #1041   Invoice shows the wrong VAT number                    open      12m
          ≠ #1038   Re: Printer on floor 3 is offline again               open      26m
          ✓ #1035   東京オフィスのVPNが切れます                           solved    41m
          ↑ ~k3f9   New starter needs an account                          open       1h









        ────────────────────────────────────────────────────────────────────────────────
         ⏎ open  esc back  y a address  : commands  ? help
        """)
  }

  @Test func `agents are picked by a few letters`() {
    var fixture = Fixture()
    fixture.press("a")
    fixture.type("bo")
    #expect(
      fixture.screen == """
         ttydesk  Support › Inbox                          128 open  6 breaching  alice
        ────────────────────────────────────────────────────────────────────────────────
            No.   Subject                        Customer        P  Agent    Age▾   SLA
        ▌ ● #1042 Cannot log in after the passw… Ann Lee         !! me         4m   55m
            #1041 Invoice sh╭─ Assign #1042 ───────────────── 2/3 ─╮bob       12m
          ≠ #1038 Re: Printe│ › bo                                 │          26m   -2h
          ✓ #1035 東京オフィ├──────────────────────────────────────┤me        41m
          ↑ ~k3f9 New starte│▌ bob         Bob Moor                │           1h
                            │  nobody      give it back            │
                            │                                      │
                            ╰──────────────────────────────────────╯











        ────────────────────────────────────────────────────────────────────────────────
         ↑↓ choose  ⏎ take  esc cancel
        """)
  }

  @Test func `a deletion shows what will go`() {
    var fixture = Fixture()
    fixture.press("x x d d")
    #expect(
      fixture.screen == """
         ttydesk  Support › Inbox                          128 open  6 breaching  alice
        ────────────────────────────────────────────────────────────────────────────────
            No.   Subject                        Customer        P  Agent    Age▾   SLA
         +● #1042 Cannot log in after the passw… Ann Lee         !! me         4m   55m
         +  #1041 Invoice shows the wrong VAT n… billing@acme.e… ·  bob       12m
        ▌ ≠ #1038 Re: Printer on floor 3 is off… Jürgen Groß     ·            26m   -2h
          ✓ #1035 東京オフィスのVPNが切れます    佐藤 健         !  me        41m
          ↑ ~k3f9 New starter needs an account   HR              ·             1h
            ╭──────────────────────────────────────────────────────────────────────╮
            │ Delete 2 tickets?                                                    │
            │   #1042 Cannot log in                                                │
            │   with 2 messages, 1 note, 1 attachment                              │
            │   The audit log keeps the content for ever; undo brings it back.     │
            │                                                                      │
            │ Type 'delete 2' to delete:                                           │
            ╰──────────────────────────────────────────────────────────────────────╯






        ────────────────────────────────────────────────────────────────────────────────
         ⏎ delete  esc cancel                                                  2 marked
        """)
  }

  @Test func `a search is completed and says what is wrong`() {
    var fixture = Fixture()
    fixture.press("/")
    fixture.type("printer is:u")
    #expect(
      fixture.screen == """
         ttydesk  Support › Search: printer is:u           128 open  6 breaching  alice
        ────────────────────────────────────────────────────────────────────────────────
            No.   Subject                        Customer        P  Agent    Age▾   SLA
        ▌ ● #1042 Cannot log in after the passw… Ann Lee         !! me         4m   55m
            #1041 Invoice shows the wrong VAT n… billing@acme.e… ·  bob       12m
          ≠ #1038 Re: Printer on floor 3 is off… Jürgen Groß     ·            26m   -2h
          ✓ #1035 東京オフィスのVPNが切れます    佐藤 健         !  me        41m
          ↑ ~k3f9 New starter needs an account   HR              ·             1h











         unread     │
         unassigned │
         overdue    │
         ! "u" is no value of is: use open, unread, mine, unassigned, watching, breachi…
        /printer is:u
        """)
  }

  @Test func `columns are picked, with those that are shown marked`() {
    var fixture = Fixture()
    fixture.press("C")
    #expect(fixture.screen.contains("✓ subject"))
    #expect(!fixture.screen.contains("✓ status"))
    fixture.type("status")
    fixture.press("tab enter")
    #expect(
      fixture.state.settings.columns == [
        "number", "subject", "customer", "status", "priority", "assignee", "tags", "age", "sla",
      ])
    fixture.call(.columns, "usual")
    #expect(fixture.state.settings.columns.isEmpty)
  }

  @Test func `canned answers are previewed on one line`() {
    var fixture = Fixture()
    fixture.desk.answers = [CannedAnswer(name: "hello", text: "Hello,\n\nthank you.\n")]
    fixture.receive(.desk(fixture.desk))
    fixture.press("r ctrl-r")
    #expect(fixture.screen.contains("Hello, thank you."))
  }

  @Test func `what was said does not cover the completions`() {
    var fixture = Fixture()
    fixture.receive(.notice(Notice(.warning, "Something is wrong.")))
    #expect(fixture.screen.contains("Something is wrong."))
    fixture.press("/")
    fixture.type("status:")
    #expect(fixture.screen.contains(" closed  │"))
    #expect(!fixture.screen.contains("Something is wrong."))
  }

  @Test func `the tour stands aside`() {
    var fixture = Fixture()
    fixture.desk.isDemo = true
    fixture.receive(.desk(fixture.desk))
    fixture.press("tab")
    #expect(
      fixture.screen == """
         ttydesk  Support › Inbox                          128 open  6 breaching  alice
        ────────────────────────────────────────────────────────────────────────────────
            No.   Subject                        Customer        P  Agent    Age▾   SLA
        ▌ ● #1042 Cannot log in after the passw… Ann Lee         !! me         4m   55m
            #1041 Invoice shows the wrong VAT n… billing@acme.e… ·  bob       12m
          ≠ #1038 Re: Printer on floor 3 is off… Jürgen Groß     ·            26m   -2h
          ✓ #1035 東京オフィスのVPNが切れます    佐藤 健         !  me        41m
          ↑ ~k3f9 New starter needs an account   HR              ·             1h









                         ╭─ Tour 2 of 5 ──────────────────────────────────────────────╮
                         │ ● is unread, ≠ was set by two people, ✓ is solved. The     │
                         │ last column is the time that is left to answer.            │
                         │ tab next   esc skip                                        │
                         ╰────────────────────────────────────────────────────────────╯
        ────────────────────────────────────────────────────────────────────────────────
         ⏎ open  r reply  n note  a assign  s status  / search  : commands  ? help
        """)
  }
}
