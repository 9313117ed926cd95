internal import Screen
internal import Tickets

/// The lines of the last frame with what they were drawn from: a line whose facts are the same is
/// copied rather than drawn.
///
/// It changes how long a frame takes, never what it shows. What a frame doesn't use is forgotten.
package struct FrameMemory: Sendable {
  /// What a line is about, wherever it stands.
  enum Key: Hashable, Sendable {
    case ticket(Identifier)
    case thread(ThreadState.Position)
    case hints
  }

  /// All that the looks of a line depend on, beside its width and the theme.
  enum Facts: Equatable, Sendable {
    case ticket(ListLine)
    case thread(ThreadLine, isCurrent: Bool, words: [String])
    case hints([HintLine.Hint], HintLine.Hint?)
  }

  private struct Entry: Sendable {
    var facts: Facts
    var cells: ArraySlice<Cell>
  }

  private var theme: Theme?
  private var last: [Key: Entry] = [:]
  private var current: [Key: Entry] = [:]

  /// Remembers nothing.
  package init() {}

  /// Begins a frame.
  mutating func begin(_ theme: Theme) {
    swap(&last, &current)
    current.removeAll(keepingCapacity: true)
    guard theme != self.theme else { return }
    last = [:]
    self.theme = theme
  }

  /// The cells that these facts gave in the last frame.
  mutating func cells(_ key: Key, _ facts: Facts, columns: Int) -> ArraySlice<Cell>? {
    guard let entry = last[key], entry.cells.count == columns, entry.facts == facts else {
      return nil
    }
    current[key] = entry
    return entry.cells
  }

  mutating func keep(_ cells: ArraySlice<Cell>, _ key: Key, _ facts: Facts) {
    current[key] = Entry(facts: facts, cells: ArraySlice(Array(cells)))
  }
}

/// A row of the list, with all that it is drawn from.
struct ListLine: Equatable, Sendable {
  var row: TicketRow
  var columns: ListColumns
  var role: Role
  var isSelected: Bool
  var isMarked: Bool
  var age: String
  var due: DueText?
  /// What is searched for.
  var words: [String]
  /// Colleagues who have it open.
  var presence: Presence?
}
