internal import Mail
import Threads

/// Reads and decodes a mailbox on a thread of its own, a few batches ahead of whoever writes.
struct ReadAhead {
  /// One message, or why there is none.
  enum Item: Sendable {
    case read(ReadMail, headers: String)
    case failed(file: String, error: String)
    /// A file that holds no mail but tickets as JSON Lines.
    case records(file: String)
  }

  /// The messages of one transaction.
  struct Page: Sendable {
    var items: [Item] = []
    /// The file that is being read.
    var file: String
  }

  /// How many batches may wait: enough to keep the writer busy, few enough to keep memory small.
  private static let limit = 3

  private let pages = BoundedQueue<Page>(limit: limit)
  private let thread: WorkerThread

  /// Starts reading.
  ///
  /// - `path`: what to call the mailbox where no file is at fault.
  init(_ reader: sending MailboxReader, path: String, batch: Int) throws {
    let pages = self.pages
    thread = try WorkerThread(for: "reading \(path)") {
      var work = Work(reader: reader, path: path, batch: batch, pages: pages)
      work.run()
    }
  }

  /// The next batch, once it is read; nil at the end.
  func next() -> Page? { pages.receive() }

  /// Ends the reading, wherever it is, and waits for its thread.
  func cancel() {
    pages.close()
    thread.join()
  }
}

/// What the reading thread works on.
private struct Work {
  var reader: MailboxReader
  let path: String
  let batch: Int
  let pages: BoundedQueue<ReadAhead.Page>

  /// A batch is closed at this many bytes, so that large mails do not pile up.
  private static let byteLimit = 4 << 20

  mutating func run() {
    var page = ReadAhead.Page(file: path)
    var bytes = 0
    while let found = next() {
      page.items.append(found.item)
      page.file = found.file
      bytes += found.size
      guard page.items.count >= batch || bytes >= Work.byteLimit else { continue }
      guard pages.send(page) else { return }
      page.items = []
      bytes = 0
    }
    if !page.items.isEmpty { _ = pages.send(page) }
    pages.close()
  }

  private mutating func next() -> (item: ReadAhead.Item, file: String, size: Int)? {
    do {
      guard let message = try reader.next() else { return nil }
      return (read(message), message.position.file, message.content.count)
    } catch {
      let file = error.path ?? path
      return (.failed(file: file, error: error.description), file, 0)
    }
  }

  private func read(_ message: MailboxMessage) -> ReadAhead.Item {
    let file = message.position.file
    do {
      return .read(try MailReader.read(message.content), headers: headers(of: message.content))
    } catch {
      let isJSON = message.content.withBytes { JSONLines.isLikely($0) }
      return isJSON ? .records(file: file) : .failed(file: file, error: error.description)
    }
  }

  /// The header block as it stands, up to the empty line.
  private func headers(of message: MailSlice) -> String {
    message.withBytes { bytes in
      var end = 0
      var lineStart = 0
      while end < bytes.count, end < Work.headerLimit {
        if bytes[end] == UInt8(ascii: "\n") {
          let length = end - lineStart
          if length == 0 || (length == 1 && bytes[lineStart] == UInt8(ascii: "\r")) { break }
          lineStart = end + 1
        }
        end += 1
      }
      return String(decoding: bytes[..<min(lineStart, bytes.count)], as: UTF8.self)
    }
  }

  /// No mail server takes a header of more than a megabyte.
  private static let headerLimit = 1 << 20
}

extension MailError {
  /// The file that the error speaks of.
  fileprivate var path: String? {
    if case .unreadable(let path, _) = self { path } else { nil }
  }
}
