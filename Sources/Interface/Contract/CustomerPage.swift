/// Who a customer is, and what they asked before.
package struct CustomerPage: Hashable, Sendable {
  package var request: CustomerRequest
  package var name: String
  package var addresses: [String]
  package var organization: String?
  /// Consents and restrictions as lines to read: `legal hold: claim 12`, `company access`.
  package var remarks: [String]
  package var isErased: Bool
  /// The newest first.
  package var tickets: [TicketRow]
  package var ticketCount: Int

  package init(
    request: CustomerRequest, name: String, addresses: [String], organization: String? = nil,
    remarks: [String] = [], isErased: Bool = false, tickets: [TicketRow], ticketCount: Int? = nil
  ) {
    self.request = request
    self.name = name
    self.addresses = addresses
    self.organization = organization
    self.remarks = remarks
    self.isErased = isErased
    self.tickets = tickets
    self.ticketCount = ticketCount ?? tickets.count
  }
}
