internal import Commands
internal import Screen
internal import Text
internal import Tickets

extension State {
  /// Asks for an argument, by a picker where the answers are known.
  mutating func ask(_ missing: MissingArgument) -> [Effect] {
    let command = missing.call.command
    let title = SafeLine(pickerTitle(command))
    func pick(
      _ items: [PickerItem], _ options: Picker.Options = [], selecting id: String? = nil,
      marking marked: Set<String> = []
    ) -> [Effect] {
      let picker = Picker(title, items, options: options, selecting: id, marked: marked)
      overlay = .picker(ChoicePicker(.argument(missing), picker))
      return []
    }
    switch missing.argument.value {
    case .account: return pick(agentItems)
    case .queue: return pick((desk?.queues ?? []).map { PickerItem($0.name, SafeLine($0.name)) })
    case .tag: return pick(tagItems, [.several, .freeText])
    case .macro: return pick((desk?.macros ?? []).map(item))
    case .answer: return pick((desk?.answers ?? []).map(item))
    case .theme: return pick(themeItems, selecting: shownTheme)
    case .view: return pick(viewItems(removable: command == .deleteView))
    case .choice(let words):
      let now = choice(of: command)
      let items = words.map {
        PickerItem($0, SafeLine($0), detail: $0 == now ? "as it is now" : .empty)
      }
      return pick(items, selecting: now)
    case .time: return pick(timeItems(for: command), .freeText)
    case .attachment: return pick(attachmentItems)
    case .column:
      return pick(columnItems, .several, marking: Set(listColumns.map(\.rawValue)))
    case .ticket:
      _ = pick(ticketItems(others(nearby, for: command)), .freeText)
      return [namesEffect("", .tickets)]
    case .command, .field, .file, .key, .program, .query, .setting, .text:
      return prompt(missing)
    }
  }

  /// What is asked, and for which tickets: `Assign #1042`, `Snooze 3 tickets`.
  private func pickerTitle(_ command: Command) -> String {
    let label = command.entry.label
    let verb = label.prefix(1).uppercased() + label.dropFirst()
    guard command.entry.group == .changing else { return verb }
    let tickets = targets(of: command)
    if tickets.count > 1 { return "\(verb) \(tickets.count) tickets" }
    return "\(verb) \(currentRow?.name ?? "")"
  }

  private mutating func prompt(_ missing: MissingArgument) -> [Effect] {
    if missing.call.command == .search { return openSearch() }
    let argument = missing.argument
    var prompt = LinePrompt(
      .argument(missing), label: missing.call.command.entry.label,
      line: LineEditor(initialText(missing.call.command)))
    prompt.placeholder = argument.name.lowercased()
    overlay = .prompt(prompt)
    return []
  }

  /// What a line begins with: the value that is there now.
  private func initialText(_ command: Command) -> String {
    switch command {
    case .setSubject: currentRow?.subject ?? ""
    case .recipients:
      composer.map { ComposerText.text(to: $0.draft.to, cc: $0.draft.cc) } ?? ""
    case .find: thread?.find?.text ?? ""
    default: ""
    }
  }

  // MARK: Items

  private var agentItems: [PickerItem] {
    let me = desk?.me.name
    let agents = (desk?.agents ?? []).sorted { left, _ in left.name == me }
    return agents.map { person in
      PickerItem(
        person.name, SafeLine(person.name + (person.name == me ? " (me)" : "")),
        detail: SafeLine(person.title))
    } + [PickerItem("nobody", "nobody", detail: "give it back")]
  }

  private var tagItems: [PickerItem] {
    let own = currentRow?.tags ?? []
    let others = (desk?.tags ?? []).filter { !own.contains($0) }
    return others.map { PickerItem($0, SafeLine("#\($0)")) }
      + own.map { PickerItem("-\($0)", SafeLine("#\($0)"), detail: "take off") }
  }

  private func item(_ macro: Macro) -> PickerItem {
    let steps =
      macro.set + macro.tags.map { $0.hasPrefix("-") ? $0 : "#\($0)" }
      + (macro.reply == nil ? [] : ["reply"]) + (macro.note == nil ? [] : ["note"])
    return PickerItem(
      macro.name, SafeLine(macro.name), detail: SafeLine(steps.joined(separator: ", ")))
  }

  private func item(_ answer: CannedAnswer) -> PickerItem {
    let words = answer.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let preview = SafeLine(words).prefix(80)
    return PickerItem(answer.name, SafeLine(answer.name), detail: preview)
  }

  /// The columns in the order of the list, so that what is marked keeps its order.
  private var columnItems: [PickerItem] {
    let shown = listColumns
    let isUsualOrder = shown == ListColumn.allCases.filter(shown.contains)
    let others = ListColumn.allCases.filter { !shown.contains($0) }
    return (isUsualOrder ? ListColumn.allCases : shown + others).map {
      PickerItem($0.rawValue, SafeLine($0.rawValue))
    }
  }

  /// The choice that holds now; nil where there is none.
  private func choice(of command: Command) -> String? {
    switch command {
    case .setStatus: currentRow?.status.rawValue
    case .setPriority: currentRow?.priority.rawValue
    case .sort: list.sort.rawValue
    case .group: list.grouping.rawValue
    default: nil
    }
  }

  private var themeItems: [PickerItem] {
    (desk?.themes ?? []).map { name in
      let facts = [
        name == shownTheme ? "in use" : nil, name == usualTheme ? "fits this terminal" : nil,
      ]
      let detail = facts.compactMap(\.self).joined(separator: " · ")
      return PickerItem(name, SafeLine(name), detail: SafeLine(detail))
    }
  }

  private func viewItems(removable: Bool) -> [PickerItem] {
    let views = (desk?.views ?? []).map {
      PickerItem($0.name, SafeLine($0.name), detail: SafeLine($0.query))
    }
    guard !removable else { return views }
    let presets = ListPreset.allCases.map {
      PickerItem($0.title, SafeLine($0.title), detail: SafeLine($0.query))
    }
    let queues = (desk?.queues ?? []).map {
      PickerItem($0.name, SafeLine($0.name), detail: "queue")
    }
    return presets + queues + views
  }

  /// Times that people mean most often, each with the moment that it is.
  private func timeItems(for command: Command) -> [PickerItem] {
    let past = ["-1h", "today", "yesterday", "-7d", "-30d"]
    let future = [
      "1h", "3h", "tomorrow 9am", "3d", "mon 9am", "1w", "2w", "next month", "none",
    ]
    let words = command == .snooze ? [Snooze.answered] + future : future
    return (command == .at ? past : words).map { text in
      if text == Snooze.answered {
        return PickerItem(text, SafeLine(text), detail: "until the customer writes")
      }
      guard let phrase = TimePhrase(text) else {
        return PickerItem(text, SafeLine(text), detail: "no date")
      }
      let moment =
        command == .at
        ? phrase.interval(now: now, zone: zone).lowerBound : phrase.moment(now: now, zone: zone)
      return PickerItem(text, SafeLine(text), detail: SafeLine(times.moment(moment)))
    }
  }

  private var attachmentItems: [PickerItem] {
    if let composer { return composer.draft.files.map { PickerItem($0, SafeLine($0)) } }
    return (thread?.message?.attachments ?? []).map { file in
      PickerItem(
        file.name, SafeLine(file.name),
        detail: SafeLine("\(SizeText.text(file.size)) \(file.mediaType)"))
    }
  }

  /// Tickets for a command to name: without the one that it is about, unless it opens one.
  private func others(_ rows: [TicketRow], for command: Command) -> [TicketRow] {
    command == .goTicket ? rows : rows.filter { $0.id != currentRow?.id }
  }

  /// Tickets that are likely to be named: those of the same customer, then what was open, then what
  /// is listed.
  private var nearby: [TicketRow] {
    let requester = currentRow?.requester
    let listed = list.rows.prefix(State.mostNearby)
    return listed.filter { $0.requester == requester } + recent + listed
  }

  private static let mostNearby = 200

  func ticketItems(_ rows: [TicketRow]) -> [PickerItem] {
    var seen: Set<String> = []
    return rows.filter { seen.insert($0.name).inserted }.map { row in
      PickerItem(
        row.name, SafeLine("\(row.name) \(row.subject)"), detail: SafeLine(row.requester))
    }
  }

  // MARK: Names that are asked for

  mutating func namesEffect(_ text: String, _ kind: NameRequest.Kind) -> Effect {
    let request = NameRequest(kind: kind, text: text, limit: 50, generation: nextGeneration())
    awaitedNames = request
    return .loadNames(request)
  }

  mutating func receive(_ page: NamePage) {
    guard page.request == awaitedNames else { return }
    awaitedNames = nil
    namedTickets = page.tickets
    if let call = pendingMerge {
      pendingMerge = nil
      return askMerge(call)
    }
    guard case .picker(var choice) = overlay else { return }
    switch choice.names {
    case .tickets:
      guard case .argument(let missing) = choice.purpose else { return }
      let rows = others(page.tickets + nearby, for: missing.call.command)
      choice.picker.replaceItems(ticketItems(rows))
    case .customers:
      choice.picker.replaceItems(
        page.people.map { PickerItem($0.name, SafeLine($0.title), detail: SafeLine($0.name)) })
    case nil: return
    }
    overlay = .picker(choice)
  }
}
