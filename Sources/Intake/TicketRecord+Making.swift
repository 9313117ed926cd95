package import Tickets

/// Records that ttydesk itself makes; what is not given here is set afterwards.
extension TicketRecord {
  package init(about subject: String) {
    self.init(subject: subject)
  }
}

extension TicketRecord.Entry {
  package init(_ kind: Kind, _ text: String) {
    self.init(kind: kind, text: text)
  }
}

extension TicketRecord.File {
  package init(_ name: String, _ mediaType: String) {
    self.init(name: name, mediaType: mediaType)
  }
}

extension TicketRecord.Change {
  package init(_ field: String, _ value: String?, at time: Timestamp, by actor: String?) {
    self.init(at: time, actor: actor, field: field, value: value)
  }
}
