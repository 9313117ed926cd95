import Screen
import Testing
import Tickets

@testable import Interface

@Suite struct ListScreenTests {
  @Test func `where there is only ASCII, hints name keys in letters`() {
    var state = State(
      size: Size(rows: 24, columns: 80), now: Sample.now, zone: .utc, isASCII: true)
    _ = state.start()
    _ = state.receive(Inbound.desk(Sample.desk))
    let hints: String = state.frame(theme: Fixture.theme).grid.rows[23]
    #expect(hints.contains("/ search"))
    #expect(hints.unicodeScalars.allSatisfy { $0.isASCII })
  }

  @Test func `the first ticket is asked for as soon as the list is there`() {
    var state = State(
      size: Size(rows: 40, columns: 160), now: Sample.now, zone: .utc)
    guard case .loadList(let request) = state.start().first else {
      Issue.record("no list is asked for")
      return
    }
    let page = ListPage(
      request: request, rows: Sample.rows, hasBefore: false, hasAfter: false, total: nil)
    let asked = state.receive(.list(page)).contains {
      if case .loadTicket(let ticket) = $0 { ticket.ticket == Sample.rows[0].id } else { false }
    }
    #expect(asked)
  }

  @Test func `the list shows what waits`() {
    let fixture = Fixture()
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














        ────────────────────────────────────────────────────────────────────────────────
         ⏎ open  r reply  n note  a assign  s status  / search  : commands  ? help
        """)
  }

  @Test func `the smallest screen shows the list`() {
    let fixture = Fixture(10, 40)
    #expect(
      fixture.screen == """
         Support › Inbox  128 open  6 breaching
            No.   Subject                  Age▾
        ▌ ● #1042 Cannot log in after the…   4m
            #1041 Invoice shows the wrong…  12m
          ≠ #1038 Re: Printer on floor 3 …  26m
          ✓ #1035 東京オフィスのVPNが切れ…  41m
          ↑ ~k3f9 New starter needs an ac…   1h


         ⏎ open  r reply  n note  x mark  ? help
        """)
  }

  @Test func `an empty desk says how to begin`() {
    let fixture = Fixture(tickets: [])
    #expect(
      fixture.screen == """
         ttydesk  Support › Inbox                          128 open  6 breaching  alice
        ────────────────────────────────────────────────────────────────────────────────
            No.   Subject                        Customer        P  Agent    Age▾   SLA




                                        No tickets yet.

                                      Press N to make one,
                                or leave and bring your mail in:
                                    ttydesk import ~/Maildir










        ────────────────────────────────────────────────────────────────────────────────
         ⏎ open  / search  : commands  q quit  ? help
        """)
  }

  @Test func `a wide screen shows all three areas`() {
    let rows = Fixture(60, 200).frame.grid.rows
    let wide = rows.map { $0.padding(to: 200) }
    #expect(rows.count == 60)
    #expect(
      wide[2...10].map { $0.columns(0..<26) } == [
        "▸ Inbox         !6 ●5 128", "  Unread", "  Mine             ●1  12", "  Unassigned",
        "  Breaching", " Queues", "  support       !5 ●4  97", "  billing       !1 ●1  31",
        " Views",
      ])
    #expect(
      wide[3].columns(27..<99)
        == "▌ ● #1042 Cannot log in after the… Ann Lee       !! me         4m   55m")
    #expect(
      wide[2].columns(100..<200)
        == " #1042 Cannot log in after the password reset"
        + String(repeating: " ", count: 28) + "support · open · !! urgent")
    #expect(wide[5].columns(101..<180).hasPrefix("I reset my password this morning and now"))
    #expect(rows[1].contains("┬") && rows[58].contains("┴"))
  }

  @Test func `states are told without colours`() {
    var row = Sample.rows[0]
    let signs: [(String, (inout TicketRow) -> Void)] = [
      ("●", { $0.isUnread = true }), ("≠", { $0.hasConflict = true }),
      ("✓", { $0.status = .solved }), ("✎", { $0.hasDraft = true }),
      ("↑", { $0.isUnsent = true }), ("✗", { $0.isDeleted = true }),
    ]
    for (sign, change) in signs {
      row = Sample.rows[1]
      change(&row)
      #expect(Fixture(tickets: [row]).frame.grid.rows[3].hasPrefix("▌ \(sign) #1041"))
    }
  }

  @Test func `a slow link moves a mark rather than a bar`() {
    var settings = Settings()
    settings.isSlowLink = true
    var fixture = Fixture(settings: settings)
    let before = fixture.frame.grid
    fixture.press("j")
    let after = fixture.frame.grid
    let changed = zip(before.cells, after.cells).count { $0 != $1 }
    #expect(changed == 2)
  }

  @Test func `what was searched for is highlighted`() {
    var fixture = Fixture()
    fixture.press("/")
    fixture.type("printer")
    fixture.press("enter")
    #expect(fixture.frame.grid.roleRuns.contains("5: 14-20 match"))
  }

  @Test func `groups have headings`() {
    var fixture = Fixture()
    fixture.press("O")
    fixture.type("status")
    fixture.press("enter")
    #expect(fixture.frame.grid.rows[3] == " open")
    #expect(fixture.frame.grid.rows[7] == " solved")
  }
}
