internal import Commands
internal import Screen
internal import Text
internal import Tickets

extension State {
  /// The rows and columns of the composer's text, inside of its frame.
  func composerText(in rect: Rect) -> Rect {
    let inner = rect.inset(rows: 1, columns: 2)
    return inner.cut(.top, min(composerFields.count, max(0, inner.rows - 2))).rest
  }

  /// The composer: its frame, label and send key say who will read what is written.
  func drawComposer(in rect: Rect, _ painter: inout Painter) {
    guard let composer else { return }
    let isNote = composer.draft.kind == .note
    let role: Role = isNote ? .composerInternal : .composerPublic
    let labelRole: Role = isNote ? .composerInternalLabel : .composerPublicLabel
    painter.grid.fill(rect, style: painter.theme[role])
    let label = SafeLine(composerLabel).truncated(to: max(0, rect.columns - 8))
    painter.grid.frame(
      rect, lines: isNote ? .double : .light,
      style: painter.style(isNote ? .threadNoteBorder : .borderFocused, on: role), title: label,
      titleStyle: painter.theme[labelRole])
    let fields = composerFields
    let text = composerText(in: rect)
    for (number, field) in fields.prefix(max(0, text.row - rect.row - 1)).enumerated() {
      let line = Rect(
        row: rect.row + 1 + number, column: rect.column + 2, rows: 1, columns: rect.columns - 4)
      painter.put([field], in: line, fill: role)
    }
    drawSendKey(in: rect, role: labelRole, &painter)
    let look = painter.look
    let cursor = composer.editor.draw(
      into: &painter.grid, text, look, role: role,
      placeholder: isNote ? "Only agents will read this." : "The customer will read this.")
    if overlay == nil { painter.cursor = cursor }
  }

  /// Who will read it, above all.
  private var composerLabel: String {
    guard let composer else { return "" }
    let draft = composer.draft
    let isNew = draft.key == .new
    if draft.kind == .note {
      return isNew ? "NEW TICKET, INTERNAL: agents only" : "INTERNAL NOTE: agents only"
    }
    let to = draft.to.map(ComposerText.contact).joined(separator: ", ")
    let cc = draft.cc.isEmpty ? "" : ", cc \(draft.cc.map(\.address).joined(separator: ", "))"
    return "\(isNew ? "NEW TICKET" : "REPLY") → \(to.isEmpty ? "nobody yet" : to)\(cc)"
  }

  /// What stands above the text: subject and queue of a new ticket, files, a warning.
  private var composerFields: [Fragment] {
    guard let composer else { return [] }
    var fields: [Fragment] = []
    if composer.draft.key == .new {
      let queue = composer.queue.map { " · \($0.name)" } ?? ""
      fields.append(Fragment(SafeLine(composer.draft.subject + queue), .heading))
    }
    if !composer.draft.files.isEmpty {
      let names = composer.draft.files.map { "◆ \($0)" }.joined(separator: "  ")
      fields.append(Fragment(SafeLine(names), .link))
    }
    if isComposerStale {
      fields.append(
        Fragment("A newer message arrived since you began: read it before you send.", .warning))
    }
    return fields
  }

  /// Whether the thread went on since the draft was begun.
  var isComposerStale: Bool {
    guard let composer, composer.draft.kind == .reply, let thread,
      composer.draft.key == .ticket(thread.id), let head = thread.card?.ticket.head
    else { return false }
    return composer.draft.seen != head
  }

  private func drawSendKey(in rect: Rect, role: Role, _ painter: inout Painter) {
    guard let composer, rect.rows > 3 else { return }
    let isNote = composer.draft.kind == .note
    let key = key(for: isNote ? .saveNote : .send)
    let flip = " · \(self.key(for: .flip)) \(isNote ? "to a reply" : "to a note")"
    let verb = isNote ? "save for agents only" : "send to the customer"
    let full = SafeLine(" \(key) \(verb)\(flip) ")
    let short = SafeLine(" \(key) \(verb) ")
    let shown = full.width <= rect.columns - 6 ? full : short
    guard shown.width <= rect.columns - 4 else { return }
    painter.put(
      shown,
      in: Rect(
        row: rect.row + rect.rows - 1, column: rect.column + rect.columns - shown.width - 2,
        rows: 1, columns: shown.width), role: role)
  }
}
