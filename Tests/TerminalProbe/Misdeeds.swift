import Glibc
import Terminal
import Threads

// Outside the probe and its actor: what other threads and bugs do.

/// Wakes the event loop from a thread of its own.
func wakeFromAnotherThread(_ waker: Waker) {
  try? WorkerThread(for: "waking") { waker.wake() }.detach()
}

/// Uses up the stack.
func overflow(_ depth: Int) -> Int {
  depth < 0 ? 0 : overflow(depth + 1) + overflow(depth + 2)
}
