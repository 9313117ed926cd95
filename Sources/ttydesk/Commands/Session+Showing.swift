import Commands
import Store
import Text
import Tickets

extension Session {
  /// Does `ttydesk show`.
  func show() throws {
    let known = try ticket()
    let moment = try givenMoment()
    let ticket = try moment.map { try past(known, at: $0) } ?? known
    var streams = Policy.streams(for: actor, ticket: known)
    if invocation.has(.public) { streams = [.public] }
    let messages = try store.messages(of: ticket, streams: streams).filter { item in
      moment.map { item.at <= $0 } ?? true
    }
    if output.isJSON {
      try output.write(
        try json(
          of: ticket, messages: ("messages", .array(messages.map { json(of: $0, in: ticket) }))))
    } else {
      try TicketPage(session: self, ticket: ticket).write(messages)
    }
    try output.flush()
    if moment == nil { try store.recordView(of: known, by: actor) }
  }

  private func past(_ ticket: Ticket, at moment: Timestamp) throws -> Ticket {
    guard let past = try store.ticket(ticket.id, at: moment) else {
      throw Failure(
        .noInput, "there was no ticket \(ticket.shownName) at \(local(moment)) yet")
    }
    return past
  }

  /// The moment that `--at` names: for a day its end.
  private func givenMoment() throws -> Timestamp? {
    guard let text = invocation.value(.at) else { return nil }
    guard let phrase = TimePhrase(text) ?? TimePhrase(text.replacing("T", with: " ")) else {
      throw StoreError.badValue(
        field: "--at", value: text,
        expected: "a time such as 2026-01-31, '2026-01-31 17:00', -7d or yesterday")
    }
    let interval = phrase.interval(now: now, zone: zone)
    return interval.upperBound.adding(milliseconds: -1)
  }

  /// A moment in the zone of whoever reads it: `2026-03-02 10:04`.
  func local(_ moment: Timestamp) -> String {
    let time = zone.local(moment)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return
      "\(time.date.year)-\(two(time.date.month))-\(two(time.date.day)) \(two(time.hour)):\(two(time.minute))"
  }

  /// A text whose moments are written as people read them; a long one, a message, stays as it is.
  func withLocalTimes(_ text: String) -> String {
    guard text.utf8.count < 200, text.utf8.contains(UInt8(ascii: "Z")) else { return text }
    return text.split(separator: " ", omittingEmptySubsequences: false).map { word in
      let moment = word.hasSuffix(",") ? word.dropLast() : word
      guard let time = Timestamp(String(moment)) else { return String(word) }
      return local(time) + (word.hasSuffix(",") ? "," : "")
    }.joined(separator: " ")
  }

  /// A moment with how long ago it was, or how far it is: `2026-03-02 10:04 (3d ago)`.
  func localAndAge(_ moment: Timestamp) -> String {
    let age = Age.text(from: moment, to: now)
    if age == "now" { return "\(local(moment)) (now)" }
    let words = age.hasPrefix("-") ? "in \(age.dropFirst())" : "\(age) ago"
    return "\(local(moment)) (\(words))"
  }
}
