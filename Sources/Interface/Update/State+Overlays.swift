internal import Commands
internal import Screen
internal import Text
internal import Tickets

extension State {
  /// Gives a key to what lies over the screen.
  mutating func handle(_ key: Key, in overlay: Overlay) -> [Effect] {
    switch overlay {
    case .question(var pending):
      switch pending.question.update(key) {
      case .confirmed:
        self.overlay = nil
        return execute(pending.call)
      case .cancelled: self.overlay = nil
      case .asked: self.overlay = .question(pending)
      }
      return []
    case .help(var sheet):
      let outcome = sheet.update(key)
      self.overlay = outcome == .closed ? nil : .help(sheet)
      return []
    case .prompt(var prompt):
      let outcome = prompt.line.update(key)
      self.overlay = .prompt(prompt)
      return prompted(outcome, prompt)
    case .picker(var choice):
      if let line = paletteLine(key, choice) { return run(line) }
      let outcome = choice.picker.update(key)
      self.overlay = .picker(choice)
      return picked(outcome, choice)
    }
  }

  /// Gives pasted text to what lies over the screen.
  mutating func paste(_ text: String, in overlay: Overlay) -> [Effect] {
    switch overlay {
    case .question(var pending):
      pending.question.paste(text)
      self.overlay = .question(pending)
    case .help: break
    case .prompt(var prompt):
      let outcome = prompt.line.paste(text)
      self.overlay = .prompt(prompt)
      return prompted(outcome, prompt)
    case .picker(var choice):
      let outcome = choice.picker.paste(text)
      self.overlay = .picker(choice)
      return picked(outcome, choice)
    }
    return []
  }

  // MARK: Lines

  private mutating func prompted(
    _ outcome: LineEditor.Outcome, _ prompt: LinePrompt
  ) -> [Effect] {
    switch outcome {
    case .cancelled:
      overlay = nil
      if case .filter(let before) = prompt.purpose { return filterAudit(before) }
      return prompt.isSearch ? giveUpSearch() : []
    case .submitted(let text):
      overlay = nil
      return submit(text, prompt)
    case .changed, .moved:
      if prompt.isSearch { searchTyped(completes: outcome == .changed) }
      if prompt.isFilter { schedule(.search) }
    case .ignored: break
    }
    return []
  }

  private mutating func submit(_ text: String, _ prompt: LinePrompt) -> [Effect] {
    switch prompt.purpose {
    case .search: return search(text)
    case .filter:
      deadlines[.search] = nil
      return filterAudit(text)
    case .argument(let missing):
      guard !text.isEmpty else { return [] }
      return perform(missing.call(with: text))
    case .subject(let queue):
      guard !text.isEmpty else { return [] }
      overlay = .picker(
        ChoicePicker(
          .customer(subject: text, queue: queue),
          Picker("Who asks?", [], options: .freeText)))
      return [namesEffect("", .customers)]
    }
  }

  // MARK: Pickers

  mutating func picked(_ outcome: Picker.Outcome, _ choice: ChoicePicker) -> [Effect] {
    switch outcome {
    case .cancelled:
      overlay = nil
      if case .argument(let missing) = choice.purpose, missing.call.command == .theme {
        return [.setTheme(settings.theme)]
      }
    case .highlighted(let id): return highlighted(id, choice)
    case .picked(let ids):
      overlay = nil
      return take(ids, choice)
    case .typed(let text):
      overlay = nil
      return take([text], choice)
    case .refused(let reason): say(.warning, reason.text)
    case .ignored: break
    }
    return []
  }

  /// What follows when another item is selected, or something is typed.
  private mutating func highlighted(_ id: String?, _ choice: ChoicePicker) -> [Effect] {
    switch choice.purpose {
    case .argument(let missing) where missing.call.command == .theme:
      return id.map { [.setTheme($0)] } ?? []
    case .palette:
      completePalette(choice)
      return []
    default:
      guard let kind = choice.names, choice.picker.line.text != awaitedNames?.text else {
        return []
      }
      return [namesEffect(choice.picker.line.text, kind)]
    }
  }

  private mutating func take(_ ids: [String], _ choice: ChoicePicker) -> [Effect] {
    guard let first = ids.first else { return [] }
    switch choice.purpose {
    case .argument(let missing):
      if missing.argument.extent == .words {
        let call = missing.call
        return perform(Command.Call(call.command, call.arguments + ids))
      }
      return perform(missing.call(with: first))
    case .resolve(let conflict):
      guard let index = Int(first), conflict.choices.indices.contains(index) else { return [] }
      return settle(conflict, conflict.choices[index])
    case .held: return askDecision(first)
    case .decide(let item): return decide(item, first)
    case .ticket: return perform(Command.Call(.goTicket, [first]))
    case .link: return [.openLink(first)]
    case .customer(let subject, let queue):
      let contact = first == "nobody" ? nil : ComposerText.recipients(first).to.first
      composeTicket(subject: subject, for: contact, in: queue)
      return []
    case .palette: return run(first)
    }
  }

  // MARK: The palette

  mutating func openPalette(_ text: String) -> [Effect] {
    let choice = ChoicePicker(
      .palette, Picker("Commands", paletteItems(), options: .freeText, typed: text))
    overlay = .picker(choice)
    return []
  }

  /// Every command that works here, the others with the reason why they don't.
  private func paletteItems() -> [PickerItem] {
    let context = baseContext
    let look = self.look(.plain)
    return Command.allCases.filter { $0.entry.contexts.contains(context) }.map { command in
      let entry = command.entry
      let usage = ([command.rawValue] + entry.arguments.map(\.usage)).joined(separator: " ")
      let keys = keymap.keys(for: command, in: context).first.map { look.name(of: $0) } ?? .empty
      return PickerItem(
        command.rawValue, SafeLine(usage), detail: SafeLine(entry.title), keys: keys,
        reason: disabledReason(command).map { SafeLine($0) })
    }
  }

  /// A whole line with arguments is run as it is typed.
  private func paletteLine(_ key: Key, _ choice: ChoicePicker) -> String? {
    guard case .palette = choice.purpose, key == Key(.enter) else { return nil }
    let text = choice.picker.line.text
    guard text.contains(" "), (try? CommandLineText.call(text)) != nil else { return nil }
    return choice.picker.selection.map { $0.contains(" ") ? $0 : text } ?? text
  }

  /// Offers the values of an argument once the command is typed.
  private mutating func completePalette(_ choice: ChoicePicker) {
    let completion = CommandLineText.completion(of: choice.picker.line.text)
    guard case .argument(_, let argument) = completion.subject else {
      if choice.picker.items.first?.id.contains(" ") == true {
        var choice = choice
        choice.picker.replaceItems(paletteItems())
        overlay = .picker(choice)
      }
      return
    }
    var choice = choice
    choice.picker.replaceItems(
      completion.candidates(with: values(of: argument)).map { value in
        var line = completion.line(with: value)
        while line.last == " " { line.removeLast() }
        return PickerItem(line, SafeLine(line))
      })
    overlay = .picker(choice)
  }

  private func values(of argument: Command.Argument) -> [String] {
    switch argument.value {
    case .account: (desk?.agents ?? []).map(\.name)
    case .queue: (desk?.queues ?? []).map(\.name)
    case .tag: desk?.tags ?? []
    case .macro: (desk?.macros ?? []).map(\.name)
    case .answer: (desk?.answers ?? []).map(\.name)
    case .theme: desk?.themes ?? []
    case .view: (desk?.views ?? []).map(\.name)
    case .ticket: recent.map(\.name)
    case .column: ListColumn.allCases.map(\.rawValue) + [ListColumn.usualWord]
    default: []
    }
  }

  /// Does what a line says.
  package mutating func run(_ line: String) -> [Effect] {
    overlay = nil
    do {
      return perform(try CommandLineText.call(line))
    } catch {
      say(.failure, "\(error)")
      return []
    }
  }

  // MARK: Help

  mutating func openHelp() {
    let state = self
    var sheet = HelpSheet(
      baseContext, keymap, look: look(.plain), reason: { state.disabledReason($0) })
    sheet.resize(layout.body.isEmpty ? size : Size(rows: size.rows, columns: size.columns))
    overlay = .help(sheet)
  }

  mutating func openKeys() {
    if let problem = keymap.problems.first {
      let more = keymap.problems.count > 1 ? " (and \(keymap.problems.count - 1) more)" : ""
      say(.warning, "Key file, \(problem)\(more)")
    }
    openHelp()
  }
}
