/// Finds uuencoded files in plain text, where mail programs before MIME put them.
enum InlineUU {
  /// The lines of one file.
  struct File {
    let name: String
    /// From its "begin" line to behind its "end" line.
    let range: Range<Int>
  }

  /// The files in a text, in order.
  static func files(in bytes: [UInt8]) -> [File] {
    var files: [File] = []
    var search = 0
    while let at = bytes.firstIndex(of: "begin ", from: search) {
      search = at + 6
      guard at == 0 || bytes[at - 1].isLineBreak else { continue }
      let file = bytes.withUnsafeBufferPointer { InlineUU.file(in: $0, at: at) }
      if let file {
        files.append(file)
        search = file.range.upperBound
      }
    }
    return files
  }

  private static func file(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> File? {
    var line = Line(in: bytes, at: start)
    guard
      let name = UUEncoding.fileName(ofBegin: UnsafeBufferPointer(rebasing: bytes[line.text]))
    else { return nil }
    var count = 0
    while line.next < bytes.count {
      line = Line(in: bytes, at: line.next)
      let text = UnsafeBufferPointer(rebasing: bytes[line.text])
      if UUEncoding.isEnd(text) {
        return count > 0 ? File(name: name, range: start..<line.next) : nil
      }
      guard UUEncoding.isData(text) || text.isEmpty else { return nil }
      count += 1
    }
    return nil
  }
}
