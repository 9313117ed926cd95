package import Commands
package import Screen
package import Tickets

/// All that the full screen knows: what is loaded, where the person is, what is being typed.
///
/// It is a value. Keys, answers and time change it and yield what is to be done in the world;
/// ``frame(theme:)`` draws it. Nothing in it waits, reads a clock or touches a file.
package struct State: Sendable {
  /// How many cells the screen has.
  package var size: Size
  /// The moment of the last ``tick(_:)``.
  package internal(set) var now: Timestamp
  /// Where the person's clock hangs.
  package let zone: TimeZoneRules
  /// Whether the terminal shows nothing but ASCII.
  let isASCII: Bool
  /// What the person arranged.
  package internal(set) var settings: Settings
  let keymap: Keymap
  /// The theme that is drawn with, while another is tried as well.
  var shownTheme = ""
  /// The theme that fits the terminal.
  var usualTheme = ""

  /// Who works here; nil until it is loaded.
  package internal(set) var desk: Desk?
  var counts = Counts()
  var sync = SyncState()
  /// How the link to the hub is.
  var hubLink = SyncState.Link.local
  /// Where colleagues know this person to be; nil for at no ticket.
  var announced: Whereabouts?
  /// Colleagues, by the ticket that they have open.
  var presence: [Identifier: [Presence]] = [:]

  /// Which of the screens is shown, the lists of tickets at the bottom.
  var screens: [SubScreen] = []
  var focus = Area.list
  var isZoomed = false
  var navigation = NavigationState()
  var list: ListState
  /// The ticket that is open or previewed.
  var thread: ThreadState?
  /// What is done once the ticket that it is about is loaded.
  var afterLoading: (ticket: Identifier, call: Command.Call)?
  /// The list to come back to from a search.
  var listBeforeSearch: ListState?
  /// Tickets that a command for many is about.
  var marks: Set<Identifier> = []
  var lastMark: Identifier?
  /// Tickets that were open, the last first.
  var recent: [TicketRow] = []

  var composer: ComposerState?
  var overlay: Overlay?
  /// A deletion whose plan is waited for.
  var pendingDeletion: Command.Call?
  /// What was searched for before, the latest last.
  var searches: [String] = []
  /// The search to come back to when the one being typed is given up.
  var searchOrigin: ListState?
  /// Keys that begin a sequence.
  var pendingKeys: [Key] = []
  var showsHintBox = false
  var tourStep: Int?

  var toast: Toast?
  var deadlines: [Deadline: Timestamp] = [:] {
    didSet { nextDeadline = deadlines.values.min() }
  }
  /// When ``tick(_:)`` is wanted at the latest; nil if nothing waits.
  package private(set) var nextDeadline: Timestamp?
  var work = WorkLog()
  /// Where the mouse drags a split, if it does.
  var drag: Int?
  var awaitedNames: NameRequest?
  var awaitedMatches: ListRequest?
  /// Words that are looked for beyond what is loaded of a thread.
  var awaitedFind: FindRequest?
  /// Tickets whose names came last, beside those of the list.
  var namedTickets: [TicketRow] = []
  /// A merge whose target is looked up.
  var pendingMerge: Command.Call?
  private var generation = 0

  /// An empty state; ``start()`` asks for what it shows.
  package init(
    size: Size, now: Timestamp, zone: TimeZoneRules, settings: Settings = Settings(),
    keymap: Keymap = Keymap(), isASCII: Bool = false
  ) {
    self.size = size
    self.now = now
    self.zone = zone
    self.isASCII = isASCII
    self.settings = settings
    self.keymap = keymap
    list = ListState(source: ListSource(.inbox), settings: settings)
  }

  /// Asks for what the first screen shows, the list first.
  package mutating func start() -> [Effect] {
    [list.request(.start, generation: nextGeneration()), .loadDesk, .loadCounts]
  }

  /// A number that no earlier request has.
  mutating func nextGeneration() -> Int {
    generation += 1
    return generation
  }

  /// The time of day and dates as this person reads them.
  var times: TimeText { TimeText(now: now, zone: zone) }
}
