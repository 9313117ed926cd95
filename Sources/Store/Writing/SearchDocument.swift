internal import Tickets

/// The words by which an event is found: a pure function of its body, because removing a
/// document from the index takes the same words again.
struct SearchDocument: Equatable {
  var subject = ""
  var people = ""
  var body = ""
  var files = ""

  /// nil where the event has no words.
  init?(_ eventBody: EventBody?) {
    switch eventBody {
    case .ticketCreated(let created):
      subject = SearchText.prepare(created.subject)
    case .message(let message), .reply(let message), .note(let message):
      subject = SearchText.prepare(message.subject ?? "")
      people = SearchText.prepare(SearchDocument.people(of: message))
      body = SearchText.prepare(message.text)
      files = SearchText.prepare(message.attachments.map(\.name).joined(separator: "\n"))
    case .fieldSet(let change):
      guard let value = change.after else { return nil }
      switch change.field {
      case .subject: subject = SearchText.prepare(value)
      case .custom: body = SearchText.prepare(value)
      default: return nil
      }
    default:
      return nil
    }
  }

  /// Bytes of text.
  var size: Int { subject.utf8.count + people.utf8.count + body.utf8.count + files.utf8.count }

  private static func people(of message: Message) -> String {
    let from = (message.from.name.map { $0 + " " } ?? "") + message.from.address
    guard !message.cc.isEmpty else { return from }
    return message.cc.reduce(into: from) { text, contact in
      text += "\n" + (contact.name.map { $0 + " " } ?? "") + contact.address
    }
  }
}
