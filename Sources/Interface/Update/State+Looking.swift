internal import Commands
internal import Screen
internal import Tickets

extension State {
  mutating func performLooking(_ call: Command.Call) -> [Effect] {
    switch call.command {
    case .widen: return resizeArea(by: 1)
    case .narrow: return resizeArea(by: -1)
    case .zoom:
      isZoomed.toggle()
      prepareThread()
    case .preview:
      if size.columns < ScreenLayout.twoAreas {
        settings.showsPreviewBelow.toggle()
      } else {
        settings.showsPreview.toggle()
      }
      keepCursorVisible()
      schedulePreview()
      return [.saveSettings(settings)]
    case .audit: return openAudit(call)
    case .customer: return openCustomer()
    case .at: return travel(to: call.words.joined(separator: " "))
    case .now: return comeBack()
    case .columns: return chooseColumns(call.words)
    case .sort: return sort(by: call.words.first ?? "")
    case .group:
      settings.grouping = call.words.first.flatMap(ListGrouping.init(rawValue:)) ?? .none
      list.grouping = settings.grouping
      return [.saveSettings(settings), list.request(.start, generation: nextGeneration())]
    case .toggleFold, .toggleQuotes, .toggleEvents, .toggleHeaders: toggle(call.command)
    case .toggleRaw: return toggleSource()
    case .theme:
      guard let name = call.words.first else { return [] }
      settings.theme = name
      return [.setTheme(name), .saveSettings(settings)]
    default: break
    }
    return []
  }

  // MARK: Folds

  private mutating func toggle(_ command: Command) {
    if command == .toggleFold, case .audit(let audit) = screens.last {
      guard let id = audit.current?.id else { return }
      updateAudit { if $0.opened.remove(id) == nil { $0.opened.insert(id) } }
      _ = auditMoved()
      return
    }
    guard let thread else { return }
    switch command {
    case .toggleFold:
      if let message = thread.message {
        self.thread?.folding.toggle(message.id)
      } else {
        self.thread?.folding.showsChanges.toggle()
      }
    case .toggleQuotes:
      self.thread?.folding.opened = []
      self.thread?.folding.showsAll.toggle()
    case .toggleEvents: self.thread?.folding.showsChanges.toggle()
    default: self.thread?.folding.showsHeaders.toggle()
    }
    prepareThread()
    let height = threadHeight
    self.thread?.scroll(by: 0, height: height)
  }

  private mutating func toggleSource() -> [Effect] {
    guard let thread else { return [] }
    if thread.source != nil {
      self.thread?.hideSource()
      return []
    }
    return thread.message.map { [.loadSource($0.id)] } ?? []
  }

  // MARK: The list

  private mutating func chooseColumns(_ words: [String]) -> [Effect] {
    if words == [ListColumn.usualWord] {
      settings.columns = []
      say(.information, "The usual columns are back.")
      return [.saveSettings(settings)]
    }
    let unknown = words.first { ListColumn(rawValue: $0) == nil }
    if let unknown {
      let known = ListColumn.allCases.map(\.rawValue).joined(separator: ", ")
      say(.warning, "There is no column '\(unknown)': use \(known).")
      return []
    }
    settings.columns = words
    return [.saveSettings(settings)]
  }

  private mutating func sort(by name: String) -> [Effect] {
    guard let sort = ListSort(rawValue: name) else { return [] }
    settings.sort = sort
    list.sort = sort
    return [.saveSettings(settings), list.request(.start, generation: nextGeneration())]
  }

  // MARK: The past

  private mutating func travel(to text: String) -> [Effect] {
    guard let row = currentRow else { return [] }
    guard let phrase = TimePhrase(text) else {
      say(.warning, "'\(text)' is no time: write it like '2026-03-01 09:00' or '-2d'.")
      return []
    }
    let moment = phrase.interval(now: now, zone: zone).lowerBound
    focus = .ticket
    return load(row.id, at: min(moment, now))
  }

  private mutating func comeBack() -> [Effect] {
    guard let id = thread?.id else { return [] }
    return load(id)
  }

  // MARK: Screens

  private mutating func openAudit(_ call: Command.Call) -> [Effect] {
    let row = call.has("--desk") ? nil : currentRow
    var audit = AuditState(
      ticket: row?.id, title: row.map { "\($0.name) \($0.subject)" } ?? desk?.name ?? "desk",
      filter: call.words.joined(separator: " "))
    let effect = audit.request(generation: nextGeneration())
    audit.verification = .running
    screens.append(.audit(audit))
    return [effect, .verify]
  }

  /// Loads the ticket under the cursor, then does what needs it.
  mutating func loadFirst(_ call: Command.Call) -> [Effect] {
    guard let row = currentRow, thread?.card?.row.id != row.id else { return [] }
    afterLoading = (row.id, call)
    return thread?.id == row.id && thread?.awaited != nil ? [] : load(row.id)
  }

  private mutating func openCustomer() -> [Effect] {
    guard let card = currentCard else { return loadFirst(Command.Call(.customer)) }
    guard let account = card.ticket.requester else {
      say(.warning, "Nobody is known who asks.")
      return []
    }
    var customer = CustomerState(account)
    let effect = customer.request(generation: nextGeneration())
    screens.append(.customer(customer))
    return [effect]
  }
}
