/// A node of the tree of an HTML text: an element, or a piece of text.
struct HTMLNode {
  /// The element, or text.
  let tag: HTMLTag

  /// The name of an element that we know nothing else of.
  var name = ""

  /// The attributes that matter, of an element.
  var attributes: [String: String] = [:]

  /// The text in UTF-8, if this is text.
  var text: [UInt8] = []

  /// Where the children stand in the tree.
  var children: [Int] = []

  /// Whether a table lies within this table.
  var hasInnerTable = false
}
