package import Text

/// One thing to pick.
package struct PickerItem: Hashable, Sendable {
  /// What its owner knows it by; unique in a picker.
  package let id: String
  /// What is shown, and matched with what is typed.
  package let title: SafeLine
  /// What else is known of it; matched as well, but worth less.
  package let detail: SafeLine
  /// The keys that do the same.
  package let keys: SafeLine
  /// Why it can't be picked; nil if it can.
  package let reason: SafeLine?

  /// An item; see the properties.
  package init(
    _ id: String, _ title: SafeLine, detail: SafeLine = .empty, keys: SafeLine = .empty,
    reason: SafeLine? = nil
  ) {
    self.id = id
    self.title = title
    self.detail = detail
    self.keys = keys
    self.reason = reason
  }
}
