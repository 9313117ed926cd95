import Store
import Tickets

/// The way between a replica and its hub, which may be cut and may say things twice.
final class TestLink {
  /// Nothing comes through any more.
  struct Cut: Error {}

  /// How large a frame becomes.
  var bytes = 1 << 16
  /// How many frames come through.
  var left = Int.max
  var isDuplicating: () -> Bool = { false }
  /// Told what leaves the hub.
  var onSending: ([Outgoing]) -> Void = { _ in }

  func frame() throws {
    left -= 1
    if left < 0 { throw Cut() }
  }
}
