import Glibc

/// Two streams of bytes, to a hub or from a client, and the program at the other end if it is ours.
package final class HubLink {
  private let name: String
  /// When a side that has said nothing counts as dead; nil for a client, who may take their time.
  private let latest: Int?
  private var reading: Int32
  private var writing: Int32
  /// What the program writes to its standard error; -1 where it writes to ours.
  private var complaints: Int32
  /// The program at the other end, until it was waited for.
  private var process: ChildProcess?
  /// Whether all was said.
  private var hasHungUp = false
  private var said: [UInt8] = []
  private var output: [UInt8] = []
  /// Where in the output the next write begins.
  private var sent = 0
  /// How many bytes came in and went out.
  package private(set) var received: Int64 = 0
  package private(set) var delivered: Int64 = 0

  /// A link over two open files, such as the standard streams.
  package init(name: String, reading: Int32, writing: Int32) {
    self.name = name
    latest = nil
    self.reading = reading
    self.writing = writing
    complaints = -1
    process = nil
    HubLink.makeNonblocking(reading)
    HubLink.makeNonblocking(writing)
  }

  /// A link to a remote, by the program that reaches it.
  ///
  /// - Throws: ``LinkError``.
  package init(to remote: RemoteAddress, by command: LinkCommand) throws(LinkError) {
    let down = try Pipe()
    let up = try Pipe()
    let errors = try Pipe()
    name = remote.text
    latest = Silence.now + command.firstWordWithin
    process = try ChildProcess.start(
      command.arguments(for: remote), input: up.reading, output: down.writing,
      errors: errors.writing, hasTerminal: command.isInteractive)
    up.closeReading()
    down.closeWriting()
    errors.closeWriting()
    reading = down.takeReading()
    writing = up.takeWriting()
    complaints = errors.takeReading()
    for file in [reading, writing, complaints] { HubLink.makeNonblocking(file) }
  }

  deinit {
    end(within: hasHungUp ? HubLink.patience : HubLink.grace)
  }

  /// Lets a conversation talk over the link until it is over.
  ///
  /// At the end it hangs up; the program at the other end is waited for by ``finish()``, or when
  /// nobody has the link any more.
  ///
  /// - `keepsOpen`: Whether another conversation goes on over the link.
  /// - `bell`: What lets the conversation look round at once.
  /// - `isInterrupted`: Asked between two steps.
  /// - Throws: What the conversation throws, ``WireError/cut`` or ``LinkError``.
  package func carry(
    _ conversation: some Conversation, keepsOpen: Bool = false, bell: Bell? = nil,
    isInterrupted: () throws -> Bool = { false }
  ) throws {
    do {
      while true {
        guard try !isInterrupted() else { throw LinkError.interrupted }
        if writing >= 0, waiting < HubLink.enough { try conversation.produce(&output) }
        if conversation.isOver, waiting == 0 { break }
        try step(conversation, bell)
      }
    } catch let error as WireError where error == .cut {
      throw whyItEnded() ?? error
    }
    if !keepsOpen { hangUp() }
  }

  /// Sends what is left to be said, such as a refusal, without waiting for long.
  package func flush(_ bytes: [UInt8]) {
    output += bytes
    for _ in 0..<10 where waiting > 0 && writing >= 0 {
      var file = pollfd(fd: writing, events: Int16(POLLOUT), revents: 0)
      guard poll(&file, 1, 500) > 0, (try? send()) != nil else { return }
    }
  }

  /// Closes the link and waits for the program at its other end.
  package func finish() {
    end(within: HubLink.patience)
  }

  /// Closes the link, so that the program at its other end comes to its own end meanwhile.
  private func hangUp() {
    closeAll()
    hasHungUp = true
  }

  /// Closes the link; its program gets so many milliseconds to end by itself.
  private func end(within time: Int) {
    closeAll()
    guard let process else { return }
    self.process = nil
    if !process.hasEnded(within: time) { process.stop() }
    if !process.hasEnded(within: HubLink.grace) { process.destroy() }
    _ = process.wait()
  }

  /// How long a program gets to end by itself, in milliseconds: after all was said, and where it is
  /// not needed any more.
  private static let patience = 5_000
  private static let grace = 300

  /// How many bytes wait to be sent.
  private var waiting: Int { output.count - sent }

  /// What is worth a write: the conversation is asked for more below that.
  private static let enough = 1 << 18

  private func step(_ conversation: some Conversation, _ bell: Bell?) throws {
    var files = [
      // A negative number makes poll pass over it.
      pollfd(fd: conversation.takesInput ? reading : -1, events: Int16(POLLIN), revents: 0),
      // Also where nothing is to be sent: whether anybody still reads is told without being asked.
      pollfd(fd: writing, events: waiting > 0 ? Int16(POLLOUT) : 0, revents: 0),
      pollfd(fd: complaints, events: Int16(POLLIN), revents: 0),
      pollfd(fd: bell?.file ?? -1, events: Int16(POLLIN), revents: 0),
    ]
    let count = poll(&files, nfds_t(files.count), waiting > 0 ? 1_000 : conversation.patience)
    guard count > 0 else {
      guard count == 0 || errno == EINTR else { throw LinkError.failed(code: errno) }
      if received == 0, let latest, Silence.now > latest { throw LinkError.silent(remote: name) }
      if writing < 0, process == nil { throw WireError.cut }
      try conversation.look()
      return
    }
    if files[3].revents != 0 {
      bell?.silence()
      try conversation.look()
    }
    if files[2].revents != 0 { hearComplaints() }
    if files[1].revents & Int16(POLLERR) != 0 {
      endWriting()
    } else if files[1].revents != 0 {
      try send()
    }
    guard files[0].revents == 0 else {
      try take(conversation)
      return
    }
    // What had been sent before is read to its end; a hub waits for no more than that.
    if writing < 0, process == nil { throw WireError.cut }
  }

  private func take(_ conversation: some Conversation) throws {
    var buffer = [UInt8](repeating: 0, count: HubLink.mostAtOnce)
    let got = read(reading, &buffer, buffer.count)
    guard got >= 0 || errno == ECONNRESET else {
      guard errno != EAGAIN, errno != EINTR else { return }
      throw LinkError.failed(code: errno)
    }
    guard got > 0 else {
      close(reading)
      reading = -1
      try conversation.inputEnded()
      return
    }
    received += Int64(got)
    try conversation.receive(buffer[..<got])
  }

  /// How many bytes one read takes.
  private static let mostAtOnce = 1 << 16

  private func send() throws {
    let wrote = output[sent...].withUnsafeBytes { write(writing, $0.baseAddress, $0.count) }
    guard wrote >= 0 else {
      guard errno != EAGAIN, errno != EINTR else { return }
      guard errno == EPIPE || errno == ECONNRESET else { throw LinkError.failed(code: errno) }
      endWriting()
      return
    }
    sent += wrote
    delivered += Int64(wrote)
    guard sent == output.count || sent > HubLink.enough else { return }
    output.removeSubrange(..<sent)
    sent = 0
  }

  /// Gives up sending, because nobody reads any more: what the other side still says is read.
  private func endWriting() {
    output.removeAll()
    sent = 0
    closeWriting()
  }

  /// Keeps the end of what the program complains about.
  private func hearComplaints() {
    var buffer = [UInt8](repeating: 0, count: 4_096)
    let got = read(complaints, &buffer, buffer.count)
    if got > 0 { said = (said + buffer[..<got]).suffix(4_096) }
    if got == 0 {
      close(complaints)
      complaints = -1
    }
  }

  /// The reason for a cut that the program at the other end gives; nil where it gives none.
  private func whyItEnded() -> LinkError? {
    guard let process else { return nil }
    guard process.hasEnded(within: 2_000) else { return nil }
    if complaints >= 0 { hearComplaints() }
    self.process = nil
    let code = process.wait()
    guard code != 0 else { return nil }
    return .ended(remote: name, code: code, said: Subprogram.lastLine(of: said))
  }

  private func closeWriting() {
    if writing >= 0, writing != reading { close(writing) }
    writing = -1
  }

  private func closeAll() {
    // The same file may serve both ways, as a socket does.
    closeWriting()
    if reading >= 0 { close(reading) }
    if complaints >= 0 { close(complaints) }
    (reading, writing, complaints) = (-1, -1, -1)
  }

  private static func makeNonblocking(_ file: Int32) {
    let flags = fcntl(file, F_GETFL)
    _ = fcntl(file, F_SETFL, flags | O_NONBLOCK)
  }
}
