internal import Screen
internal import Text

extension State {
  /// Draws the first row.
  ///
  /// ` ttydesk  Support › open              128 open · 6 breaching    ↑3   alice`
  func drawHeader(in rect: Rect, _ painter: inout Painter) {
    var left = [StatusLine.Part(SafeLine(headerPlace), role: .titleBar, weight: 9)]
    if rect.columns >= 60 { left.insert(.init("ttydesk", role: .titleBar), at: 0) }
    let line = StatusLine(left: left, right: headerFacts, role: .titleBar)
    painter.line(.header, .header(line), in: rect) { painter in
      line.draw(into: &painter.grid, rect, painter.look)
    }
  }

  private var headerPlace: String {
    var parts = [desk?.name ?? "", list.source.title].filter { !$0.isEmpty }
    switch screens.last {
    case .audit(let audit): parts = ["Audit", audit.title]
    case .customer(let customer): parts = ["Customer", customer.page?.name ?? ""]
    case nil where composer?.draft.key == .new: parts.append("New ticket")
    case nil:
      if focus == .ticket || composer != nil, layout.list == nil, let row = currentRow {
        parts.append(row.name)
      }
    }
    return parts.joined(separator: " › ")
  }

  /// What the desk needs to have done, and who works here.
  private var headerFacts: [StatusLine.Part] {
    var facts: [StatusLine.Part] = []
    if let inbox = counts.views[ListPreset.inbox.rawValue] {
      facts.append(.init(SafeLine("\(inbox.total) open"), role: .titleBar, weight: 2))
      if inbox.breaching > 0 {
        facts.append(.init("\(inbox.breaching) breaching", role: .listBreaching, weight: 3))
      }
    }
    if !sync.held.isEmpty {
      facts.append(.init(SafeLine("\(sync.held.count) held"), role: .warning, weight: 6))
    }
    if let exchange { facts.append(exchange) }
    facts.append(.init(SafeLine(desk?.me.name ?? ""), role: .titleBar, weight: 1))
    return facts
  }

  /// How the exchange with the hub stands, and what waits for it.
  private var exchange: StatusLine.Part? {
    let waiting = sync.outbox > 0 ? " \(sync.outbox)" : ""
    switch hubLink {
    case .local: return nil
    case .idle: return .init(SafeLine("⇅" + waiting), role: .titleBar, weight: 4)
    case .running: return .init(SafeLine("⟳" + waiting), role: .titleBar, weight: 4)
    case .offline: return .init(SafeLine("offline ⇅" + waiting), role: .warning, weight: 5)
    }
  }
}
