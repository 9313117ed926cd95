/// A stretch of a mail's bytes: a message in a mailbox, or the body of a part.
package struct MailSlice: Sendable {
  /// Where the bytes live.
  package let bytes: MailBytes
  /// Which of them, counted from the beginning of `bytes`.
  package let range: Range<Int>

  /// A stretch; the range is cut to what there is.
  package init(_ bytes: MailBytes, _ range: Range<Int>) {
    self.bytes = bytes
    self.range = range.clamped(to: 0..<bytes.count)
  }

  /// All of the bytes.
  package init(_ bytes: MailBytes) {
    self.init(bytes, 0..<bytes.count)
  }

  /// How many bytes the stretch has.
  package var count: Int { range.count }

  /// Lends the bytes for the time of `body`.
  package func withBytes<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try bytes.withBytes(range, body)
  }

  /// A copy of the bytes.
  package var copy: [UInt8] { withBytes { [UInt8]($0) } }

  /// Part of the stretch, in offsets from its own beginning.
  func slice(_ part: Range<Int>) -> MailSlice {
    let low = range.lowerBound
    return MailSlice(bytes, low + part.lowerBound..<low + part.upperBound)
  }
}
