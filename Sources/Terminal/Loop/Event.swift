package import Commands

/// One thing that the event loop woke for.
package enum Event: Sendable, Equatable {
  case input(Input)
  case signal(Signal)
  /// Another thread called `Waker.wake`.
  case woken
}
