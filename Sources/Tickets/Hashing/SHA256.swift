/// An incremental SHA-256 (FIPS 180-4).
///
/// Feed it bytes with ``update(_:)`` and take the digest with ``finalize()``. The desk's log is
/// made of nothing else, so the hash lives here rather than in a system library that a jump host
/// might lack.
package struct SHA256: Sendable {
  private var state: State = (
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a,
    0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19
  )
  /// The bytes of an unfinished block, of which the first `length % 64` count.
  private var pending = InlineArray<64, UInt8>(repeating: 0)
  private var length: UInt64 = 0

  private typealias State = (UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32)

  package init() {}

  /// The digest of one run of bytes.
  package static func hash(_ bytes: [UInt8]) -> Digest {
    var hasher = SHA256()
    hasher.update(bytes)
    return hasher.finalize()
  }

  /// Takes in more bytes.
  package mutating func update(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { update($0) }
  }

  /// Takes in more bytes from memory that the caller owns.
  package mutating func update(_ bytes: UnsafeBufferPointer<UInt8>) {
    var rest = UnsafeRawBufferPointer(bytes)
    let used = Int(length % 64)
    length &+= UInt64(bytes.count)
    if used > 0 {
      let count = min(64 - used, rest.count)
      fill(from: used, with: rest.prefix(count))
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
      guard used + count == 64 else { return }
      compressPending()
    }
    let whole = rest.count / 64
    SHA256.compress(UnsafeRawBufferPointer(rebasing: rest.prefix(whole * 64)), into: &state)
    fill(from: 0, with: rest.dropFirst(whole * 64))
  }

  /// Pads, and gives the digest of everything taken in.
  package consuming func finalize() -> Digest {
    let bits = length &* 8
    var used = Int(length % 64)
    pending[used] = 0x80
    used += 1
    if used > 56 {
      for index in used..<64 { pending[index] = 0 }
      compressPending()
      used = 0
    }
    for index in used..<56 { pending[index] = 0 }
    for index in 0..<8 {
      pending[56 + index] = UInt8(truncatingIfNeeded: bits >> UInt64(56 - 8 * index))
    }
    compressPending()
    return Digest(state: state)
  }

  private mutating func fill(from start: Int, with bytes: Slice<UnsafeRawBufferPointer>) {
    withUnsafeMutableBytes(of: &pending) { pending in
      UnsafeMutableRawBufferPointer(rebasing: pending[start...]).copyBytes(from: bytes)
    }
  }

  private mutating func compressPending() {
    withUnsafeBytes(of: pending) { SHA256.compress($0, into: &state) }
  }

  /// Mixes whole blocks of 64 bytes into the state (FIPS 180-4, 6.2.2).
  ///
  /// Each turn of the inner loop takes sixteen steps, in which the variables change their names
  /// rather than their places, and then makes the next sixteen words of the schedule out of the
  /// last.
  private static func compress(_ blocks: UnsafeRawBufferPointer, into state: inout State) {
    roundConstants.withUnsafeBufferPointer { constants in
      for start in stride(from: 0, to: blocks.count, by: 64) {
        var words = InlineArray<16, UInt32> { index in
          UInt32(
            bigEndian: blocks.loadUnaligned(fromByteOffset: start &+ index &* 4, as: UInt32.self))
        }
        var (a, b, c, d, e, f, g, h) = state
        var at = 0
        while true {
          step(words[0] &+ constants[at &+ 0], a, b, c, &d, e, f, g, &h)
          step(words[1] &+ constants[at &+ 1], h, a, b, &c, d, e, f, &g)
          step(words[2] &+ constants[at &+ 2], g, h, a, &b, c, d, e, &f)
          step(words[3] &+ constants[at &+ 3], f, g, h, &a, b, c, d, &e)
          step(words[4] &+ constants[at &+ 4], e, f, g, &h, a, b, c, &d)
          step(words[5] &+ constants[at &+ 5], d, e, f, &g, h, a, b, &c)
          step(words[6] &+ constants[at &+ 6], c, d, e, &f, g, h, a, &b)
          step(words[7] &+ constants[at &+ 7], b, c, d, &e, f, g, h, &a)
          step(words[8] &+ constants[at &+ 8], a, b, c, &d, e, f, g, &h)
          step(words[9] &+ constants[at &+ 9], h, a, b, &c, d, e, f, &g)
          step(words[10] &+ constants[at &+ 10], g, h, a, &b, c, d, e, &f)
          step(words[11] &+ constants[at &+ 11], f, g, h, &a, b, c, d, &e)
          step(words[12] &+ constants[at &+ 12], e, f, g, &h, a, b, c, &d)
          step(words[13] &+ constants[at &+ 13], d, e, f, &g, h, a, b, &c)
          step(words[14] &+ constants[at &+ 14], c, d, e, &f, g, h, a, &b)
          step(words[15] &+ constants[at &+ 15], b, c, d, &e, f, g, h, &a)
          at &+= 16
          guard at < 64 else { break }
          extend(&words, 0)
          extend(&words, 1)
          extend(&words, 2)
          extend(&words, 3)
          extend(&words, 4)
          extend(&words, 5)
          extend(&words, 6)
          extend(&words, 7)
          extend(&words, 8)
          extend(&words, 9)
          extend(&words, 10)
          extend(&words, 11)
          extend(&words, 12)
          extend(&words, 13)
          extend(&words, 14)
          extend(&words, 15)
        }
        state.0 &+= a
        state.1 &+= b
        state.2 &+= c
        state.3 &+= d
        state.4 &+= e
        state.5 &+= f
        state.6 &+= g
        state.7 &+= h
      }
    }
  }
}

/// Puts the schedule's word sixteen places on into the place of one.
@inline(__always)
private func extend(_ words: inout InlineArray<16, UInt32>, _ index: Int) {
  let early = words[(index &+ 1) & 15]
  let late = words[(index &+ 14) & 15]
  let low = rotate(early, 7) ^ rotate(early, 18) ^ (early &>> 3)
  let high = rotate(late, 17) ^ rotate(late, 19) ^ (late &>> 10)
  words[index] = words[index] &+ low &+ words[(index &+ 9) & 15] &+ high
}

/// One of the 64 steps, given the sum of its word and its constant: leaves the new `e` in `d` and
/// the new `a` in `h`.
@inline(__always)
private func step(
  _ word: UInt32, _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32,
  _ f: UInt32, _ g: UInt32, _ h: inout UInt32
) {
  let mixed = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
  let first = h &+ mixed &+ (g ^ (e & (f ^ g))) &+ word
  d &+= first
  h = first &+ (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) &+ ((a & b) | (c & (a | b)))
}

@inline(__always)
private func rotate(_ word: UInt32, _ count: UInt32) -> UInt32 {
  (word &>> count) | (word &<< (32 &- count))
}

/// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
private let roundConstants: [UInt32] = [
  0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
  0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
  0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
  0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
  0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
  0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
  0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
  0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
  0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
  0xc671_78f2,
]
