internal import Screen

/// Where everything is on a screen of some size.
///
/// Under 100 columns one area is shown at a time, from 100 the list and the ticket, from 150 all
/// three.
struct ScreenLayout: Hashable, Sendable {
  /// The columns from which on the list and the ticket are side by side.
  static let twoAreas = 100
  /// The columns from which on all three areas are side by side.
  static let threeAreas = 150
  /// The rows from which on there is room for rules below the header and above the hints.
  private static let ruled = 16

  var header: Rect
  var upperRule: Rect
  /// Between the header and the hints.
  var body: Rect
  var lowerRule: Rect
  var hints: Rect
  var queues: Rect?
  var list: Rect?
  var ticket: Rect?
  /// The rule between the list and the ticket below it.
  var lowerDivider: Rect?
  /// The columns of rules between the areas, from left to right.
  var dividers: [Rect] = []

  /// - Parameters:
  ///   - size: The whole screen.
  ///   - focus: The area that must be there.
  ///   - settings: Where the splits are.
  ///   - shown: Whether the ticket's area is open.
  ///   - isZoomed: Whether the focused area has the screen to itself.
  init(size: Size, focus: Area, settings: Settings, showsTicket shown: Bool, isZoomed: Bool) {
    let (header, afterHeader) = Rect(size).cut(.top, 1)
    let (hints, middle) = afterHeader.cut(.bottom, 1)
    let rule = size.rows >= ScreenLayout.ruled ? 1 : 0
    let (upper, afterRule) = middle.cut(.top, rule)
    let (lower, body) = afterRule.cut(.bottom, rule)
    self.header = header
    self.hints = hints
    upperRule = upper
    lowerRule = lower
    self.body = body
    arrange(focus: focus, settings: settings, shown: shown, isZoomed: isZoomed)
  }

  /// The area that holds a place.
  func area(at point: Point) -> Area? {
    if queues?.contains(point) == true { return .queues }
    if list?.contains(point) == true { return .list }
    return ticket?.contains(point) == true ? .ticket : nil
  }

  /// The rectangle of an area; nil where it isn't shown.
  func rect(of area: Area) -> Rect? {
    switch area {
    case .queues: queues
    case .list: list
    case .ticket: ticket
    }
  }

  private mutating func arrange(focus: Area, settings: Settings, shown: Bool, isZoomed: Bool) {
    let columns = body.columns
    if columns < ScreenLayout.twoAreas || isZoomed {
      place(focus, body)
      if !isZoomed, focus == .list, settings.showsPreviewBelow { previewBelow() }
      return
    }
    var rest = body
    if columns >= ScreenLayout.threeAreas || focus == .queues {
      rest = takeQueues(settings)
    }
    if shown, columns >= ScreenLayout.threeAreas || focus != .queues {
      let width = max(30, min(rest.columns - 40, rest.columns * settings.listShare / 100))
      let (left, right) = rest.cut(.left, width)
      list = left
      divide(right)
      ticket = right.cut(.left, 1).rest
    } else {
      list = rest
    }
  }

  /// Gives the ticket the lower part of the list, where that is high enough for both.
  private mutating func previewBelow() {
    guard body.rows >= ScreenLayout.previewRows else { return }
    let (upper, rest) = body.cut(.top, body.rows * 45 / 100)
    let (rule, lower) = rest.cut(.top, 1)
    (list, lowerDivider, ticket) = (upper, rule, lower)
  }

  /// The rows from which on a preview fits below the list.
  private static let previewRows = 14

  private mutating func takeQueues(_ settings: Settings) -> Rect {
    let width = max(16, min(settings.navigationWidth, body.columns / 3))
    let (left, right) = body.cut(.left, width)
    queues = left
    divide(right)
    return right.cut(.left, 1).rest
  }

  private mutating func divide(_ right: Rect) {
    dividers.append(right.cut(.left, 1).strip)
  }

  private mutating func place(_ area: Area, _ rect: Rect) {
    switch area {
    case .queues: queues = rect
    case .list: list = rect
    case .ticket: ticket = rect
    }
  }
}
