import Commands
import Store
import Text
import Tickets

/// Kept answers and views.
extension Session {
  /// Does `ttydesk answer add`.
  func addAnswer() throws {
    let name = try newName(invocation.argument(.name))
    try withText(for: "answer") { text in
      let answer = CannedAnswer(name: name, text: text)
      try store.define(.answerSet(answer), as: actor)
      try report("The answer \(name) is kept.", name: name, json: json(of: answer))
    }
  }

  /// Does `ttydesk answer list`.
  func listAnswers() throws {
    try requireStaff()
    for answer in try store.answers() {
      if output.isJSON {
        try output.write(json(of: answer))
      } else {
        try writeDefinition(answer.name, answer.text)
      }
    }
  }

  /// Does `ttydesk answer remove`.
  func removeAnswer() throws {
    try remove(.answer, invocation.argument(.answer))
  }

  /// Does `ttydesk view add`.
  func addView() throws {
    let name = try newName(invocation.argument(.name))
    let query = invocation.allArguments(.query).joined(separator: " ")
    _ = try Query(query)
    let view = SavedView(
      name: name, query: query, owner: invocation.has(.public) ? nil : actor.id)
    try store.define(.viewSet(view), as: actor)
    try report("The view \(name) is kept.", name: name, json: json(of: view))
  }

  /// Does `ttydesk view list`.
  func listViews() throws {
    try requireStaff()
    for view in try store.views(for: actor.id) {
      if output.isJSON {
        try output.write(json(of: view))
      } else {
        try writeDefinition(view.name, view.query + (view.owner == nil ? "" : "  (yours)"))
      }
    }
  }

  /// Does `ttydesk view remove`.
  func removeView() throws {
    try remove(.view, invocation.argument(.view))
  }

  /// Takes away what was kept under a name.
  func remove(_ kind: DefinitionKind, _ name: String) throws {
    try store.undefine(kind, name: name, as: actor)
    try report(
      "The \(kind.rawValue) \(name) is gone.", name: name,
      json: ["name": .string(name), "removed": true])
  }

  /// A name that something new can have.
  func newName(_ name: String) throws -> String {
    guard !name.isBlank, !name.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else {
      throw StoreError.badValue(
        field: "a name", value: "'\(name)'", expected: "a text without control characters")
    }
    return name
  }

  /// A line of what is kept under a name, cut to the width.
  func writeDefinition(_ name: String, _ text: String) throws {
    let name = SafeLine(name)
    let text = SafeLine(text.split(whereSeparator: \.isNewline).joined(separator: " "))
    let start = output.paint(name.padded(to: 20), .bold) + "  "
    let width = output.width - max(name.width, 20) - 2
    try output.write(start + (output.isTerminal ? text.truncated(to: max(8, width)) : text).text)
  }

  private func json(of answer: CannedAnswer) -> JSON {
    ["name": .string(answer.name), "text": .string(answer.text)]
  }

  private func json(of view: SavedView) -> JSON {
    [
      "name": .string(view.name), "query": .string(view.query),
      "shared": .bool(view.owner == nil),
    ]
  }
}
