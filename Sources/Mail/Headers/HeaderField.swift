/// Where a header field's name and body are in the bytes of a mail.
struct HeaderField {
  /// The name, without the white space that may stand before the colon.
  let name: Range<Int>
  /// All after the colon, with the line breaks of folding still in it.
  var body: Range<Int>
}
