import Glibc
import Store
import Terminal

/// A thread beside the main one, which gets none of the program's signals.
final class WorkerThread: Sendable {
  private let thread: pthread_t

  /// Starts it.
  ///
  /// - Throws: `FileError` where there are too many threads; `purpose` says what it was for.
  init(for purpose: String, _ body: @escaping @Sendable () -> Void) throws {
    var thread = pthread_t()
    let context = Unmanaged.passRetained(Work(body)).toOpaque()
    let code = pthread_create(&thread, nil, runWork, context)
    guard code == 0 else {
      Unmanaged<Work>.fromOpaque(context).release()
      throw FileError(path: "a thread for \(purpose)", code: code)
    }
    self.thread = thread
  }

  /// Waits until it has come to its end.
  func join() {
    pthread_join(thread, nil)
  }

  fileprivate final class Work {
    let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) {
      self.body = body
    }
  }
}

/// The thread's first function: outside any type and actor.
private func runWork(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  guard let context else { return nil }
  Signal.blockAll()
  Unmanaged<WorkerThread.Work>.fromOpaque(context).takeRetainedValue().body()
  return nil
}
