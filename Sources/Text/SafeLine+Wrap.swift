extension SafeLine {
  /// Wraps text of many lines, split as `lines(_:)` does, at words.
  ///
  /// At least two columns are used, so that a wide character fits.
  package static func wrap(_ text: String, width: Int) -> [SafeLine] {
    lines(text).flatMap { $0.wrapped(to: width) }
  }

  /// Wraps the line at words; a word that is too long is broken.
  ///
  /// What the line begins with (blanks and the `>` of quotes) is repeated on the lines that follow,
  /// unless it takes more than half of the width. An empty line gives one empty line.
  package func wrapped(to width: Int) -> [SafeLine] {
    let limit = max(width, 2)
    guard self.width > limit else { return [self] }
    let wrapper = Wrapper(self, width: limit, hanging: true)
    return wrapper.run().map { wrapper.line($0) }
  }

  /// The columns of the line that each row shows when it is wrapped without repeating anything.
  ///
  /// For an editor, which must know where each row begins. The rows follow one another without a
  /// gap: blanks at a break belong to the row that they end, even beyond the width.
  package func wrapRanges(width: Int) -> [Range<Int>] {
    let limit = max(width, 2)
    guard self.width > limit else { return [0..<self.width] }
    let rows = Wrapper(self, width: limit, hanging: false).run()
    let starts = rows.map(\.columns.lowerBound)
    return starts.indices.map { number in
      starts[number]..<(number + 1 < starts.count ? starts[number + 1] : self.width)
    }
  }
}
