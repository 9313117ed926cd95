/// The elements of HTML that have a say in how text looks; all others are alike.
enum HTMLTag: UInt8, CaseIterable {
  case a, address, applet, area, article, aside, audio, base, basefont, bgsound, blockquote, body
  case br, button, canvas, caption, center, col, colgroup, datalist, dd, details, dialog, dir, div
  case dl, dt, embed, fieldset, figcaption, figure, footer, form, frame, h1, h2, h3, h4, h5, h6
  case header, hgroup, hr, html, iframe, img, input, keygen, legend, li, link, listing, main, map
  case math, menu, meta, nav, noembed, noframes, object, ol, p, param, plaintext, pre, q, search
  case section, select, source, style, script, summary, svg, table, tbody, td, template, textarea
  case tfoot, th, thead, title, tr, track, ul, video, wbr, xml, xmp
  /// Any other element, such as `b` or `span`.
  case other
  /// A piece of text.
  case text

  /// The element of a name in lowercase.
  init(name: String) { self = Self.byName[name] ?? .other }

  private static let byName: [String: HTMLTag] = {
    var byName: [String: HTMLTag] = [:]
    for tag in allCases where tag != .other && tag != .text { byName["\(tag)"] = tag }
    return byName
  }()
}
