/// How many tickets a shared view finds.
package struct ViewCount: Hashable, Sendable {
  package let view: String
  package let total: Int
  /// Those of them where the customer wrote and nobody looked since.
  package let unread: Int
}
