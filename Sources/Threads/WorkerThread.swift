internal import Glibc

/// A thread beside the main one, which gets none of the program's signals.
package final class WorkerThread: Sendable {
  private let thread: pthread_t

  /// Starts it; somebody has to ``join()`` or ``detach()`` it, once.
  ///
  /// - `purpose`: What it is for, as in "the hub"; an error says so.
  package init(for purpose: String, _ body: sending @escaping () -> Void) throws(ThreadError) {
    var thread = pthread_t()
    let context = Unmanaged.passRetained(Work(body))
    let code = pthread_create(&thread, nil, runWork, context.toOpaque())
    guard code == 0 else {
      context.release()
      throw ThreadError(purpose: purpose, code: code)
    }
    self.thread = thread
  }

  /// Waits until it has come to its end.
  package func join() {
    pthread_join(thread, nil)
  }

  /// Lets it come to its end by itself.
  package func detach() {
    pthread_detach(thread)
  }

  fileprivate final class Work {
    let body: () -> Void

    init(_ body: @escaping () -> Void) {
      self.body = body
    }
  }
}

/// The thread's first function: outside any type and actor.
private func runWork(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  guard let context else { return nil }
  // The main thread answers them all.
  var all = sigset_t()
  sigfillset(&all)
  pthread_sigmask(SIG_BLOCK, &all, nil)
  Unmanaged<WorkerThread.Work>.fromOpaque(context).takeRetainedValue().body()
  return nil
}
