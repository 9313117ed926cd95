import Glibc

/// Measures ttydesk beside what it is compared with, all in one run.
do {
  try Benchmark.run(Array(CommandLine.arguments.dropFirst()))
} catch {
  print("ttydesk-bench: \(error)")
  exit(1)
}
