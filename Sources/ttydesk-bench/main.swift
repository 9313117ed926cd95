import Glibc

/// Measures ttydesk beside what it is compared with, all in one run.
let sizes = CommandLine.arguments.dropFirst().compactMap { Int($0) }
let folder = "/tmp/ttydesk-bench.\(getpid())"
mkdir(folder, 0o700)
defer { try? Programs.run("/bin/rm", ["-rf", folder]) }
do {
  let benchmark = ImportBenchmark(
    messages: sizes.first ?? 10_000, bytes: sizes.dropFirst().first ?? 2_000, runs: 3)
  try benchmark.run(in: folder)
} catch {
  print("ttydesk-bench: \(error)")
  exit(1)
}
