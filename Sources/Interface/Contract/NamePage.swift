/// The names that fit, the best first.
package struct NamePage: Hashable, Sendable {
  package var request: NameRequest
  package var people: [Person]
  package var tickets: [TicketRow]

  package init(request: NameRequest, people: [Person] = [], tickets: [TicketRow] = []) {
    self.request = request
    self.people = people
    self.tickets = tickets
  }
}
