import Commands
import Store
import Text
import Tickets

/// Legal holds: while one lasts, nothing that it is on is erased.
extension Session {
  /// Does `ttydesk privacy hold add`.
  func addHold() throws {
    let reason = invocation.required(.reason)
    switch try heldSubject() {
    case .ticket(let ticket):
      try store.perform(.hold(reason: reason), on: ticket.id, as: actor)
      try report("\(ticket.shownName) is under a legal hold.", on: .ticket(ticket))
    case .person(let account):
      try store.hold(account, reason: reason, as: actor)
      try report("\(account.shownName) is under a legal hold.", on: .person(account))
    }
  }

  /// Does `ttydesk privacy hold lift`.
  func liftHold() throws {
    let reason = invocation.required(.reason)
    switch try heldSubject() {
    case .ticket(let ticket):
      guard ticket.isHeld else { throw notHeld(ticket.shownName) }
      try store.perform(.liftHold(reason: reason), on: ticket.id, as: actor)
      try report("The hold on \(ticket.shownName) is lifted.", on: .ticket(ticket))
    case .person(let account):
      guard !account.holds.isEmpty else { throw notHeld(account.shownName) }
      try store.liftHold(on: account, reason: reason, as: actor)
      try report("The hold on \(account.shownName) is lifted.", on: .person(account))
    }
  }

  /// Does `ttydesk privacy hold list`.
  func listHolds() throws {
    for hold in try store.holds(as: actor) {
      let who = try names.name(ofAccount: hold.actor) ?? hold.actor.short
      guard !output.isJSON else {
        try output.write(
          json(of: hold.subject).adding([
            "reason": .string(hold.reason), "actor": .string(who),
            "at": .string(hold.at.description),
          ]))
        continue
      }
      try writeDefinition(
        shown(hold.subject), "\(hold.reason)  (\(who), \(local(hold.at)))")
    }
  }

  /// A ticket by its number, or a person by an address or name.
  private func heldSubject() throws -> Hold.Subject {
    let name = invocation.argument(.subject)
    let digits = name.hasPrefix("#") ? name.dropFirst() : name[...]
    if name.hasPrefix("~") || digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      return .ticket(try ticket(name))
    }
    if let id = Identifier(hex: name), try store.ticket(id) != nil {
      return .ticket(try ticket(name))
    }
    return .person(try store.account(nameOrAddress: name))
  }

  private func notHeld(_ name: String) -> Failure {
    Failure(.noInput, "\(name) is under no legal hold; see: ttydesk privacy hold list")
  }

  private func report(_ sentence: String, on subject: Hold.Subject) throws {
    let name =
      switch subject {
      case .ticket(let ticket): ticket.commandName
      case .person: shown(subject)
      }
    try report(sentence, name: name, json: json(of: subject))
  }

  private func shown(_ subject: Hold.Subject) -> String {
    switch subject {
    case .ticket(let ticket): ticket.shownName
    case .person(let account): account.profile.addresses.first ?? account.shownName
    }
  }

  private func json(of subject: Hold.Subject) -> JSON {
    switch subject {
    case .ticket(let ticket):
      [
        "ticket": ticket.number.map(JSON.number) ?? .string(ticket.id.short),
        "id": .string(ticket.id.hex), "address": .null,
      ]
    case .person(let account):
      [
        "ticket": .null, "id": .string(account.id.hex),
        "address": .string(account.profile.addresses.first ?? account.shownName),
      ]
    }
  }
}
