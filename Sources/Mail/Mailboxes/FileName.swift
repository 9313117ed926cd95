internal import Glibc

/// Names of files as text that gives each name back, though it may be no UTF-8.
///
/// A byte that is none becomes one of the last scalars of Unicode, which are for private use and
/// stand in no name that somebody gave.
enum FileName {
  /// The first of 256 scalars that stand for bytes.
  private static let first: UInt32 = 0x10_FF00

  /// The text of a name.
  static func text(_ name: UnsafePointer<CChar>) -> String {
    if let text = String(validatingCString: name) { return text }
    let bytes = UnsafeBufferPointer(start: name, count: strlen(name)).map(UInt8.init(bitPattern:))
    var text = ""
    var at = 0
    while at < bytes.count {
      let length = bytes[at] < 0x80 ? 1 : bytes[at] < 0xE0 ? 2 : bytes[at] < 0xF0 ? 3 : 4
      let end = min(at + length, bytes.count)
      if let scalar = String(validating: bytes[at..<end], as: UTF8.self) {
        text += scalar
        at = end
      } else {
        if let scalar = Unicode.Scalar(first + UInt32(bytes[at])) {
          text.unicodeScalars.append(scalar)
        }
        at += 1
      }
    }
    return text
  }

  /// Lends the bytes of a path, as the system wants them.
  static func withBytes<Result>(
    of path: String, _ body: (UnsafePointer<CChar>) -> Result
  ) -> Result {
    guard path.unicodeScalars.contains(where: { $0.value >= first }) else {
      return path.withCString(body)
    }
    var bytes: [CChar] = []
    for scalar in path.unicodeScalars {
      if scalar.value >= first {
        bytes.append(CChar(truncatingIfNeeded: scalar.value & 0xFF))
      } else {
        bytes += String(scalar).utf8.map(CChar.init(bitPattern:))
      }
    }
    bytes.append(0)
    return bytes.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map(body) ?? path.withCString(body)
    }
  }
}
