/// What is known of elements.
enum HTMLElements {
  /// Elements without content.
  static let void: HTMLTagSet = [
    .area, .base, .basefont, .bgsound, .br, .col, .embed, .frame, .hr, .img, .input, .keygen, .link,
    .meta, .param, .source, .track, .wbr,
  ]

  /// Elements whose content is text up to their end tag, whatever it looks like.
  static let raw: HTMLTagSet = [
    .script, .style, .title, .textarea, .xmp, .iframe, .noembed, .noframes,
  ]

  /// Elements that show nothing.
  static let unseen: HTMLTagSet = [
    .title, .style, .script, .meta, .link, .base, .template, .svg, .math, .object, .applet, .audio,
    .video, .select, .datalist, .iframe, .noframes, .noembed, .xml, .map, .canvas, .input,
    .colgroup, .col,
  ]

  /// Elements that stand on lines of their own.
  static let block: HTMLTagSet = [
    .address, .article, .aside, .blockquote, .body, .caption, .center, .dd, .details, .dialog, .dir,
    .div, .dl, .dt, .fieldset, .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6,
    .header, .hgroup, .hr, .html, .legend, .li, .listing, .main, .menu, .nav, .ol, .p, .plaintext,
    .pre, .search, .section, .summary, .table, .tbody, .td, .textarea, .tfoot, .th, .thead, .tr,
    .ul, .xmp,
  ]

  /// Elements with a blank line above and below.
  static let spaced: HTMLTagSet = [
    .p, .h1, .h2, .h3, .h4, .h5, .h6, .ul, .ol, .dl, .menu, .dir, .pre, .listing, .xmp,
    .blockquote, .figure,
  ]

  /// Elements that hold list items.
  static let list: HTMLTagSet = [.ul, .ol, .menu, .dir]

  /// What a start tag closes if it is open, and the elements beyond which it does not look.
  static func closed(by tag: HTMLTag) -> (closes: HTMLTagSet, barriers: HTMLTagSet)? {
    switch tag {
    case .li: ([.li], [.ul, .ol, .menu, .dir, .table, .td, .th, .blockquote])
    case .dt, .dd: ([.dt, .dd], [.dl, .table, .td, .th])
    case .td, .th: ([.td, .th], [.table, .tr])
    case .tr: ([.tr], [.table])
    case .thead, .tbody, .tfoot: ([.thead, .tbody, .tfoot], [.table])
    case .a: ([.a], [.table, .td, .th])
    default: block.contains(tag) ? ([.p], [.table, .td, .th, .button, .li]) : nil
    }
  }

  /// The elements that an end tag does not reach beyond.
  static func barriers(ofEnd tag: HTMLTag) -> HTMLTagSet {
    switch tag {
    case .table: []
    case .td, .th, .tr, .thead, .tbody, .tfoot, .caption: [.table]
    default: [.table, .td, .th]
    }
  }
}
