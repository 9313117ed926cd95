/// How a part's bytes were made fit for transport (Content-Transfer-Encoding, RFC 2045, 6).
enum TransferEncoding: Equatable {
  case identity
  case base64
  case quotedPrintable
  case uuencode

  /// The encoding that a field names; nil if nobody knows it.
  ///
  /// Misspellings and comments behind the name occur; an encoding of identity is "7bit", "8bit",
  /// "binary" or nothing.
  init?(field: [UInt8]?) {
    guard let field else {
      self = .identity
      return
    }
    let name = field.prefix { $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: "(") }
    let letters = name.filter { $0.isLetter || $0.isDigit }.map(\.lowercased).utf8Text
    switch letters {
    case "", "7bit", "8bit", "binary", "7bits", "8bits", "none", "ascii", "usascii":
      self = .identity
    case "base64", "xbase64", "b", "bse64", "base": self = .base64
    case "quotedprintable", "qp", "xquotedprintable": self = .quotedPrintable
    case "uuencode", "xuuencode", "uue", "xuue": self = .uuencode
    default: return nil
    }
  }

  var name: String {
    switch self {
    case .identity: "8bit"
    case .base64: "base64"
    case .quotedPrintable: "quoted-printable"
    case .uuencode: "uuencode"
    }
  }

  /// Decodes all of `input`, handing it on in pieces of about `chunkSize` bytes.
  ///
  /// - Returns: whether the data were damaged; what could be decoded was handed on all the same.
  @discardableResult
  func decode(
    _ input: UnsafeBufferPointer<UInt8>, chunkSize: Int,
    into sink: (UnsafeBufferPointer<UInt8>) throws -> Void
  ) rethrows -> Bool {
    switch self {
    case .identity:
      var at = 0
      while at < input.count {
        let end = min(input.count, at + max(1, chunkSize))
        try sink(UnsafeBufferPointer(rebasing: input[at..<end]))
        at = end
      }
      return false
    case .base64:
      var decoder = Base64()
      return try TransferEncoding.run(&decoder, input, chunkSize, sink)
    case .quotedPrintable:
      var decoder = QuotedPrintable()
      return try TransferEncoding.run(&decoder, input, chunkSize, sink)
    case .uuencode:
      var decoder = UUEncoding()
      return try TransferEncoding.run(&decoder, input, chunkSize, sink)
    }
  }

  /// All of `input`, decoded.
  func decode(_ input: UnsafeBufferPointer<UInt8>) -> (bytes: [UInt8], isDamaged: Bool) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(input.count)
    let isDamaged = decode(input, chunkSize: 1 << 16) { bytes.append(contentsOf: $0) }
    return (bytes, isDamaged)
  }

  private static func run<Decoder: TransferDecoder>(
    _ decoder: inout Decoder, _ input: UnsafeBufferPointer<UInt8>, _ chunkSize: Int,
    _ sink: (UnsafeBufferPointer<UInt8>) throws -> Void
  ) rethrows -> Bool {
    var output: [UInt8] = []
    output.reserveCapacity(min(chunkSize, input.count) + 128)
    var at = 0
    while at < input.count {
      at = decoder.decode(input, from: at, to: &output, limit: chunkSize)
      if output.count >= chunkSize {
        try output.withUnsafeBufferPointer(sink)
        output.removeAll(keepingCapacity: true)
      }
    }
    decoder.finish(&output)
    if !output.isEmpty { try output.withUnsafeBufferPointer(sink) }
    return decoder.isDamaged
  }
}
