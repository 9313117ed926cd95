/// What people write to a helpdesk in one language, in pieces that are put together to threads.
struct Phrasebook: Sendable {
  /// Who writes in this language.
  let people: [Person]
  let greetings: [String]
  let farewells: [String]
  /// The agent's greeting; `{name}` is whom it greets.
  let agentGreeting: String
  let agentFarewell: String
  /// The line above a quote; `{name}` is who is quoted.
  let attribution: String
  /// Sentences that fit any topic.
  let details: [String]
  /// How the customer ends it.
  let thanks: [String]
  /// How the customer asks again.
  let reminders: [String]
  let topics: [Topic]

  /// The languages of the sample desk, with how many threads each gets.
  static let all: [(book: Phrasebook, threads: Int)] = [
    (english, 100), (german, 26), (french, 20), (spanish, 18), (japanese, 18), (italian, 14),
    (portuguese, 14), (dutch, 14), (polish, 14), (turkish, 14), (chinese, 14), (korean, 14),
    (ukrainian, 14), (arabic, 12), (hebrew, 12), (thai, 12),
  ]
}
