internal import Tickets

/// A customer, with what was asked before.
struct CustomerState: Sendable {
  static let page = 200

  var account: Identifier
  private(set) var page: CustomerPage?
  private(set) var awaited: CustomerRequest?
  /// Why the customer could not be read, as a sentence.
  private(set) var problem: String?
  var selected = 0
  var top = 0

  init(_ account: Identifier) { self.account = account }

  var current: TicketRow? {
    guard let page, page.tickets.indices.contains(selected) else { return nil }
    return page.tickets[selected]
  }

  mutating func request(generation: Int) -> Effect {
    let request = CustomerRequest(
      account: account, limit: CustomerState.page, generation: generation)
    awaited = request
    return .loadCustomer(request)
  }

  mutating func receive(_ page: CustomerPage) {
    guard page.request == awaited else { return }
    awaited = nil
    self.page = page
    move(by: 0)
  }

  mutating func fail(_ request: CustomerRequest, _ problem: String) {
    guard request == awaited else { return }
    awaited = nil
    self.problem = problem
  }

  mutating func move(by count: Int) {
    selected = max(0, min(selected + count, (page?.tickets.count ?? 0) - 1))
  }
}
