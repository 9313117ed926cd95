import Text

/// How many columns the items of a picker take.
struct PickerWidths: Hashable, Sendable {
  /// The widest title.
  private(set) var title = 0
  /// The widest detail with the keys behind it.
  private var rest = 0

  /// No columns.
  init() {}

  init(_ items: [PickerItem]) {
    for item in items {
      title = max(title, item.title.width)
      let detail = max(item.detail.width, item.reason?.width ?? 0)
      rest = max(rest, detail + (item.keys.isEmpty ? 0 : item.keys.width + 2))
    }
  }

  /// The widest row.
  var row: Int { rest > 0 ? title + 2 + rest : title }
}
