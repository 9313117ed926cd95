import Text

/// What a terminal shows after the bytes that it got, as far as full-screen programs use it.
struct VirtualScreen {
  /// One place: a character in a look; nothing is the right half of a wide one.
  struct Cell: Equatable {
    var scalar: Unicode.Scalar? = " "
    var look = Look()
  }

  /// How text is written: attributes as bits of their SGR number, colours as SGR writes them.
  struct Look: Equatable {
    var attributes: UInt16 = 0
    var foreground = ""
    var background = ""

    /// Whether a blank in it looks erased, whatever its foreground: neither underlined nor reverse.
    var isErased: Bool { attributes & (1 << 4 | 1 << 7) == 0 }
  }

  let rows: Int
  let columns: Int
  private(set) var cells: [[Cell]]
  private var row = 0
  private var column = 0
  private var look = Look()
  /// The rows that scroll.
  private var region: Range<Int>
  private var saved = (row: 0, column: 0)
  private var last: Unicode.Scalar = " "
  /// Answers to questions for the status and the cursor's place (DSR), which every terminal gives.
  private(set) var answers: [String] = []
  /// Bytes that begin a character or a sequence of which the rest has not come.
  private var rest: [UInt8] = []

  init(rows: Int, columns: Int) {
    (self.rows, self.columns) = (rows, columns)
    region = 0..<rows
    cells = Array(repeating: Array(repeating: Cell(), count: columns), count: rows)
  }

  /// Takes out the answers that were not given yet.
  mutating func takeAnswers() -> String {
    defer { answers = [] }
    return answers.joined()
  }

  /// Takes in what a program wrote.
  mutating func feed(_ bytes: some Sequence<UInt8>) {
    let input = rest + bytes
    rest = []
    var index = 0
    while index < input.count {
      guard let next = step(input, index) else {
        rest = Array(input[index...])
        return
      }
      index = next
    }
  }

  /// Does what stands at an index, and gives the index after it; nil where its end is missing.
  private mutating func step(_ input: [UInt8], _ index: Int) -> Int? {
    let byte = input[index]
    switch byte {
    case 0x1B: return escape(input, index + 1)
    case 0x08: column = max(0, min(column, columns - 1) - 1)
    case 0x09: column = min(columns - 1, (column / 8 + 1) * 8)
    case 0x0A, 0x0B, 0x0C: lineFeed()
    case 0x0D: column = 0
    case 0x20..<0x7F: write(Unicode.Scalar(byte))
    case 0xC0...:
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
      guard index + length <= input.count else { return nil }
      let text = String(decoding: input[index..<index + length], as: UTF8.self)
      if let scalar = text.unicodeScalars.first { write(scalar) }
      return index + length
    default: break
    }
    return index + 1
  }

  private mutating func escape(_ input: [UInt8], _ index: Int) -> Int? {
    guard index < input.count else { return nil }
    switch input[index] {
    case UInt8(ascii: "["):
      guard let end = input[(index + 1)...].firstIndex(where: { $0 >= 0x40 }) else { return nil }
      control(input[index + 1..<end], input[end])
      return end + 1
    case UInt8(ascii: "]"), UInt8(ascii: "P"):
      guard let end = input[index...].firstIndex(where: { $0 == 0x07 || $0 == 0x1B }) else {
        return nil
      }
      return input[end] == 0x07 ? end + 1 : end + 2
    case UInt8(ascii: "("), UInt8(ascii: ")"): return index + 2
    case UInt8(ascii: "7"): saved = (row, column)
    case UInt8(ascii: "8"): (row, column) = saved
    case UInt8(ascii: "M"): reverseLineFeed()
    default: break
    }
    return index + 1
  }

  // MARK: Text

  private mutating func write(_ scalar: Unicode.Scalar) {
    let width = scalar.isASCII ? 1 : SafeLine(String(scalar)).width
    guard width > 0 else { return }
    if column + width > columns {
      column = 0
      lineFeed()
    }
    last = scalar
    cells[row][column] = Cell(scalar: scalar, look: look)
    if width == 2, column + 1 < columns { cells[row][column + 1] = Cell(scalar: nil, look: look) }
    column += width
  }

  private mutating func lineFeed() {
    if row == region.upperBound - 1 { scroll(region, by: 1) } else { row = min(row + 1, rows - 1) }
  }

  private mutating func reverseLineFeed() {
    if row == region.lowerBound { scroll(region, by: -1) } else { row = max(0, row - 1) }
  }

  private var erased: Cell { Cell(look: Look(background: look.background)) }

  private mutating func scroll(_ rows: Range<Int>, by count: Int) {
    let blank = Array(repeating: erased, count: columns)
    for _ in 0..<min(abs(count), rows.count) {
      if count > 0 {
        cells.remove(at: rows.lowerBound)
        cells.insert(blank, at: rows.upperBound - 1)
      } else {
        cells.remove(at: rows.upperBound - 1)
        cells.insert(blank, at: rows.lowerBound)
      }
    }
  }

  private mutating func erase(_ row: Int, _ range: Range<Int>) {
    for column in range.clamped(to: 0..<columns) { cells[row][column] = erased }
  }

  // MARK: Control sequences

  private mutating func control(_ parameters: ArraySlice<UInt8>, _ final: UInt8) {
    guard parameters.first.map({ $0 < 0x3C }) ?? true else { return }
    let numbers = parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map { Int(String(decoding: $0, as: UTF8.self)) ?? 0 }
    let count = max(1, numbers.first ?? 1)
    let mode = numbers.first ?? 0
    let here = min(column, columns - 1)
    switch Character(Unicode.Scalar(final)) {
    case "A": row = max(0, row - count)
    case "B", "e": row = min(rows - 1, row + count)
    case "C", "a": column = min(columns - 1, here + count)
    case "D": column = max(0, here - count)
    case "E": (row, column) = (min(rows - 1, row + count), 0)
    case "F": (row, column) = (max(0, row - count), 0)
    case "G", "`": column = min(columns, count) - 1
    case "d": row = min(rows, count) - 1
    case "H", "f":
      row = min(rows, count) - 1
      column = min(columns, max(1, numbers.dropFirst().first ?? 1)) - 1
    case "J": eraseScreen(mode)
    case "K": erase(row, mode == 0 ? here..<columns : mode == 1 ? 0..<here + 1 : 0..<columns)
    case "X": erase(row, here..<here + count)
    case "b": for _ in 0..<count { write(last) }
    case "S": scroll(region, by: count)
    case "T": scroll(region, by: -count)
    case "L" where region.contains(row): scroll(row..<region.upperBound, by: -count)
    case "M" where region.contains(row): scroll(row..<region.upperBound, by: count)
    case "P":
      let gone = min(count, columns - here)
      cells[row].removeSubrange(here..<here + gone)
      cells[row] += Array(repeating: erased, count: gone)
    case "@":
      let made = min(count, columns - here)
      cells[row].insert(contentsOf: Array(repeating: erased, count: made), at: here)
      cells[row].removeLast(made)
    case "r":
      let end = numbers.dropFirst().first.map { $0 > 0 ? min($0, rows) : rows } ?? rows
      region = min(count - 1, end - 1)..<end
      (row, column) = (0, 0)
    case "m": setLook(numbers.isEmpty ? [0] : numbers)
    case "n" where mode == 5: answers.append("\u{1B}[0n")
    case "n" where mode == 6: answers.append("\u{1B}[\(row + 1);\(here + 1)R")
    default: break
    }
  }

  private mutating func eraseScreen(_ mode: Int) {
    let here = min(column, columns - 1)
    if mode == 0 { erase(row, here..<columns) }
    if mode == 1 { erase(row, 0..<here + 1) }
    for line in 0..<rows where mode >= 2 || (mode == 0 ? line > row : line < row) {
      erase(line, 0..<columns)
    }
  }

  private mutating func setLook(_ numbers: [Int]) {
    var index = 0
    while index < numbers.count {
      let number = numbers[index]
      switch number {
      case 0: look = Look()
      case 1...9: look.attributes |= 1 << UInt16(number)
      case 21, 22: look.attributes &= ~(1 << 1 | 1 << 2)
      case 23...29: look.attributes &= ~(1 << UInt16(number - 20))
      case 38, 48:
        let length = numbers.dropFirst(index + 1).first == 2 ? 5 : 3
        let color = numbers[index..<min(index + length, numbers.count)]
        let text = color.map(String.init).joined(separator: ";")
        if number == 38 { look.foreground = text } else { look.background = text }
        index += length - 1
      case 30...37, 90...97: look.foreground = "\(number)"
      case 39: look.foreground = ""
      case 40...47, 100...107: look.background = "\(number)"
      case 49: look.background = ""
      default: break
      }
      index += 1
    }
  }
}
