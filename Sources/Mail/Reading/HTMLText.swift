/// HTML mail as readable plain text.
///
/// Blocks become lines, quotations lines that begin with "> ", lists and tables of data keep their
/// shape, and links show where they lead. What a reader would not see (styles, scripts, comments,
/// hidden preview lines, tracking pixels) is left out.
package enum HTMLText {
  /// Renders HTML as plain text in UTF-8 with "\n" at line ends; never fails, whatever the input.
  package static func render(_ html: String) -> String {
    String(decoding: HTMLRenderer.render(HTMLTree(html)), as: UTF8.self)
  }
}
