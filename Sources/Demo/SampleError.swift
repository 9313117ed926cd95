/// A sample thread that the import did not take.
struct SampleError: Error, CustomStringConvertible {
  let thread: String
  let reason: String

  /// What happened, without a full stop.
  var description: String { "the sample ticket \(thread) could not be added: \(reason)" }
}
