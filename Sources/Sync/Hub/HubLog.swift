import Glibc
package import Tickets

/// What a hub writes down about its links: one JSON object a line, for its owner alone (0600).
package struct HubLog: Sendable {
  private let path: String

  package init(path: String) {
    self.path = path
  }

  /// One thing to write down.
  package struct Entry: Sendable, Hashable {
    /// What happened, in a word that a program can look for.
    package enum Event: String, Sendable {
      case refused, sharedKey, ended, untrusted
    }

    package var time: Timestamp
    package var event: Event
    /// The address that the client came from; nil for one on this machine.
    package var address: String?
    /// The name that the key is enrolled for; nil without one.
    package var account: String?
    /// The key's fingerprint; nil without one.
    package var key: String?
    /// Why, in a sentence without a full stop.
    package var reason: String

    package init(
      time: Timestamp, event: Event, address: String?, account: String?, key: String?,
      reason: String
    ) {
      self.time = time
      self.event = event
      self.address = address
      self.account = account
      self.key = key
      self.reason = reason
    }
  }

  /// Adds a line; a log that cannot be written keeps nobody from working.
  package func write(_ entry: Entry) {
    var line = JSONLine()
    line.add("time", entry.time.description)
    line.add("event", entry.event.rawValue)
    line.add("address", entry.address)
    line.add("account", entry.account)
    line.add("key", entry.key)
    line.add("reason", entry.reason)
    let file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard file >= 0 else { return }
    // One write of one line: what several processes add does not mix.
    let bytes = Array((line.text + "\n").utf8)
    _ = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
    close(file)
  }
}
