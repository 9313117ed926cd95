import Sync

/// A link in memory between the two sides of a talk: thin, cut at any byte, or one that says frames
/// twice.
struct HistoryLink {
  /// The other side waits for something that does not come.
  struct Stuck: Error {}

  /// After how many bytes, both ways together, nothing comes through any more.
  var left = Int.max
  /// How many bytes arrive at a time.
  var piece: () -> Int = { 1 << 16 }
  /// Whether to say a frame once more.
  var isRepeating: () -> Bool = { false }
  /// Told what leaves the hub.
  var onTelling: ([UInt8]) -> Void = { _ in }
  /// Called between two steps.
  var meanwhile: () throws -> Void = {}
  /// How many times both sides look round for news, once they have nothing to say.
  var looks = 0

  /// What was carried.
  private(set) var up: [UInt8] = []
  private(set) var down: [UInt8] = []

  /// Lets two sides talk until they have nothing more to say.
  ///
  /// - Returns: false where the link was cut before that.
  /// - Throws: What either side throws; ``Stuck`` where both wait.
  mutating func carry(_ client: some Conversation, _ server: HubSession) throws -> Bool {
    var toHub: [UInt8] = []
    var toClient: [UInt8] = []
    while true {
      try meanwhile()
      var said: [UInt8] = []
      if !client.isOver { try client.produce(&said) }
      toHub += repeating(said)
      said = []
      try server.produce(&said)
      onTelling(said)
      toClient += repeating(said)
      if toHub.isEmpty, toClient.isEmpty {
        if client.isOver { break }
        guard looks > 0 else { throw Stuck() }
        looks -= 1
        // Whoever watches is never done: the link ends at some time.
        if looks == 0 { return false }
        try client.look()
        try server.look()
        continue
      }
      let asked = arriving(&toHub)
      up += asked
      if !asked.isEmpty { try server.receive(asked[...]) }
      let told = arriving(&toClient)
      down += told
      if !told.isEmpty { try client.receive(told[...]) }
      if left == 0 { return false }
    }
    try server.inputEnded()
    return true
  }

  /// What of the waiting bytes comes through now.
  private mutating func arriving(_ waiting: inout [UInt8]) -> [UInt8] {
    let count = min(waiting.count, piece(), left)
    defer { waiting.removeFirst(count) }
    left -= count
    return Array(waiting.prefix(count))
  }

  /// The bytes of whole frames, some of them once more.
  private func repeating(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var rest = bytes[...]
    if rest.starts(with: Greeting.bytes) {
      result += Greeting.bytes
      rest = rest.dropFirst(Greeting.bytes.count)
    }
    while !rest.isEmpty {
      let length = rest.prefix(4).reduce(0) { $0 << 8 | Int($1) }
      let frame = rest.prefix(4 + length)
      result += frame
      if isRepeating() { result += frame }
      rest = rest.dropFirst(frame.count)
    }
    return result
  }
}
