import Store
import Tickets

/// The names of accounts, queues and organizations, each looked up once in a run.
final class Names {
  private let store: Store
  private var accounts: [Identifier: Account?] = [:]
  private var organizations: [Identifier: String?] = [:]

  init(_ store: Store) {
    self.store = store
  }

  /// The account, where the desk holds it.
  func account(_ id: Identifier?) throws -> Account? {
    guard let id else { return nil }
    if let known = accounts[id] { return known }
    let account = try store.account(id)
    accounts[id] = account
    return account
  }

  /// The name by which commands call an account; what people call one that has none.
  func name(ofAccount id: Identifier?) throws -> String? {
    guard let id else { return nil }
    guard let account = try account(id) else { return id.short }
    return account.profile.name ?? account.shownName
  }

  /// The name of an organization.
  func organization(_ id: Identifier?) throws -> String? {
    guard let id else { return nil }
    if let known = organizations[id] { return known ?? id.short }
    let name = try store.organization(id)?.name
    organizations[id] = name
    return name ?? id.short
  }

  /// The name of a queue.
  func queue(_ id: Identifier) throws -> String { try store.queueName(id) }

  /// The name by which commands call a ticket: its number, or else `~` and four letters.
  func ticket(_ id: Identifier) throws -> String {
    try store.ticket(id)?.commandName ?? id.hex
  }
}

extension Ticket {
  /// What is typed to name the ticket: its number, or else `~` and four letters.
  var commandName: String { number.map(String.init) ?? id.short }

  /// What people call the ticket.
  var shownName: String { number.map { "#\($0)" } ?? id.short }
}
