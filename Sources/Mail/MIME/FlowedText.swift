/// Puts paragraphs together that a sender broke into lines (format=flowed, RFC 3676).
enum FlowedText {
  /// The text with its paragraphs on one line each; quoted lines stay as they came, for they are
  /// context, and folded away most of the time.
  ///
  /// `deletesSpace` says whether the blank before a soft line break is not part of the text
  /// (DelSp=yes), as languages without blanks need it.
  static func unfold(_ text: String, deletesSpace: Bool) -> String {
    var output: [UInt8] = []
    output.reserveCapacity(text.utf8.count)
    var continues = false
    var isFirst = true
    var text = text
    text.withUTF8 { bytes in
      for line in bytes.split(separator: ASCII.lineFeed, omittingEmptySubsequences: false) {
        let isQuoted = line.first == UInt8(ascii: ">")
        // A blank in front was put there to protect the line ("space-stuffing").
        let content = line.first == ASCII.space ? line.dropFirst() : line
        // "-- " marks a signature; it ends in a blank and still ends its line.
        let isSignature = content.elementsEqual("-- ".utf8)
        if !isFirst, !continues || isSignature || isQuoted { output.append(ASCII.lineFeed) }
        let isFlowed = content.last == ASCII.space && !isSignature && !isQuoted
        output.append(contentsOf: isFlowed && deletesSpace ? content.dropLast() : content)
        continues = isFlowed
        isFirst = false
      }
    }
    return output.utf8Text
  }
}
