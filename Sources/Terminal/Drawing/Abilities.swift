internal import CNcurses
internal import Screen

/// What a terminal that follows ECMA-48 can be told, beyond writing text at a place.
struct Abilities: Equatable, Sendable {
  /// Whether text is sent in UTF-8; else in ASCII.
  var isUTF8 = true
  /// How many colours are sent.
  var depth = ColorDepth.indexed256
  /// The attributes that it shows.
  var attributes: Attributes = [.bold, .dim, .italic, .underline, .reverse]
  /// Those of them that it can't show together with colours.
  var withoutColors: Attributes = []
  /// Whether each attribute and colour can be ended by itself (SGR 22, 24, 39 and so on).
  var endsAttributes = true
  /// Whether erased cells have the background that is set.
  var erasesInColor = true
  /// Erases cells in the middle of a row (ECH).
  var erasesCells = true
  /// Writes the last character again (REP).
  var repeats = true
  /// Does so with any character; terminfo can't tell, so that a terminal has to show it.
  var repeatsAll = false
  /// Goes to a column of the same row (CHA).
  var goesToColumn = true
  /// Scrolls a part of the screen (DECSTBM).
  var scrolls = true
  /// What shows and hides the cursor.
  var showsCursor = Array("\u{1B}[?25h".utf8)
  var hidesCursor = Array("\u{1B}[?25l".utf8)
}

extension Abilities {
  /// Reads them from terminfo; nil for a terminal that is better left to curses.
  ///
  /// - `isUTF8`: Whether the locale writes UTF-8.
  /// - `depth`: How many colours are to be sent.
  static func ofTerminal(isUTF8: Bool, depth: ColorDepth) -> Abilities? {
    func has(_ name: String) -> Bool { Terminfo.string(name) != nil }
    func says(_ name: String, _ text: String) -> Bool {
      Terminfo.string(name) == Array(text.utf8)
    }
    // Who wraps at once after the last column would scroll as the last cell is written.
    let wrapsLate = Terminfo.flag("xenl") || !Terminfo.flag("am")
    guard says("cup", "\u{1B}[%i%p1%d;%p2%dH"), says("el", "\u{1B}[K"), wrapsLate,
      Terminfo.number("xmc") <= 0, has("sgr0"), knowsColors(depth)
    else { return nil }
    var abilities = Abilities(isUTF8: isUTF8, depth: depth)
    let names: [(String, Attributes)] = [
      ("bold", .bold), ("dim", .dim), ("sitm", .italic), ("smul", .underline), ("rev", .reverse),
    ]
    abilities.attributes = Attributes(names.filter { has($0.0) }.map(\.1))
    let clashes = max(0, Terminfo.number("ncv"))
    let bits: [(Int, Attributes)] = [(2, .underline), (4, .reverse), (16, .dim), (32, .bold)]
    abilities.withoutColors = Attributes(bits.filter { clashes & $0.0 != 0 }.map(\.1))
    abilities.endsAttributes = says("op", "\u{1B}[39;49m")
    abilities.erasesInColor = Terminfo.flag("bce")
    abilities.erasesCells = says("ech", "\u{1B}[%p1%dX")
    abilities.repeats = says("rep", "%p1%c\u{1B}[%p2%{1}%-%db")
    abilities.goesToColumn = says("hpa", "\u{1B}[%i%p1%dG")
    abilities.scrolls =
      says("csr", "\u{1B}[%i%p1%d;%p2%dr") && says("ri", "\u{1B}M")
      && (says("ind", "\n") || says("ind", "\u{1B}D"))
    abilities.showsCursor = Terminfo.string("cnorm") ?? []
    abilities.hidesCursor = Terminfo.string("civis") ?? []
    return abilities
  }

  /// Whether colours are set by SGR 30 to 49.
  private static func knowsColors(_ depth: ColorDepth) -> Bool {
    guard depth > .mono else { return true }
    guard let bytes = Terminfo.string("setaf") else { return false }
    let text = String(decoding: bytes, as: UTF8.self)
    return text == "\u{1B}[3%p1%dm" || text.hasPrefix("\u{1B}[%?%p1%{8}%<%t3%p1%d")
  }
}
