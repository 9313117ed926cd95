internal import CSQLite
internal import Synchronization

/// Stops what a connection is doing, from any thread.
package final class Interrupter: Sendable {
  /// The connection's address, or 0 once it is closed: closing and interrupting exclude each other.
  private let address: Mutex<UInt>

  init(_ handle: OpaquePointer) {
    address = Mutex(UInt(bitPattern: handle))
  }

  /// Makes the statements at work fail with kind `.interrupted`; does nothing after the close.
  package func interrupt() {
    address.withLock { address in
      guard let handle = OpaquePointer(bitPattern: address) else { return }
      sqlite3_interrupt(handle)
    }
  }

  func disarm() {
    address.withLock { $0 = 0 }
  }
}
