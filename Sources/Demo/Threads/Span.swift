/// A length of time in whole minutes, as the sample threads reckon it.
struct Span: Hashable, Sendable {
  let minutes: Int

  static func minutes(_ count: Int) -> Span { Span(minutes: count) }
  static func hours(_ count: Int) -> Span { Span(minutes: count * 60) }
  static func days(_ count: Int, hours: Int = 0) -> Span {
    Span(minutes: (count * 24 + hours) * 60)
  }

  var milliseconds: Int64 { Int64(minutes) * 60_000 }
}
