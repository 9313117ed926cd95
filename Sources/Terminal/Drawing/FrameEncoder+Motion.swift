extension FrameEncoder {
  /// Goes to a place, by the shortest way that is certain.
  mutating func move(to row: Int, _ column: Int) {
    defer { (self.row, self.column) = (row, column) }
    guard self.row != row || self.column != column else { return }
    let absolute = 4 + digits(row + 1) + (column > 0 ? digits(column + 1) : -1)
    guard let current = self.row, current <= row else {
      return control(row + 1, column + 1, UInt8(ascii: "H"))
    }
    // A line feed keeps the column, even one that is not certain.
    let down = row - current
    let feeds = down
    if let known = self.column, down + cost(from: known, to: column) <= absolute {
      output += [UInt8](repeating: 0x0A, count: feeds)
      return moveInRow(from: known, to: column)
    }
    let fromStart = column == 0 ? 0 : 3 + (column > 1 ? digits(column) : 0)
    if 1 + down + fromStart <= absolute {
      output.append(0x0D)
      output += [UInt8](repeating: 0x0A, count: feeds)
      return moveInRow(from: 0, to: column)
    }
    if down == 0, abilities.goesToColumn {
      return control(column + 1, UInt8(ascii: "G"))
    }
    control(row + 1, column + 1, UInt8(ascii: "H"))
  }

  private func cost(from: Int, to: Int) -> Int {
    let distance = abs(to - from)
    guard distance > 0 else { return 0 }
    if to == 0 { return 1 }
    let relative = 3 + (distance > 1 ? digits(distance) : 0)
    return to < from ? min(distance, relative) : relative
  }

  private mutating func moveInRow(from: Int, to: Int) {
    let distance = abs(to - from)
    guard distance > 0 else { return }
    if to == 0 {
      output.append(0x0D)
    } else if to > from {
      control(distance, UInt8(ascii: "C"))
    } else if distance <= 3 {
      output += [UInt8](repeating: 0x08, count: distance)
    } else {
      control(distance, UInt8(ascii: "D"))
    }
  }

  func digits(_ number: Int) -> Int {
    number < 10 ? 1 : number < 100 ? 2 : number < 1_000 ? 3 : 4
  }
}
