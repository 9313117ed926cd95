internal import Tickets

/// The queues and views at the side.
struct NavigationState: Hashable, Sendable {
  /// A row at the side.
  enum Row: Hashable, Sendable {
    case heading(String)
    case entry(ListSource, Counts.Entry?)

    var source: ListSource? {
      if case .entry(let source, _) = self { source } else { nil }
    }
  }

  private(set) var rows: [Row] = NavigationState.rows(desk: nil, counts: Counts())
  var selected = 0
  var top = 0

  /// Takes what is known of the desk in, and keeps the cursor on its entry.
  mutating func update(desk: Desk?, counts: Counts) {
    let kind = current?.kind
    rows = NavigationState.rows(desk: desk, counts: counts)
    if let kind { select(kind) }
  }

  var current: ListSource? { rows.indices.contains(selected) ? rows[selected].source : nil }

  /// Puts the cursor on an entry, if it is there.
  mutating func select(_ kind: ListSource.Kind) {
    selected = rows.firstIndex { $0.source?.kind == kind } ?? selected
  }

  /// Moves the cursor by entries; headings are passed over.
  mutating func move(by count: Int) {
    let entries = rows.indices.filter { rows[$0].source != nil }
    let index = entries.firstIndex { $0 >= selected } ?? 0
    guard !entries.isEmpty else { return }
    selected = entries[max(0, min(index + count, entries.count - 1))]
  }

  private static func rows(desk: Desk?, counts: Counts) -> [Row] {
    var rows: [Row] = []
    for preset in ListPreset.allCases {
      let entry = counts.views[preset.rawValue]
      if preset.isPermanent || (entry?.total ?? 0) > 0 {
        rows.append(.entry(ListSource(preset), entry))
      }
    }
    let queues = desk?.queues ?? []
    if !queues.isEmpty { rows.append(.heading("Queues")) }
    rows += queues.map { .entry(ListSource($0), counts.queues[$0.id]) }
    let views = desk?.views ?? []
    if !views.isEmpty { rows.append(.heading("Views")) }
    rows += views.map { .entry(ListSource($0), counts.views[$0.name]) }
    return rows
  }
}
