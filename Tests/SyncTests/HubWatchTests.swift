import Sync
import Testing

/// Staying in touch with a hub that has several addresses.
struct HubWatchTests {
  @Test func `Where the program for one address is missing, the next is tried`() throws {
    let desks = try SyncDesks()
    let watcher = PatientWatcher()
    try HubWatch(
      try desks.join("alice"),
      by: [
        ("far", .ssh(destination: "hub", port: nil, path: "")), ("near", .command("exit 7")),
      ],
      command: LinkCommand(
        ssh: ["/nowhere/ssh"], ownProgram: "ttydesk", isInteractive: false),
      bell: try Bell()
    ).run(for: watcher)
    #expect(watcher.next == ["near"])
    let lost = try #require(watcher.lost)
    #expect(lost == .ended(remote: "exec:exit 7", code: 7, said: ""))
  }
}

/// Leaves when there is no link.
private final class PatientWatcher: HubWatcher {
  /// The addresses that were tried after others.
  private(set) var next: [String] = []
  private(set) var lost: LinkError?

  var isLeaving: Bool { lost != nil }
  var isImpatient: Bool { false }

  func attend(_ session: ClientSession) -> Bool { isLeaving }
  func advanced(to summary: SyncSummary) {}
  func ended(_ session: ClientSession, over link: HubLink) {}
  func passed(_ error: any Error, next: String) { self.next.append(next) }
  func lost(_ error: any Error, pause: Int) { lost = error as? LinkError }
}
