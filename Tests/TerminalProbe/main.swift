// A program for the tests of the real terminal: it shows what it is told, and does what keys say.

import Commands
import Glibc
import Screen
import Terminal

if let reason = Terminal.unusableReason() {
  print(reason)
  exit(69)
}

do {
  try Probe(waking: Waker()).run()
} catch {
  print(error)
  exit(69)
}
