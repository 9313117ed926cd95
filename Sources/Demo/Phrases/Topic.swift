/// Something that people write about, in one language.
///
/// The texts may use `{device}` and `{order}`.
struct Topic: Sendable {
  let queue: SampleQueue
  let tag: String
  let subjects: [String]
  /// What the customer says.
  let problems: [String]
  /// What the agent answers.
  let answers: [String]

  init(
    _ queue: SampleQueue, _ tag: String, subjects: [String], problems: [String],
    answers: [String]
  ) {
    self.queue = queue
    self.tag = tag
    self.subjects = subjects
    self.problems = problems
    self.answers = answers
  }
}
