import Randomness
import Sync
import Testing
import Tickets

struct FrameTests {
  @Test func `Every frame comes back as it was sent`() throws {
    let frames = Sample.frames
    #expect(Set(frames.map(\.kind)) == Set(FrameKind.allCases).subtracting([.part]))
    #expect(try Sample.frames(Sample.bytes(frames)) == frames)
  }

  @Test func `A link may be cut into pieces anywhere`() throws {
    let frames = Sample.frames.filter { $0 != .event(Sample.events[3]) }
    let bytes = Sample.bytes(frames)
    for size in [1, 2, 3, 5, 7, 64] {
      var reader = FrameReader()
      var read: [Frame] = []
      var rest = bytes[...]
      while !rest.isEmpty {
        reader.feed(rest.prefix(size))
        rest = rest.dropFirst(size)
        while let frame = try reader.next() { read.append(frame) }
      }
      #expect(read == frames)
      #expect(reader.isBetweenFrames)
    }
  }

  @Test func `What ends anywhere gives the frames before that and no other`() throws {
    let frames = Array(Sample.frames.prefix(16))
    let bytes = Sample.bytes(frames)
    var ends = [Greeting.bytes.count]
    for count in 1...frames.count { ends.append(Sample.bytes(Array(frames.prefix(count))).count) }
    for end in 0..<bytes.count {
      var reader = FrameReader()
      reader.feed(bytes[..<end])
      var read: [Frame] = []
      while let frame = try reader.next() { read.append(frame) }
      #expect(read == Array(frames.prefix(read.count)))
      #expect(read.count == max(0, ends.count { $0 <= end } - 1))
      #expect(reader.isBetweenFrames == (end > 0 && ends.contains(end)))
    }
  }

  @Test func `A flipped bit is refused or changes what is read, and is never a crash`() throws {
    let bytes = Sample.bytes(Sample.frames.filter { $0 != .event(Sample.events[3]) })
    let whole = try Sample.frames(bytes)
    for place in bytes.indices {
      var changed = bytes
      changed[place] ^= 1 << UInt8(place % 8)
      let read = try? Sample.frames(changed)
      #expect(read != whole)
    }
  }

  @Test(arguments: 0..<200) func `Random bytes are refused`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let noise = (0..<4_096).map { _ in UInt8(truncatingIfNeeded: random.next()) }
    #expect(throws: WireError.self) { try Sample.frames(noise) }
    // And behind a greeting, with a length that a frame can have.
    var reader = FrameReader()
    reader.feed(Greeting.bytes + [0, 0, UInt8(truncatingIfNeeded: random.next() % 16)] + noise)
    while let frame = try? reader.next() { _ = frame }
  }

  @Test func `What a shell prints first is quoted`() {
    for noise in [
      "Welcome to Debian!\n", "ttydesk: no such account\n", "\nbash: oops\n", "SSH-2.0",
    ] {
      let line = noise.split(separator: "\n").first.map(String.init) ?? ""
      #expect(throws: WireError.notTheProtocol(printed: line)) { try Sample.frames(noise.utf8) }
    }
    #expect(throws: WireError.otherVersion(2)) { try Sample.frames("ttydesk 2\n".utf8) }
    let error = WireError.notTheProtocol(printed: "Welcome to Debian!")
    #expect("\(error)".hasPrefix("the other side printed \"Welcome to Debian!\" instead of"))
  }

  @Test func `Lengths are bounded`() {
    func read(_ bytes: [UInt8]) throws -> [Frame] { try Sample.frames(Greeting.bytes + bytes) }
    #expect(throws: WireError.emptyFrame) { try read([0, 0, 0, 0]) }
    #expect(throws: WireError.frameTooLong(1 << 20 + 1)) { try read([0, 16, 0, 1]) }
    #expect(throws: WireError.unknownFrame(0x7F)) { try read([0, 0, 0, 1, 0x7F]) }
    #expect(throws: WireError.trailing(.flush, 1)) {
      try read([0, 0, 0, 2, FrameKind.flush.rawValue, 0])
    }
    #expect(throws: WireError.truncated(.drop)) {
      try read([0, 0, 0, 2, FrameKind.drop.rawValue, 0])
    }
  }

  @Test func `Unknown frames from 0x80 on are skipped`() throws {
    let bytes =
      Greeting.bytes + [0, 0, 0, 3, 0x80, 1, 2] + Sample.bytes([.introduce]).dropFirst(10)
    #expect(try Sample.frames(bytes) == [.introduce])
  }

  @Test func `The parts of an event are bounded in all`() throws {
    var reader = FrameReader()
    reader.feed(Greeting.bytes)
    let part: [UInt8] =
      [0, 16, 0, 0, FrameKind.part.rawValue] + [UInt8](repeating: 0, count: 1 << 20 - 1)
    #expect(throws: WireError.eventTooLarge) {
      for _ in 0..<20 {
        reader.feed(part)
        while try reader.next() != nil {}
      }
    }
    #expect(throws: WireError.unexpected(.introduce)) {
      try Sample.frames(
        Greeting.bytes + [0, 0, 0, 2, FrameKind.part.rawValue, 0, 0, 0, 0, 1]
          + [FrameKind.introduce.rawValue])
    }
  }

  @Test func `Bytes of an event that come twice end the talk, and one that is said again does not`()
    throws
  {
    let events = Sample.events.prefix(2).map(Frame.event)
    let bytes = Sample.bytes(events)
    let second = bytes.dropFirst(Sample.bytes([events[0]]).count)
    #expect(throws: WireError.badValue(.event, field: .context)) {
      try Sample.frames(bytes + second)
    }
    #expect(try Sample.frames(Sample.bytes(events + [events[1]])) == events + [events[1]])
  }

  @Test func `Events leave out what the one before said`() {
    let sizes = Sample.events.prefix(2).map { event in
      event.header.count + 8 + Payload.saltSize + (event.payload?.body.count ?? 0)
    }
    let first = Sample.bytes([.event(Sample.events[0])]).count - Greeting.bytes.count
    let both = Sample.bytes(Sample.events.prefix(2).map(Frame.event)).count - Greeting.bytes.count
    // The commitment of both; previous and base of the first; and replica, previous, subject, actor and
    // base of the second. A frame's length, its type and the flags come on top.
    #expect(first == sizes[0] - 1 - 3 * 32 + 6)
    #expect(both - first == sizes[1] - 1 - 3 * 32 - 3 * 16 + 6)
  }
}
