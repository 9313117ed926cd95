import Screen
import Testing
import Tickets

@testable import Interface

@Suite struct ComposerScreenTests {
  @Test func `a reply says which customer will read it`() {
    var fixture = Fixture()
    fixture.press("enter r")
    fixture.type("Dear Ann,")
    #expect(
      fixture.screen == """
         ttydesk  Support › Inbox › #1042                  128 open  6 breaching  alice
        ────────────────────────────────────────────────────────────────────────────────
         #1042 Cannot log in after the password reset        support · open · !! urgent
         Ann Lee <ann@acme.example> · Acme   agent alice   SLA 55m left   #vip #login
         ┌─ INTERNAL · alice ────────────────────────────────────────────────── 10:12 ─┐
         │ LDAP replication lag again, see #1012. Do not tell the customer yet.        │
         └─────────────────────────────────────────────────────────────────────────────┘

         ── alice replied ──────────────────────────────────────────── 10:15 · sent ✓ ──
         We are looking into it and will be back within the hour.

        ┌─ REPLY → Ann Lee <ann@acme.example> ─────────────────────────────────────────┐
        │ Dear Ann,                                                                    │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        └───────────────────────────── ctrl-s send to the customer · ctrl-t to a note ─┘
        ────────────────────────────────────────────────────────────────────────────────
         ctrl-s send  ctrl-t flip  esc close  ctrl-r answer  ctrl-x e editor  f1 help
        """)
  }

  @Test func `a note says that agents alone will read it`() {
    var fixture = Fixture()
    fixture.press("enter r")
    fixture.type("Dear Ann,")
    fixture.press("ctrl-t")
    #expect(
      fixture.screen == """
         ttydesk  Support › Inbox › #1042                  128 open  6 breaching  alice
        ────────────────────────────────────────────────────────────────────────────────
         #1042 Cannot log in after the password reset        support · open · !! urgent
         Ann Lee <ann@acme.example> · Acme   agent alice   SLA 55m left   #vip #login
         ┌─ INTERNAL · alice ────────────────────────────────────────────────── 10:12 ─┐
         │ LDAP replication lag again, see #1012. Do not tell the customer yet.        │
         └─────────────────────────────────────────────────────────────────────────────┘

         ── alice replied ──────────────────────────────────────────── 10:15 · sent ✓ ──
         We are looking into it and will be back within the hour.

        ╔═ INTERNAL NOTE: agents only ═════════════════════════════════════════════════╗
        ║ Dear Ann,                                                                    ║
        ║                                                                              ║
        ║                                                                              ║
        ║                                                                              ║
        ║                                                                              ║
        ║                                                                              ║
        ║                                                                              ║
        ║                                                                              ║
        ║                                                                              ║
        ╚════════════════════════════ ctrl-o save for agents only · ctrl-t to a reply ═╝
        ────────────────────────────────────────────────────────────────────────────────
         ctrl-o save note  ctrl-t flip  esc close  ctrl-r answer  f1 help
        """)
  }

  @Test func `the smallest screen has room to write`() {
    var fixture = Fixture(10, 40)
    fixture.press("enter n")
    #expect(
      fixture.screen == """
         Support › Inbox › #1042    6 breaching
        ╔═ INTERNAL NOTE: agents only ═════════╗
        ║ Only agents will read this.          ║
        ║                                      ║
        ║                                      ║
        ║                                      ║
        ║                                      ║
        ║                                      ║
        ╚════════ ctrl-o save for agents only ═╝
         ctrl-o save note  ctrl-t flip  f1 help
        """)
  }

  @Test func `a new ticket asks what it is about and who asks`() {
    var fixture = Fixture()
    fixture.press("N")
    fixture.type("New laptop")
    fixture.press("enter")
    fixture.type("ann")
    fixture.press("enter")
    #expect(
      fixture.screen == """
         ttydesk  Support › Inbox › New ticket             128 open  6 breaching  alice
        ────────────────────────────────────────────────────────────────────────────────
        ┌─ NEW TICKET → ann@acme.example ──────────────────────────────────────────────┐
        │ New laptop · support                                                         │
        │ The customer will read this.                                                 │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        └───────────────────────────── ctrl-s send to the customer · ctrl-t to a note ─┘
        ────────────────────────────────────────────────────────────────────────────────
         ctrl-s send  ctrl-t flip  esc close  ctrl-r answer  ctrl-x e editor  f1 help
        """)
  }
}
