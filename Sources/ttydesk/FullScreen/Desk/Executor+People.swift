import Interface
import Store
import Tickets

extension Executor {
  /// Names that begin as typed.
  func names(_ request: NameRequest) throws -> NamePage {
    switch request.kind {
    case .customers:
      let accounts = try store.accounts(matching: request.text, limit: request.limit)
      return NamePage(request: request, people: accounts.map(person))
    case .tickets:
      return NamePage(
        request: request, tickets: try tickets(matching: request.text, request.limit).map(row))
    }
  }

  private func tickets(matching text: String, _ limit: Int) throws -> [ListedTicket] {
    let digits = text.hasPrefix("#") ? String(text.dropFirst()) : text
    if Int(digits) != nil { return try store.tickets(numberPrefix: digits, limit: limit) }
    if text.hasPrefix("~") {
      let found = (try? session.ticket(text)).flatMap { try? store.listedTicket($0.id) }
      return found.map { [$0] } ?? []
    }
    let query = Query.lenient(text, isTyping: true).query
    guard store.searchesWords(query) else { return [] }
    var seen: Set<Int64> = []
    return try store.hits(of: query, below: nil, seen: &seen, limit: limit, as: actor).tickets
  }

  /// Who a customer is, and what they asked before.
  func customerPage(_ request: CustomerRequest) throws -> CustomerPage {
    guard let account = try store.account(request.account) else {
      throw StoreError.unknownAccount(request.account.short)
    }
    let organization = try account.profile.organization.flatMap { try store.organization($0) }
    let tickets = try store.tickets(from: account.id, limit: request.limit, as: actor)
    var page = CustomerPage(
      request: request, name: account.shownName, addresses: account.profile.addresses,
      organization: organization?.name, isErased: account.isErased,
      tickets: try tickets.tickets.map(row), ticketCount: tickets.count)
    if !account.holds.isEmpty { page.remarks.append("A legal hold forbids erasing anything.") }
    if let reason = account.restriction {
      page.remarks.append("The use of their data is restricted: \(reason).")
    }
    page.remarks += account.consents.map(\.sentence)
    if organization?.hasCompanyAccess == true {
      page.remarks.append("Colleagues of the organization see each other's tickets.")
    }
    if account.isRevoked { page.remarks.append("The account is revoked.") }
    if account.isStaff { page.remarks.append("One of the desk's own people.") }
    return page
  }
}
