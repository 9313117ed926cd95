internal import Commands
internal import Screen
internal import Text
internal import Tickets

extension State {
  mutating func performWriting(_ call: Command.Call) -> [Effect] {
    let text = call.words.joined(separator: " ")
    switch call.command {
    case .reply: return reply(call)
    case .note: return compose(.note, text: text)
    case .editDraft: return compose(.reply)
    case .newTicket: return newTicket(text)
    case .openAttachment: return attachment(text).map { [.openAttachment($0)] } ?? []
    case .saveAttachment: return saveAttachment(call.words)
    case .openLink: return openLink()
    case .held: return pickHeld()
    case .pipe: return thread?.message.map { [.pipe($0.id, command: text)] } ?? []
    case .send, .saveNote: return send(call.words, goesOn: call.has("--next"))
    case .flip: return flipComposer()
    case .insertAnswer: return insertAnswer(text)
    case .insertQuote: return insertQuote()
    case .attach:
      composer?.draft.files.append(text)
      return typed()
    case .detach:
      composer?.draft.files.removeAll { $0 == text }
      return typed()
    case .recipients: return setRecipients(text)
    case .editor: return composer.map { [.openEditor($0.editor.text)] } ?? []
    case .undoTyping: return composer?.editor.undo() == true ? typed() : []
    case .redoTyping: return composer?.editor.redo() == true ? typed() : []
    case .keepDraft: return closeComposer()
    case .discardDraft: return discardDraft()
    default: return []
    }
  }

  private mutating func reply(_ call: Command.Call) -> [Effect] {
    let kind: Draft.Kind = call.has("--internal") ? .note : .reply
    let effects = compose(kind)
    guard let name = call.words.first else { return effects }
    return effects + insertAnswer(name)
  }

  private mutating func newTicket(_ queue: String) -> [Effect] {
    let queues = desk?.queues ?? []
    let named = queues.first { $0.name.lowercased() == queue.lowercased() }
    var current: NamedQueue?
    if case .queue(let id) = list.source.kind { current = queues.first { $0.id == id } }
    var prompt = LinePrompt(
      .subject(queue: named ?? current ?? queues.first), label: "New ticket, subject: ",
      line: LineEditor())
    prompt.placeholder = "what is it about?"
    overlay = .prompt(prompt)
    return []
  }

  private func attachment(_ name: String) -> AttachmentItem? {
    thread?.message?.attachments.first { $0.name == name }
  }

  private func saveAttachment(_ words: [String]) -> [Effect] {
    guard let name = words.first, let file = attachment(name) else { return [] }
    return [.saveAttachment(file, path: words.dropFirst().first ?? ".")]
  }

  private mutating func openLink() -> [Effect] {
    let links = thread?.message.map { LinkFinder.links(in: $0.text.map(\.text).joined()) } ?? []
    guard let first = links.first else {
      say(.information, "There is no link in this message.")
      return []
    }
    guard links.count > 1 else { return [.openLink(first)] }
    overlay = .picker(
      ChoicePicker(.link, Picker("Open a link", links.map { PickerItem($0, SafeLine($0)) })))
    return []
  }

  private mutating func insertAnswer(_ name: String) -> [Effect] {
    guard let answer = desk?.answers.first(where: { $0.name == name }) else {
      say(
        .warning,
        "No answer is called '\(name)': \(key(for: .insertAnswer)) shows those that there are.")
      return []
    }
    var values = currentCard?.placeholders ?? [:]
    if values["agent.name"] == nil { values["agent.name"] = desk?.me.title }
    composer?.editor.insert(Placeholders.fill(answer.text, with: values))
    return typed()
  }

  private mutating func insertQuote() -> [Effect] {
    guard let message = thread?.message else { return [] }
    let quote = ComposerText.quote(message, times: times)
    composer?.editor.insert(quote)
    return typed()
  }

  private mutating func setRecipients(_ text: String) -> [Effect] {
    let (to, cc) = ComposerText.recipients(text)
    guard !to.isEmpty else {
      say(.warning, "Nobody would get this: write it like 'ann@acme.example, cc bob@acme.example'.")
      return []
    }
    composer?.draft.to = to
    composer?.draft.cc = cc
    return typed()
  }
}
