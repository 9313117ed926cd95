/// A terminal as far as `FrameEncoder` speaks to it: it keeps what every cell shows.
struct ScreenModel {
  /// A cell: its text, empty for the right half of a wide one, and how it looks.
  struct Cell: Equatable {
    var text: String
    var look: Look
  }

  struct Look: Equatable {
    var foreground = "39"
    var background = "49"
    var attributes: Set<Int> = []
  }

  let rows: Int
  let columns: Int
  private(set) var cells: [[Cell]]
  private(set) var row = 0
  private(set) var column = 0
  /// Sequences that are not known.
  private(set) var problems: [String] = []
  private var look = Look()
  private var region: Range<Int>
  private var last: Unicode.Scalar = " "
  private var wrapsNext = false
  /// Whether erased cells have the background that is set.
  private let erasesInColor: Bool

  init(rows: Int, columns: Int, erasesInColor: Bool) {
    (self.rows, self.columns, self.erasesInColor) = (rows, columns, erasesInColor)
    // Whatever stood there before is not what a frame wants.
    let rubbish = Cell(text: "?", look: Look(foreground: "31", attributes: [4]))
    cells = Array(repeating: Array(repeating: rubbish, count: columns), count: rows)
    region = 0..<rows
  }

  mutating func feed(_ bytes: [UInt8], width: (Unicode.Scalar) -> Int) {
    var scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars[...]
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "\r": (column, wrapsNext) = (0, false)
      case "\u{8}": (column, wrapsNext) = (max(0, column - 1), false)
      case "\n": lineFeed()
      case "\u{1B}": escape(&scalars)
      default: write(scalar, width: width(scalar))
      }
    }
  }

  private mutating func write(_ scalar: Unicode.Scalar, width: Int) {
    guard width > 0 else {
      cells[row][wrapsNext ? column : max(0, column - 1)].text.unicodeScalars.append(scalar)
      return
    }
    if wrapsNext { problems.append("wrote beyond the last column") }
    last = scalar
    for offset in 0..<width where column + offset < columns {
      cells[row][column + offset] = Cell(text: offset == 0 ? String(scalar) : "", look: look)
    }
    column += width
    if column >= columns { (column, wrapsNext) = (columns - 1, true) }
  }

  private mutating func lineFeed() {
    wrapsNext = false
    if row + 1 < region.upperBound {
      row += 1
    } else {
      cells.remove(at: region.lowerBound)
      cells.insert(blankRow, at: region.upperBound - 1)
    }
  }

  private var blank: Cell {
    Cell(text: " ", look: Look(background: erasesInColor ? look.background : "49"))
  }

  private var blankRow: [Cell] { Array(repeating: blank, count: columns) }

  private mutating func escape(_ scalars: inout Substring.UnicodeScalarView) {
    guard let kind = scalars.popFirst() else { return }
    if kind == "M" {
      cells.remove(at: region.upperBound - 1)
      cells.insert(blankRow, at: region.lowerBound)
      return
    }
    var text = ""
    while let scalar = scalars.popFirst() {
      if scalar.value >= 0x40 {
        return control(text, scalar)
      }
      text.unicodeScalars.append(scalar)
    }
  }

  private mutating func control(_ text: String, _ final: Unicode.Scalar) {
    let numbers = text.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    let count = max(1, numbers.first ?? 1)
    wrapsNext = false
    switch final {
    case "H":
      (row, column) = (count - 1, max(1, numbers.dropFirst().first ?? 1) - 1)
    case "G": column = count - 1
    case "C": column += count
    case "D": column -= count
    case "K": for place in column..<columns { cells[row][place] = blank }
    case "X": for place in column..<column + count { cells[row][place] = blank }
    case "b": for _ in 0..<count { write(last, width: 1) }
    case "J": cells = Array(repeating: blankRow, count: rows)
    case "r":
      let end = numbers.dropFirst().first ?? rows
      region = text.isEmpty ? 0..<rows : count - 1..<end
      (row, column) = (0, 0)
    case "m": select(numbers)
    case "h", "l": break
    default: problems.append("the sequence \(text)\(final)")
    }
    if row < 0 || row >= rows || column < 0 || column >= columns {
      problems.append("went to \(row), \(column)")
      (row, column) = (0, 0)
    }
  }

  private mutating func select(_ numbers: [Int]) {
    var rest = numbers[...]
    while let number = rest.popFirst() {
      switch number {
      case 0: look = Look()
      case 1...9: look.attributes.insert(number)
      case 22: look.attributes.subtract([1, 2])
      case 23...29: look.attributes.remove(number - 20)
      case 38, 48:
        let color =
          "\(number);"
          + rest.prefix(rest.first == 5 ? 2 : 4).map(String.init)
          .joined(separator: ";")
        rest = rest.dropFirst(rest.first == 5 ? 2 : 4)
        if number == 38 { look.foreground = color } else { look.background = color }
      case 30...37, 39, 90...97: look.foreground = "\(number)"
      case 40...47, 49, 100...107: look.background = "\(number)"
      default: problems.append("the look \(number)")
      }
    }
  }
}
