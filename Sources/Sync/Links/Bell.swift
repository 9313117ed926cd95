import Glibc

/// Wakes whoever waits for news of a link, from any thread, by a byte in a pipe.
package final class Bell: Sendable {
  /// What a waiting thread polls.
  let file: Int32
  private let rope: Int32

  /// - Throws: ``LinkError/failed(code:)``.
  package init() throws(LinkError) {
    let pipe = try Pipe()
    file = pipe.takeReading()
    rope = pipe.takeWriting()
    // A full pipe has woken the other side already.
    for end in [file, rope] { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
  }

  deinit {
    close(file)
    close(rope)
  }

  /// Wakes the thread that waits, now or the next time that it does.
  package func ring() {
    var byte: UInt8 = 0
    _ = write(rope, &byte, 1)
  }

  /// Waits until somebody rings, for so many milliseconds at most.
  package func wait(_ milliseconds: Int32) {
    var file = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
    if poll(&file, 1, milliseconds) > 0 { silence() }
  }

  /// Takes note that it rang.
  func silence() {
    var bytes = [UInt8](repeating: 0, count: 64)
    while read(file, &bytes, bytes.count) > 0 {}
  }
}
