/// The part of an event that can be erased: a salt, and a body that is stored byte for byte.
package struct Payload: Hashable, Sendable {
  /// Thirty-two random bytes, so that nobody can guess a short body from its commitment.
  package let salt: [UInt8]
  /// JSON, never encoded anew.
  package let body: [UInt8]

  /// How many bytes a salt has.
  package static let saltSize = 32

  package init(salt: [UInt8], body: [UInt8]) {
    self.salt = salt
    self.body = body
  }

  /// A payload with a salt from the generator given.
  package init(body: [UInt8], using generator: inout some RandomNumberGenerator) {
    var salt: [UInt8] = []
    salt.reserveCapacity(Payload.saltSize)
    for _ in 0..<(Payload.saltSize / 8) {
      salt.append(bigEndian: generator.next() as UInt64)
    }
    self.init(salt: salt, body: body)
  }

  /// SHA-256 over 0x02, the salt, the body's length in 8 bytes, and the body.
  package var commitment: Digest {
    var hasher = SHA256()
    var start: [UInt8] = [0x02]
    start.append(contentsOf: salt)
    start.append(bigEndian: UInt64(body.count))
    hasher.update(start)
    hasher.update(body)
    return hasher.finalize()
  }
}
