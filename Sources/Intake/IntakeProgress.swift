/// How far an import has come.
package struct IntakeProgress: Sendable, Hashable {
  /// What was taken in so far, and is on disk.
  package let summary: IntakeSummary
  /// The file that is being read.
  package let file: String
}
