import Commands
import Store
import Text
import Tickets

/// Macros: what is often done together.
extension Session {
  /// Does `ttydesk macro add`.
  func addMacro() throws {
    let name = invocation.argument(.name)
    var macro = Macro(name: try newName(name))
    for action in invocation.allArguments(.action) { try add(action, to: &macro) }
    try store.define(.macroSet(macro), as: actor)
    try report("The macro \(name) is kept.", name: name, json: json(of: macro))
  }

  /// Does `ttydesk macro list`.
  func listMacros() throws {
    try requireStaff()
    for macro in try store.macros() {
      if output.isJSON {
        try output.write(json(of: macro))
      } else {
        try writeDefinition(macro.name, macro.actions.joined(separator: "; "))
      }
    }
  }

  /// Does `ttydesk macro remove`.
  func removeMacro() throws {
    try remove(.macro, invocation.argument(.macro))
  }

  /// Does `ttydesk macro run`.
  func runMacro() throws {
    let macro = try store.macro(named: invocation.argument(.macro))
    let tickets = try invocation.allArguments(.ticket).map { try openTicket($0) }
    let events = try store.batch { try tickets.map { try run(macro, on: $0) } }
    for (ticket, event) in zip(tickets, events) {
      try report("Ran \(macro.name) on \(ticket.shownName).", ticket, event: event)
    }
  }

  /// The last event of a macro's work on a ticket.
  private func run(_ macro: Macro, on ticket: Ticket) throws -> Digest? {
    try perform(try operations(of: macro, on: ticket), on: ticket)
  }

  /// What a macro does to a ticket, in order.
  func operations(of macro: Macro, on ticket: Ticket) throws -> [TicketOperation] {
    var operations: [TicketOperation] = []
    if let text = macro.note {
      operations.append(.note(try note(try filled(text, for: ticket), on: ticket)))
    }
    if let text = macro.reply {
      operations.append(
        .reply(try reply(try filled(text, for: ticket), to: ticket), seen: nil))
    }
    operations += try self.operations(setting: macro.set)
    return operations + (try macro.tags.map(operation(tagging:)))
  }

  /// Reads an action such as `set status=solved`, `tag +refund`, `note TEXT` or
  /// `reply --answer refund`.
  private func add(_ action: String, to macro: inout Macro) throws {
    let parts = action.split(separator: " ", maxSplits: 1).map(String.init)
    let rest = parts.count > 1 ? parts[1] : ""
    switch parts.first {
    case "set" where rest.contains("="):
      _ = try operations(setting: [rest])
      macro.set.append(rest)
    case "tag" where !rest.isEmpty:
      let words = rest.split(separator: " ").map(String.init)
      for word in words { _ = try operation(tagging: word) }
      macro.tags += words
    case "reply" where rest.hasPrefix("--answer "):
      macro.reply = try store.answer(named: String(rest.dropFirst(9))).text
    case "reply" where !rest.isBlank: macro.reply = rest
    case "note" where !rest.isBlank: macro.note = rest
    default:
      throw StoreError.badValue(
        field: "an action", value: "'\(action)'",
        expected: "set FIELD=VALUE, tag TAG, note TEXT, reply TEXT or reply --answer ANSWER")
    }
  }

  private func json(of macro: Macro) -> JSON {
    [
      "name": .string(macro.name), "set": .array(macro.set.map(JSON.string)),
      "tags": .array(macro.tags.map(JSON.string)), "reply": JSON(macro.reply),
      "note": JSON(macro.note),
    ]
  }
}

extension Macro {
  /// The actions as they were written.
  var actions: [String] {
    (note.map { ["note \($0)"] } ?? []) + (reply.map { ["reply \($0)"] } ?? [])
      + set.map { "set \($0)" } + (tags.isEmpty ? [] : ["tag " + tags.joined(separator: " ")])
  }
}
