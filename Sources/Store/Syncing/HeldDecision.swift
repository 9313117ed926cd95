/// What an agent may do with a reply, or another event, that the hub did not take.
package enum HeldDecision: Sendable, Hashable {
  /// Send the held reply although somebody wrote in between.
  case sendAnyway
  /// Take it back: it is shown nowhere any more. To edit it, its text goes into a draft first.
  case discard
}
