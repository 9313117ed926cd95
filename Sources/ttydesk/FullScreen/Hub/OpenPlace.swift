import Tickets

/// The ticket that the person at this screen has open.
struct OpenPlace: Hashable, Sendable {
  let ticket: Identifier
  let isWriting: Bool
}
