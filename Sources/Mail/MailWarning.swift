/// Damage in a mail that the reader worked around: nothing was lost, but somebody may want to know.
package enum MailWarning: Hashable, Sendable {
  case leadingBlankLines
  case brokenHeaderLine
  case missingBlankLine
  case missingBoundary(mediaType: String)
  case unclosedMultipart
  case partsAfterTheEnd
  case tooDeep(limit: Int)
  case tooManyParts(limit: Int)
  case unknownEncoding(String)
  case damagedEncoding(String)
  case unknownCharset(String)
  case undecodableBytes(count: Int, charset: String)
  case unreadableDate
  case missingFrom
}
