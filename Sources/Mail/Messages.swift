internal import Glibc

extension MailError: CustomStringConvertible {
  /// One sentence: what happened, to what, and what to do.
  package var description: String {
    switch self {
    case .empty: "The message is empty; fetch it again."
    case .binary: "This is binary data and no mail; give the message as it was received."
    case .noHeader: "This is no mail, for it has no header line; give the whole message."
    case .unreadable(let path, let code):
      "Can't read \(path): \(String(cString: strerror(code))); check its name and permissions."
    }
  }
}

extension MailWarning: CustomStringConvertible {
  /// One sentence for the person who reads the mail.
  package var description: String {
    switch self {
    case .leadingBlankLines: "Blank lines stood before the header."
    case .brokenHeaderLine: "A line of the header is neither a field nor a continuation."
    case .missingBlankLine: "No blank line parts the header from the body."
    case .missingBoundary(let type): "The boundary of a \(type) part was not found."
    case .unclosedMultipart: "A multipart body ends without its closing boundary."
    case .partsAfterTheEnd: "Parts stand after a closing boundary."
    case .tooDeep(let limit): "Parts nested deeper than \(limit) levels were left as attachments."
    case .tooManyParts(let limit): "Parts beyond the first \(limit) were left as one attachment."
    case .unknownEncoding(let name): "Unknown transfer encoding \(name): shown as it came."
    case .damagedEncoding(let name): "Damaged \(name) data: what could be decoded is shown."
    case .unknownCharset(let name): "Unknown character set \(name): guessed."
    case .undecodableBytes(let count, let charset):
      "Bytes that are not valid \(charset) were replaced: \(count)."
    case .unreadableDate: "The date cannot be read."
    case .missingFrom: "The message has no sender."
    }
  }
}
