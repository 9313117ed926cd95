/// Why one side ends the talk.
package struct Dismissal: Hashable, Sendable {
  package var reason: Reason
  /// A sentence for the person at the other side, without a full stop.
  package var sentence: String

  /// What scripts and exit codes go by.
  package enum Reason: UInt8, Sendable {
    /// The account or key may not.
    case notPermitted = 1
    /// What came was not the protocol, or a form of it that this side does not know.
    case badData = 2
    /// The desk cannot be used at this moment.
    case tryAgain = 3
    /// The hub's history is not the one that it showed before, or its key is another one.
    case untrusted = 4
    /// There is no hub here.
    case noHub = 5
  }

  package init(_ reason: Reason, _ sentence: String) {
    self.reason = reason
    self.sentence = sentence
  }
}
