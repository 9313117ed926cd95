/// A proof that a client asks for.
package enum ProofRequest: Hashable, Sendable {
  /// That an event stands at its place in the tree of this size.
  case inclusion(seq: Int64, size: Int64)
  /// That the tree of one size begins with the tree of a smaller one.
  case consistency(from: Int64, to: Int64)
}
