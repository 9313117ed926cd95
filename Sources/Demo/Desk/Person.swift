internal import Intake

/// Somebody by name and address, as an import names them.
typealias Person = TicketRecord.Person

extension Person {
  init(_ name: String, _ address: String) {
    self.init(name: name, address: address)
  }
}
