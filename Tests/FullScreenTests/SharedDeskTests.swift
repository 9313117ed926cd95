import Foundation
import TerminalSupport
import Testing

/// Two screens on two copies of one desk.
///
/// Skipped where tmux or bash is missing.
@Suite(.enabled(if: TmuxSession.isAvailable, "needs tmux and bash"), .serialized)
struct SharedDeskTests {
  @Test func `what one writes appears at the other, and who is writing`() throws {
    let desks = try SharedDesks()
    let alice = try desks.open("alice")
    defer { alice.end() }
    let bob = try desks.open("bob")
    defer { bob.end() }
    try alice.press("Enter")
    try bob.waitFor { $0.contains("alice is here too") }
    try bob.press("r")
    try alice.waitFor { $0.contains("bob is writing") }
    try bob.press("It is on its way.", "C-s")
    try alice.waitFor { $0.contains("It is on its way.") && !$0.contains("bob is writing") }
    try bob.waitFor { $0.contains("bob replied") && $0.contains("sent ✓") }
    try bob.press("q")
    try bob.waitFor { $0.contains("ready>") }
  }

  @Test func `a reply that was overtaken is held, and sent all the same`() throws {
    let desks = try SharedDesks()
    let bob = try desks.open("bob")
    defer { bob.end() }
    try bob.press("r")
    try bob.waitFor { $0.contains("REPLY") }
    // Whoever is in touch loses the hub, and does not find it again.
    try desks.takeHubAway()
    try bob.waitFor { $0.contains("offline") }
    try bob.press("Written too late.", "C-s")
    try bob.waitFor { $0.contains("⇅ ") && !$0.contains("REPLY") }
    try bob.waitFor { $0.contains("waiting to be sent") }
    try desks.bringHubBack()
    try desks.run("reply", "1", "--body", "Written in between.", "--desk", desks.hub)
    try bob.type(":sync")
    try bob.waitFor { $0.contains("1 held") && $0.contains("Written in between.") }
    try bob.waitFor { $0.contains("held: read") }
    try bob.press("g", "h")
    try bob.waitFor { $0.contains("Held back by the hub") }
    try bob.press("Enter")
    try bob.waitFor { $0.contains("send it anyway") }
    try bob.press("Enter")
    try bob.waitFor { !$0.contains("1 held") }
    try bob.waitFor { _ in
      (try? desks.run("show", "1", "--desk", desks.hub))?.contains("Written too late.") == true
    }
  }

  @Test func `a link that hangs does not keep the program`() throws {
    let desks = try SharedDesks()
    // The copy's own way to the hub goes through this file.
    try "#!/bin/sh\ntrap '' TERM\nwhile :; do sleep 1; done\n".write(
      toFile: desks.way, atomically: false, encoding: .utf8)
    let bob = try desks.open("bob")
    defer { bob.end() }
    try bob.press("q")
    try bob.waitFor { $0.contains("ready>") && !$0.contains("Paper jam") }
  }
}
