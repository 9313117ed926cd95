/// What a ticket may have: the words behind `has:`.
package enum QueryPart: String, CaseIterable, Hashable, Sendable {
  case attachment, note, reply, link, draft, due, sla
}
