extension SampleThread {
  /// The threads that were written by hand.
  static let written: [SampleThread] = [
    support, firmware, callers, office, odd, [tradeFair], german, french, spanish, italian,
    portuguese, dutch, polish, turkish, ukrainian, japanese, chinese, korean, arabic, hebrew, thai,
  ].flatMap { $0 }
}
