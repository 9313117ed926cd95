/// Decodes a transfer encoding piece by piece.
protocol TransferDecoder {
  /// Whether anything had to be guessed or left out so far.
  var isDamaged: Bool { get }

  /// Decodes from `start` until `output` has `limit` bytes or the input ends; gives where it stopped,
  /// which is after `start`.
  mutating func decode(
    _ input: UnsafeBufferPointer<UInt8>, from start: Int, to output: inout [UInt8], limit: Int
  ) -> Int

  /// What remains when the input has ended.
  mutating func finish(_ output: inout [UInt8])
}
