/// The place of a ticket in the order of a list.
package struct ListKey: Hashable, Sendable {
  /// The values of the order's columns.
  let values: [Int64]
  /// The ticket's row.
  let position: Int64
}
