/// The rows of the table of the composer.
extension Command.Entry {
  static let send = Command.Entry(
    .composing, "Send the reply to the customer.", label: "send", in: [.composer],
    keys: [
      "ctrl-s", .key("alt-s", with: "solved"), .key("alt-enter", with: "solved", "--next"),
    ], needs: [.publicDraft], arguments: Self.afterwards)

  static let saveNote = Command.Entry(
    .composing, "Save the note for agents only.", label: "save note", in: [.composer],
    keys: ["ctrl-o", .key("alt-o", with: "--next")], needs: [.internalDraft],
    arguments: Self.afterwards)

  static let flip = Command.Entry(
    .composing, "Make the reply a note, or the note a reply.", label: "flip",
    in: [.composer], keys: ["ctrl-t"], needs: [.draft])

  static let insertAnswer = Command.Entry(
    .composing, "Put in a kept answer, its blanks filled in.", label: "answer",
    in: [.composer], keys: ["ctrl-r"], needs: [.draft],
    arguments: [.required("ANSWER", .answer)])

  static let insertQuote = Command.Entry(
    .composing, "Quote the message that is answered.", label: "quote", in: [.composer],
    keys: ["ctrl-x q"], needs: [.draft, .message])

  static let attach = Command.Entry(
    .composing, "Attach a file.", label: "attach", in: [.composer], keys: ["ctrl-x a"],
    needs: [.draft], arguments: [.required("FILE", .file)])

  static let detach = Command.Entry(
    .composing, "Take an attached file off.", label: "detach", in: [.composer],
    keys: ["ctrl-x d"], needs: [.draft, .attachment],
    arguments: [.required("ATTACHMENT", .attachment)])

  static let recipients = Command.Entry(
    .composing, "Change who gets the reply.", label: "to and cc", in: [.composer],
    keys: ["ctrl-x r"], needs: [.publicDraft],
    arguments: [.required("ADDRESS", .text, .rest)])

  static let editor = Command.Entry(
    .composing, "Go on in your own editor.", label: "editor", in: [.composer],
    keys: ["ctrl-x e"], needs: [.draft])

  static let undoTyping = Command.Entry(
    .composing, "Undo what was typed.", label: "undo", in: [.composer],
    keys: ["ctrl-_", "alt-u"], needs: [.draft])

  static let redoTyping = Command.Entry(
    .composing, "Type again what was undone.", label: "redo", in: [.composer],
    keys: ["alt-r"], needs: [.draft])

  static let keepDraft = Command.Entry(
    .composing, "Close the editor and keep the draft.", label: "close", in: [.composer],
    keys: ["esc", "ctrl-c"])

  static let discardDraft = Command.Entry(
    .composing, "Throw the draft away.", label: "discard", in: [.composer],
    keys: ["ctrl-x x"], needs: [.draft], traits: .confirms)

  /// What is done to the ticket once the text is sent.
  private static let afterwards: [Command.Argument] = [
    .optional("STATUS", .choice(ValueKind.status.choices)), .flag("--next"),
  ]
}
