import Glibc
import Terminal

// Outside the probe and its actor: what other threads and bugs do.

/// Wakes the event loop from a thread of its own.
func wakeFromAnotherThread(_ waker: Waker) {
  var thread = pthread_t()
  let context = Unmanaged.passRetained(waker).toOpaque()
  pthread_create(
    &thread, nil,
    { context in
      Signal.blockAll()
      if let context {
        Unmanaged<Waker>.fromOpaque(context).takeRetainedValue().wake()
      }
      return nil
    }, context)
  pthread_detach(thread)
}

/// Uses up the stack.
func overflow(_ depth: Int) -> Int {
  depth < 0 ? 0 : overflow(depth + 1) + overflow(depth + 2)
}
