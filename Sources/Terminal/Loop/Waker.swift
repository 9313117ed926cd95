internal import Glibc
internal import Synchronization

/// Wakes the event loop from any thread, and from signal handlers, by a byte in a pipe.
package final class Waker: Sendable {
  /// The end that the event loop polls.
  let input: Int32
  /// The end that wakes it.
  let output: Int32
  private let isAsked = Atomic<Bool>(false)

  /// Makes the pipe.
  package init() throws(TerminalError) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else {
      throw TerminalError.noPipe(errno)
    }
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    input = ends[0]
    output = ends[1]
  }

  deinit {
    close(input)
    close(output)
  }

  /// Makes the event loop report `Event.woken` soon; many calls may make one report.
  package func wake() {
    guard !isAsked.exchange(true, ordering: .acquiringAndReleasing) else { return }
    var byte: UInt8 = 0
    _ = write(output, &byte, 1)
  }

  /// Empties the pipe, once a poll said that something is in it.
  func drain() {
    withUnsafeTemporaryAllocation(byteCount: 512, alignment: 1) { buffer in
      while read(input, buffer.baseAddress, buffer.count) > 0 {}
    }
  }

  /// Whether `wake` was called since the last time.
  func take() -> Bool {
    isAsked.load(ordering: .acquiring)
      && isAsked.exchange(false, ordering: .acquiringAndReleasing)
  }
}
