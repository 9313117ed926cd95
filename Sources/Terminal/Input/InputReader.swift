internal import Commands
internal import Glibc

/// Reads the terminal and keeps what came until the event loop takes it.
///
/// We read the bytes ourselves, not by `wget_wch`: curses knows neither pastes nor reports nor SGR
/// mice under `TERM=screen` or `vt100`, splits what it doesn't know into single characters (which
/// would be commands here), and its timeouts hide what is half read from `poll`. SIGWINCH is
/// therefore ours as well.
struct InputReader {
  private var decoder: InputDecoder
  private var queue: [Input] = []
  private var lastRead: ContinuousClock.Instant?
  /// Whether the last bytes came while somebody waited for them, so that the time is known.
  private(set) var wasAwaited = false
  /// The other side is gone.
  private(set) var isAtEnd = false

  init(_ decoder: InputDecoder) {
    self.decoder = decoder
  }

  /// When to call `timeOut` if nothing more comes; nil when nothing is half read.
  var deadline: ContinuousClock.Instant? {
    guard let patience = decoder.patience else { return nil }
    return lastRead?.advanced(by: patience)
  }

  /// Reads once.
  ///
  /// Poll first: with nothing there it waits.
  ///
  /// - `awaited`: Whether the poll had to wait for the bytes.
  mutating func read(awaited: Bool = false) {
    wasAwaited = awaited
    switch Device.read() {
    case .bytes(let bytes):
      lastRead = .now
      queue += decoder.feed(bytes)
    case .nothing: break
    case .end: isAtEnd = true
    }
  }

  /// Ends what is half read if its time is over.
  mutating func timeOut(at now: ContinuousClock.Instant) {
    guard let deadline, deadline <= now else { return }
    queue += decoder.timeOut()
  }

  /// Takes what came so far, without the reports that `isTaken` takes for itself.
  mutating func take(except isTaken: (Input.Report) -> Bool) -> [Input] {
    guard !queue.isEmpty else { return [] }
    defer { queue.removeAll(keepingCapacity: true) }
    return queue.filter { input in
      guard case .report(let report) = input else { return true }
      return !isTaken(report)
    }
  }

  /// Puts input back that was taken too early.
  mutating func putBack(_ input: [Input]) {
    queue = input + queue
  }
}
