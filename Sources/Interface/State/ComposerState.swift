internal import Screen
internal import Tickets

/// A text that is being written, and the editor that it is written in.
struct ComposerState: Sendable {
  /// Who will read it and where it belongs; its text is that of the editor.
  var draft: Draft
  var editor: TextEditor
  /// What the ticket is called, for the frame.
  var title: String
  /// The queue of a new ticket.
  var queue: NamedQueue?
  /// Whether something was typed since the draft was saved.
  var isDirty = false

  init(draft: Draft, title: String, queue: NamedQueue? = nil) {
    self.draft = draft
    self.title = title
    self.queue = queue
    editor = TextEditor(draft.text, size: Size(rows: 8, columns: 72))
  }

  /// The draft with the text as it is now.
  var current: Draft {
    var draft = draft
    draft.text = editor.text
    return draft
  }

  /// The ticket that it belongs to; nil for a new one.
  var ticket: Identifier? {
    if case .ticket(let id) = draft.key { id } else { nil }
  }
}
