internal import Commands
internal import Screen
internal import Tickets

/// The lines of the last frames with what they were drawn from: a line whose facts are the same is
/// copied rather than drawn.
///
/// It changes how long a frame takes, never what it shows. What was not used for a while is
/// forgotten.
package struct FrameMemory: Sendable {
  /// What a line is about, wherever it stands.
  enum Key: Hashable, Sendable {
    case ticket(Identifier)
    case thread(ThreadState.Position)
    case header, listHeader, hints
  }

  /// All that the looks of a line depend on, beside its width and the theme.
  enum Facts: Equatable, Sendable {
    case ticket(ListLine)
    case thread(ThreadLine, isCurrent: Bool, words: [String])
    case header(StatusLine)
    case listHeader(ListColumns, ListSort)
    case hints(HintLine)
    /// The hints that the table names for a context.
    case commands(Command.Context, [Command])
  }

  private struct Entry: Sendable {
    var facts: Facts
    var cells: ArraySlice<Cell>
    /// The last frame that showed it.
    var frame: Int

    /// The cells, if these facts gave them; they are then shown in a frame.
    mutating func cells(_ facts: Facts, columns: Int, frame: Int) -> ArraySlice<Cell>? {
      guard cells.count == columns, self.facts == facts else { return nil }
      self.frame = frame
      return cells
    }
  }

  private var theme: Theme?
  private var entries: [Key: Entry] = [:]
  private var frame = 0
  /// Lines of this frame so far.
  private var used = 0

  /// Remembers nothing.
  package init() {}

  /// Begins a frame.
  mutating func begin(_ theme: Theme) {
    // To forget a line costs as much as to keep many.
    if entries.count > 3 * used { entries = entries.filter { $0.value.frame == frame } }
    frame += 1
    used = 0
    guard theme != self.theme else { return }
    entries = [:]
    self.theme = theme
  }

  /// The cells that these facts gave the last time.
  mutating func cells(_ key: Key, _ facts: Facts, columns: Int) -> ArraySlice<Cell>? {
    guard let index = entries.index(forKey: key),
      let cells = entries.values[index].cells(facts, columns: columns, frame: frame)
    else { return nil }
    used += 1
    return cells
  }

  mutating func keep(_ cells: ArraySlice<Cell>, _ key: Key, _ facts: Facts) {
    used += 1
    entries[key] = Entry(facts: facts, cells: ArraySlice(Array(cells)), frame: frame)
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
