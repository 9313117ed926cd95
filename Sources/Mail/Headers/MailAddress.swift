/// Somebody in a From, To or Cc field.
package struct MailAddress: Hashable, Sendable {
  /// The display name, or the comment that stands for one; empty if there is none.
  package let name: String
  /// `local@domain` as written; empty if the field names nobody's address.
  package let address: String

  package init(name: String, address: String) {
    self.name = name
    self.address = address
  }
}
