/// Where one line lies in a text, in bytes.
struct TextLine {
  /// The first byte of the line.
  let start: Int

  /// The first byte that is not blank.
  let first: Int

  /// The end of what is not blank; equal to `first` in a blank line.
  let last: Int

  /// The end of the line with its line end.
  let end: Int

  /// Whether the line holds nothing but blanks.
  var isBlank: Bool { first == last }

  /// What lies between the blanks at both ends.
  var content: Range<Int> { first..<last }
}
