internal import Tickets

/// The kinds of named definitions that a desk keeps.
package enum DefinitionKind: String, Sendable, CaseIterable {
  case macro, answer, view
  case target = "sla"
  case hours, retention, breach
}

extension SavedView {
  /// The name in the table of definitions: two people may each have a view of the same name.
  var key: String { owner.map { name + "\u{0}" + $0.hex } ?? name }
}

extension ServiceTarget {
  /// The queue and priority that the target is for.
  var key: String { (queue?.hex ?? "") + " " + priority.rawValue }
}
