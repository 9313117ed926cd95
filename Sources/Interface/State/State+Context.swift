package import Commands
internal import Screen
internal import Tickets

extension State {
  /// The part of the screen that the keyboard is in.
  package var context: Command.Context {
    if let overlay { return overlay.context }
    if composer != nil { return .composer }
    switch screens.last {
    case .audit: return .audit
    case .customer: return .customer
    case nil: break
    }
    switch focus {
    case .queues: return .queues
    case .list: return .list
    case .ticket: return .ticket
    }
  }

  /// The part of the screen below whatever lies over it.
  var baseContext: Command.Context {
    var copy = self
    copy.overlay = nil
    return copy.context
  }

  /// Where the areas are.
  var layout: ScreenLayout {
    ScreenLayout(
      size: size, focus: composer == nil ? focus : .ticket, settings: settings,
      showsTicket: settings.showsPreview || focus == .ticket || composer != nil,
      isZoomed: isZoomed)
  }

  /// Whether the screen waits for something that was asked for and would say so.
  package var isLoading: Bool {
    switch screens.last {
    case .audit(let audit): return !audit.isLoaded
    case .customer(let customer): return customer.page == nil && customer.problem == nil
    case nil: break
    }
    let layout = layout
    return layout.list != nil && !list.isLoaded && list.awaited != nil
      || layout.ticket != nil && thread?.isLoaded == false && thread?.awaited != nil
  }

  /// Whether the ticket under the cursor is shown beside the list.
  var isPreviewing: Bool { focus != .ticket && layout.ticket != nil }

  /// The ticket that commands are about.
  var currentRow: TicketRow? {
    switch screens.last {
    case .customer(let customer): return customer.current
    case .audit: return nil
    case nil: break
    }
    if focus == .ticket || composer != nil, let thread {
      return thread.card?.row ?? list.rows.first { $0.id == thread.id }
    }
    return focus == .list ? list.current : nil
  }

  /// The card of the ticket that commands are about, where it is loaded.
  var currentCard: TicketCard? {
    guard let thread, let card = thread.card, card.row.id == currentRow?.id else { return nil }
    return card
  }

  /// The tickets that a command is about: the marked ones, else the one under the cursor.
  func targets(of command: Command) -> [Identifier] {
    if command.entry.traits.contains(.bulk), focus == .list, composer == nil, !marks.isEmpty {
      return list.rows.map(\.id).filter(marks.contains)
        + marks.subtracting(list.rows.map(\.id)).sorted { $0.hex < $1.hex }
    }
    return currentRow.map { [$0.id] } ?? []
  }

  /// What a list of tickets is shown with.
  var listColumns: [ListColumn] {
    let names = list.source.columns.isEmpty ? settings.columns : list.source.columns
    let columns = names.compactMap(ListColumn.init(rawValue:))
    return columns.isEmpty ? ListColumn.usual : columns
  }
}
