internal import Glibc

/// Overwrites old copies of rows that SQLite leaves in the middle of its pages.
///
/// With `secure_delete` SQLite overwrites what it deletes and every page that it frees. But where
/// it shares out the rows of full pages anew, those that moved to another page stay where they
/// were, between a page's pointers and its rows: in bytes that nobody ever reads. They are
/// overwritten here in the file itself, which spares writing the whole database anew.
///
/// That is safe while every page in the file is as its last writer left it and nobody writes: a
/// second connection holds the writer's lock, and a checkpoint has copied the whole write-ahead
/// log. Each run of pages ends with a commit, so that other connections forget the pages that
/// they have in memory rather than writing the old copies again.
package final class GapScrubber {
  /// What became of one look at all pages.
  private enum Outcome {
    case done
    /// Somebody wrote in between, who may have moved an old copy to where it was looked already.
    case disturbed
    /// Somebody reads an older state, which keeps the log from being copied.
    case blocked
  }

  private let database: Connection
  private let guardian: Connection
  private let file: DatabaseFile
  private let touch: (Connection) throws -> Void
  private let buffer: UnsafeMutableRawBufferPointer
  private let zeros: UnsafeMutableRawBufferPointer
  private var sharing: LockSharing

  /// How many pages are looked at before others may write.
  private static let run: Int64 = 2_048
  /// How often all pages are looked at before others have to wait.
  private static let politeLooks = 3
  /// How often a checkpoint is tried while somebody reads.
  private static let mostTries = 100
  private static let bufferSize = 1 << 20

  /// - Parameters:
  ///   - database: The database, with a write-ahead log and in no transaction.
  ///   - touch: Changes a row, whichever, by the connection that it is given.
  /// - Throws: Where the file cannot be opened once more.
  package init(
    _ database: Connection, touch: @escaping (Connection) throws -> Void
  ) throws(DatabaseError) {
    self.database = database
    self.touch = touch
    guardian = try Connection(path: database.path, mode: .readWrite)
    file = try DatabaseFile(of: database)
    sharing = try LockSharing(of: guardian)
    buffer = .allocate(
      byteCount: max(GapScrubber.bufferSize, file.pageSize), alignment: MemoryLayout<Int>.alignment)
    zeros = .allocate(byteCount: file.pageSize, alignment: MemoryLayout<Int>.alignment)
    zeros.initializeMemory(as: UInt8.self, repeating: 0)
  }

  deinit {
    buffer.deallocate()
    zeros.deallocate()
    guardian.close()
  }

  /// Whether the file's pages can be told apart: not where SQLite keeps track of every page's owner
  /// between them, or in files beyond a hundred gigabytes.
  package func canScrub() throws -> Bool {
    try database.pragma("auto_vacuum") == .integer(0)
      && file.pageCount() < BTreePage.mostPages
  }

  /// Overwrites what is left in all pages, and waits until that is on the disk.
  ///
  /// - `progress`: Told how many pages were looked at, of how many.
  /// - Returns: false where somebody who reads an older state is in the way.
  package func scrub(progress: (_ done: Int64, _ total: Int64) -> Void) throws -> Bool {
    for look in 0...GapScrubber.politeLooks {
      let isLast = look == GapScrubber.politeLooks
      switch try lookAtAll(atOnce: isLast ? .max : GapScrubber.run, progress) {
      case .blocked: return false
      case .disturbed where !isLast: continue
      case .done, .disturbed:
        try file.sync()
        return true
      }
    }
    return false
  }

  private func lookAtAll(
    atOnce count: Int64, _ progress: (Int64, Int64) -> Void
  ) throws -> Outcome {
    var next: Int64 = 0
    var total: Int64 = 1
    var version: Int64?
    var isDisturbed = false
    var tries = 0
    while next < total {
      let start = Moment.now
      let isCurrent = try guardian.transaction {
        let now = try guardian.dataVersion
        isDisturbed = isDisturbed || now != version ?? now
        version = now
        guard try database.checkpoint(.passive) else { return false }
        total = try file.pageCount()
        let end = next + min(count, total - next)
        if try overwriteGaps(of: next..<end) { try touch(guardian) }
        next = end
        return true
      }
      if !isCurrent {
        tries += 1
        guard tries < GapScrubber.mostTries else { return .blocked }
        usleep(GapScrubber.readersTime)
      }
      progress(next, total)
      try sharing.pause(after: start)
    }
    return isDisturbed ? .disturbed : .done
  }

  /// How long to wait for somebody who reads, in microseconds.
  private static let readersTime: UInt32 = 20_000

  /// Overwrites the gaps of some pages, counted from 0, where they hold anything.
  ///
  /// - Returns: Whether any did.
  private func overwriteGaps(of pages: Range<Int64>) throws(DatabaseError) -> Bool {
    let size = file.pageSize
    let most = Int64(buffer.count / size)
    var hasWritten = false
    var first = pages.lowerBound
    while first < pages.upperBound {
      let count = Int(min(most, pages.upperBound - first))
      let chunk = UnsafeMutableRawBufferPointer(rebasing: buffer[..<(count * size)])
      try file.read(chunk, at: first * Int64(size))
      for index in 0..<count {
        let page = UnsafeRawBufferPointer(rebasing: chunk[(index * size)..<((index + 1) * size)])
        let number = first + Int64(index)
        guard let gap = dirtyGap(of: page, number) else { continue }
        try file.write(
          UnsafeRawBufferPointer(rebasing: zeros[..<gap.count]),
          at: number * Int64(size) + Int64(gap.lowerBound))
        hasWritten = true
      }
      first += Int64(count)
    }
    return hasWritten
  }

  /// The gap of a page if it holds anything but zeros.
  private func dirtyGap(of page: UnsafeRawBufferPointer, _ number: Int64) -> Range<Int>? {
    guard
      let gap = BTreePage.gap(
        of: page, header: number == 0 ? GapScrubber.fileHeader : 0, usableSize: file.usableSize),
      let start = page.baseAddress, let zeros = zeros.baseAddress,
      memcmp(start + gap.lowerBound, zeros, gap.count) != 0
    else { return nil }
    return gap
  }

  /// The bytes of the first page that describe the file.
  private static let fileHeader = 100
}
