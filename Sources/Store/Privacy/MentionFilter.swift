internal import Glibc

/// Tells from few of their bytes which JSON bodies hold no mention, so that they need no decoding.
///
/// What a needle finds begins with one of a few runs of bytes. Of such a run some bytes together, a
/// *gram*, stand at a multiple of the stride, wherever the run begins: only there is the body looked
/// at. Where a gram of some needle stands, the needle itself is tried.
struct MentionFilter: Sendable {
  /// Where a gram stands in a run with which a needle begins.
  private struct Place {
    let gram: UInt32
    let offset: Int
    let needle: Int
  }

  private let needles: [Needle]
  /// The places of all grams, those of one slot together.
  private let places: [Place]
  /// For the hash of each gram one more than the first of its places; 0 where it has none.
  private let slots: [UInt32]
  /// How many bytes a gram has; 0 where a mention can begin with any bytes.
  private let gramSize: Int
  /// The bits of that many bytes.
  private let mask: UInt32
  private let stride: Int

  init(_ needles: [Needle]) {
    self.needles = needles
    let beginnings = needles.map(\.beginnings)
    let shortest = beginnings.joined().map(\.count).min() ?? 0
    gramSize = min(shortest, MentionFilter.longestGram)
    mask = ~0 >> UInt32(32 - 8 * gramSize)
    stride = shortest - gramSize + 1
    var found: [Place] = []
    for (needle, runs) in beginnings.enumerated() where gramSize > 0 {
      for run in runs {
        for offset in 0..<stride {
          let gram = run[offset..<offset + gramSize].reversed().reduce(0) { $0 << 8 | UInt32($1) }
          found.append(Place(gram: gram, offset: offset, needle: needle))
        }
      }
    }
    places = found.sorted { MentionFilter.slot($0.gram) < MentionFilter.slot($1.gram) }
    var slots = [UInt32](repeating: 0, count: 1 << MentionFilter.slotBits)
    for (index, place) in places.enumerated().reversed() {
      slots[MentionFilter.slot(place.gram)] = UInt32(index + 1)
    }
    self.slots = slots
  }

  /// Whether a JSON body may hold what a needle finds.
  func mayMatch(_ json: UnsafeBufferPointer<UInt8>) -> Bool {
    guard gramSize > 0 else { return !needles.isEmpty }
    return holdsBeginning(json) || MentionFilter.holdsOtherEscape(json)
  }

  /// A byte without the bit that tells an ASCII letter's cases apart.
  static func folded(_ byte: UInt8) -> UInt8 { byte | 0x20 }
  /// The same of all bytes of a word.
  private static let folding: UInt32 = 0x2020_2020

  private func holdsBeginning(_ json: UnsafeBufferPointer<UInt8>) -> Bool {
    let bytes = UnsafeRawBufferPointer(json)
    let (mask, stride) = (mask, stride)
    return slots.withUnsafeBufferPointer { slots in
      func isBegun(_ word: UInt32, at place: Int) -> Bool {
        let gram = (word | MentionFilter.folding) & mask
        let first = Int(slots[MentionFilter.slot(gram)])
        return first > 0 && self.isBegun(json, gram, at: place, from: first - 1)
      }
      var at = 0
      while at + MentionFilter.longestGram <= bytes.count {
        let word = bytes.loadUnaligned(fromByteOffset: at, as: UInt32.self)
        if isBegun(UInt32(littleEndian: word), at: at) { return true }
        at += stride
      }
      // Behind the last whole word a shorter gram can stand.
      while at + gramSize <= bytes.count {
        let word = bytes[at...].reversed().reduce(0) { $0 << 8 | UInt32($1) }
        if isBegun(word, at: at) { return true }
        at += stride
      }
      return false
    }
  }

  /// Whether a needle to which a gram belongs stands around the gram's place.
  private func isBegun(
    _ json: UnsafeBufferPointer<UInt8>, _ gram: UInt32, at place: Int, from first: Int
  ) -> Bool {
    let slot = MentionFilter.slot(gram)
    for known in places[first...] {
      guard MentionFilter.slot(known.gram) == slot else { return false }
      if known.gram == gram, known.offset <= place,
        needles[known.needle].mayStand(in: json, at: place - known.offset)
      {
        return true
      }
    }
    return false
  }

  /// Whether a character is written in a way that this program reads and does not write, as `\/` or
  /// `\u00e9`: any could be.
  private static func holdsOtherEscape(_ json: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = json.baseAddress else { return false }
    var at = 0
    while let found = memchr(start + at, 0x5C, json.count - at) {
      at = UnsafeRawPointer(found) - UnsafeRawPointer(start) + 1
      guard at < json.count else { return false }
      if json[at] == UInt8(ascii: "u") || json[at] == UInt8(ascii: "/") { return true }
    }
    return false
  }

  @inline(__always)
  private static func slot(_ gram: UInt32) -> Int {
    Int(truncatingIfNeeded: (gram &* 0x9E37_79B1) >> (32 - slotBits))
  }

  /// As many bytes as a word has.
  private static let longestGram = 4
  /// The table of slots fits in a processor's nearest cache.
  private static let slotBits: UInt32 = 12
}
