internal import Commands

/// What each byte does in each state. Every path consumes the byte or goes back to the ground.
extension InputDecoder {
  /// Outside any sequence.
  mutating func start(_ byte: UInt8) {
    switch byte {
    case 0x1B:
      sequence = [byte]
      state = .escape
    case 0x00: emit(.text(" "), .ctrl)
    case 0x7F, eraseByte: emit(.backspace)
    case 0x09: emit(.tab)
    case 0x0D: emit(.enter)
    case 0x01...0x1A: emit(.text(Unicode.Scalar(byte + 0x60)), .ctrl)
    case 0x1C...0x1F: emit(.text(Unicode.Scalar(byte + 0x40)), .ctrl)
    case 0x20...0x7E: emit(.text(Unicode.Scalar(byte)))
    case 0xC2...0xF4:
      sequence = [byte]
      state = .scalar(missing: byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3)
    default: reset()
    }
  }

  mutating func inScalar(_ byte: UInt8, missing: Int) {
    guard byte & 0xC0 == 0x80 else { return restart(byte) }
    sequence.append(byte)
    guard missing == 1 else {
      state = .scalar(missing: missing - 1)
      return
    }
    let scalar = String(validating: sequence, as: UTF8.self)?.unicodeScalars.first
    if let scalar, scalar.properties.generalCategory != .control {
      emit(.text(scalar))
    } else {
      reset()
    }
  }

  mutating func afterEscape(_ byte: UInt8) {
    switch byte {
    case 0x1B:
      if isAlt {
        found.append(.key(Key(.escape)))
      }
      isAlt = true
    case UInt8(ascii: "["): begin(.control, byte)
    case UInt8(ascii: "O"): begin(.single, byte)
    case UInt8(ascii: "]"): begin(.command, byte)
    default:
      isAlt = true
      start(byte)
    }
  }

  /// In `ESC [ parameters intermediates final` (ECMA-48, 5.4).
  mutating func inControl(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "[") where sequence.count == 2: begin(.console, byte)
    case UInt8(ascii: "$") where ControlSequence(sequence).isNumber: finish(byte)
    case 0x20...0x3F: append(byte)
    case UInt8(ascii: "M") where sequence.count == 2 && keys[sequence + [byte]] == nil:
      begin(.mouse, byte)
    case 0x40...0x7E: finish(byte)
    default: restart(byte)
    }
  }

  /// In `ESC O`, which old terminals follow by a digit for the modifiers, or in `ESC [ [`.
  mutating func inSingle(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9") where state == .single: append(byte)
    case 0x20...0x7E: finish(byte)
    default: restart(byte)
    }
  }

  mutating func inMouse(_ byte: UInt8) {
    append(byte)
    guard sequence.count == 6 else { return }
    if let mouse = Mouse(oldest: sequence.suffix(3)) {
      found.append(.mouse(mouse))
    }
    reset()
  }

  /// In `ESC ] digits ; text`, ended by BEL or by `ESC \`.
  mutating func inCommand(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\\") where sequence.last == 0x1B:
      sequence.removeLast()
      report()
    case 0x07: report()
    case 0x1B where sequence.last == 0x1B, 0x18, 0x1A: reset()
    case _ where sequence.last == 0x1B: restart(byte)
    case _ where sequence.count == 2 && !(0x30...0x39).contains(byte):
      // No command of a terminal begins so: somebody typed alt-].
      emit(.text("]"), .alt)
      start(byte)
    default: append(byte)
    }
  }

  private mutating func report() {
    if let report = Input.Report(command: sequence.dropFirst(2)) {
      found.append(.report(report))
    }
    reset()
  }

  private mutating func begin(_ next: State, _ byte: UInt8) {
    sequence.append(byte)
    state = next
  }

  private mutating func append(_ byte: UInt8) {
    if sequence.count < InputDecoder.longestSequence {
      sequence.append(byte)
    } else if byte == 0x1B {
      sequence[sequence.count - 1] = byte
    }
  }

  /// Drops a sequence that broke off, and begins anew with the byte that broke it.
  private mutating func restart(_ byte: UInt8) {
    reset()
    start(byte)
  }

  private mutating func finish(_ final: UInt8) {
    guard sequence.count < InputDecoder.longestSequence else { return reset() }
    sequence.append(final)
    if sequence == PasteCollector.start {
      state = .paste
      sequence.removeAll(keepingCapacity: true)
      return
    }
    if let input = keys[sequence].map(Input.key) ?? ControlSequence(sequence).input {
      if case .key(let key) = input {
        return emit(key.code, key.modifiers)
      }
      found.append(input)
    }
    reset()
  }
}
