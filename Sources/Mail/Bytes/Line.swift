/// One line of a buffer: where its text is and where the next line begins.
///
/// A line ends with LF, CRLF, a lone CR, or CR CR LF, which some gateways make of CRLF.
struct Line {
  /// The line without its ending.
  let text: Range<Int>
  /// The beginning of the next line, or the end of the buffer.
  let next: Int

  /// The line that begins at `start`, which is before the end of the buffer.
  init(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
    let count = bytes.count
    var at = start
    while at < count, bytes[at] != ASCII.lineFeed, bytes[at] != ASCII.carriageReturn { at += 1 }
    text = start..<at
    if at + 1 < count, bytes[at] == ASCII.carriageReturn {
      if bytes[at + 1] == ASCII.lineFeed {
        at += 1
      } else if at + 2 < count, bytes[at + 1] == ASCII.carriageReturn,
        bytes[at + 2] == ASCII.lineFeed
      {
        at += 2
      }
    }
    next = min(at + 1, count)
  }

  var isEmpty: Bool { text.isEmpty }
}
