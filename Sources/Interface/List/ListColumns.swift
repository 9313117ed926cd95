/// The columns of a list with their widths, as they fit into a width.
struct ListColumns: Hashable, Sendable {
  /// A column and its width.
  struct Part: Hashable, Sendable {
    let column: ListColumn
    let width: Int
  }

  /// The gutter: the selection, the mark, the state, each with no more than its cell.
  static let gutter = 4
  /// Columns that stay free at the right.
  private static let margin = 1
  /// The subject has at least so many columns, and so many percent of a wide list.
  private static let narrowestSubject = (columns: 22, percent: 36)

  /// Each column with its width, from left to right; one blank is between them.
  private(set) var widths: [Part] = []

  /// - Parameters:
  ///   - wanted: The columns to show if there is room.
  ///   - width: Of the whole list.
  ///   - rows: Those that are shown, for the width of their numbers.
  init(_ wanted: [ListColumn], width: Int, rows: some Sequence<TicketRow>) {
    let number = rows.reduce(5) { max($0, min(10, $1.name.utf8.count)) }
    let room = max(0, width - ListColumns.gutter - ListColumns.margin)
    var columns = wanted.contains(.subject) ? wanted : wanted + [.subject]
    func fixed() -> Int {
      columns.reduce(0) { sum, column in
        column == .subject ? sum : sum + 1 + ListColumns.width(column, number: number, room: room)
      }
    }
    let narrowest = max(
      ListColumns.narrowestSubject.columns, room * ListColumns.narrowestSubject.percent / 100)
    for column in ListColumn.dispensable where room - fixed() < min(narrowest, room) {
      columns.removeAll { $0 == column }
    }
    let subject = room - fixed()
    widths = columns.map { column in
      Part(
        column: column,
        width: column == .subject
          ? subject : ListColumns.width(column, number: number, room: room))
    }
  }

  private static func width(_ column: ListColumn, number: Int, room: Int) -> Int {
    switch column {
    case .number: number
    case .subject: 0
    case .customer: max(12, min(24, room / 5))
    case .organization: 16
    case .queue: 10
    case .status: 7
    case .priority: 2
    case .assignee: 8
    case .tags: max(10, min(24, room / 8))
    case .messages: 4
    case .age: 4
    case .sla: 5
    }
  }
}
