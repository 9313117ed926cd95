import Glibc
import Randomness

/// A git repository of so many empty commits, for a program that browses them.
struct CommitHistory {
  let entries: Int

  /// Makes the repository with `git fast-import`.
  func write(to path: String) throws {
    guard let git = Programs.find("git") else { return }
    var random = SplitMix64(seed: 3)
    let vocabulary = Vocabulary(size: 5_000, using: &random)
    var stream = ""
    for index in 1...entries {
      let subject = vocabulary.words(6, using: &random)
      stream += """
        commit refs/heads/main
        mark :\(index)
        committer Person \(index % 500) <person@example.org> \(1_700_000_000 + index) +0000
        data \(subject.utf8.count)
        \(subject)

        """
    }
    try Programs.run(git, ["init", "--quiet", "--initial-branch=main", path])
    try Files.write(stream, to: path + "/stream")
    try Programs.run(
      "/bin/sh", ["-c", "exec \"$0\" -C \"$1\" fast-import --quiet < \"$1/stream\"", git, path])
    try Programs.run(git, ["-C", path, "reset", "--quiet", "--hard", "main"])
  }
}
