import Glibc

/// The two ends of a pipe; neither is inherited by a program that is started.
final class Pipe {
  private(set) var reading: Int32
  private(set) var writing: Int32

  init() throws(LinkError) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw .failed(code: errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    reading = ends[0]
    writing = ends[1]
  }

  func closeReading() {
    if reading >= 0 { Glibc.close(reading) }
    reading = -1
  }

  func closeWriting() {
    if writing >= 0 { Glibc.close(writing) }
    writing = -1
  }

  /// Closes what is still open.
  func close() {
    closeReading()
    closeWriting()
  }

  /// Hands the reading end to a new owner, who closes it.
  func takeReading() -> Int32 {
    defer { reading = -1 }
    return reading
  }

  /// Hands the writing end to a new owner, who closes it.
  func takeWriting() -> Int32 {
    defer { writing = -1 }
    return writing
  }

  /// Reads two pipes to their ends, whichever has something; keeps the first megabyte of each.
  static func drain(_ first: Pipe, _ second: Pipe) -> ([UInt8], [UInt8]) {
    var files = [
      pollfd(fd: first.reading, events: Int16(POLLIN), revents: 0),
      pollfd(fd: second.reading, events: Int16(POLLIN), revents: 0),
    ]
    var read: [[UInt8]] = [[], []]
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while files.contains(where: { $0.fd >= 0 }) {
      guard poll(&files, 2, -1) >= 0 || errno == EINTR else { break }
      for index in files.indices where files[index].fd >= 0 && files[index].revents != 0 {
        let got = Glibc.read(files[index].fd, &buffer, buffer.count)
        if got < 0, errno == EINTR { continue }
        // A negative number makes poll pass over it.
        if got <= 0 { files[index].fd = -1 }
        if got > 0, read[index].count < 1 << 20 { read[index] += buffer[..<got] }
      }
    }
    return (read[0], read[1])
  }
}
