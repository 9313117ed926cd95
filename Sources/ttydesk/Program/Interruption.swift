import Glibc
import Store
import Synchronization

/// Whether somebody asked the program to end: long works look here between two steps.
enum Interruption {
  /// From now on ^C, a hang-up or a plain `kill` asks for an orderly end; a second one ends the
  /// program at once.
  static func watch() {
    for number in [SIGINT, SIGTERM, SIGHUP] where !isIgnored(number) {
      signal(number, noteInterruption)
    }
  }

  /// Whether the work at hand shall end at the next good place.
  static var isRequested: Bool { isInterrupted.load(ordering: .relaxed) }

  /// Ends a work that leaves nothing behind when it is given up.
  ///
  /// - Throws: ``StoreError/interrupted(_:)``.
  static func check(_ work: String) throws {
    if isRequested { throw StoreError.interrupted(work) }
  }

  /// As it is under `nohup`, and for what a shell runs in the background.
  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    guard sigaction(number, nil, &action) == 0 else { return false }
    return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
      == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}

private let isInterrupted = Atomic(false)

/// A C function, because a closure would carry its context's isolation.
private func noteInterruption(_ number: Int32) {
  isInterrupted.store(true, ordering: .relaxed)
  signal(number, SIG_DFL)
}
