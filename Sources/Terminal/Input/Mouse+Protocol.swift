internal import Commands

/// The mouse as terminals report it ("XTerm Control Sequences", Mouse Tracking).
extension Mouse {
  /// From the numbers of SGR mode 1006, with the cell counted from 0; nil for what we don't use:
  /// movement without a button, sideways wheels, extra buttons.
  init?(code: Int, column: Int, row: Int, isRelease: Bool) {
    guard column >= 0, row >= 0, code & ~0x7F == 0 else { return nil }
    let button = [Button.left, .middle, .right, nil][code & 3]
    let action: Action? =
      switch (code & 0x60, button) {
      case (0x00, let button?): isRelease ? .release(button) : .press(button)
      case (0x20, let button?): isRelease ? .release(button) : .drag(button)
      case (0x40, .left): .wheelUp
      case (0x40, .middle): .wheelDown
      default: nil
      }
    guard let action else { return nil }
    self.init(action, column: column, row: row, modifiers: Mouse.modifiers(code))
  }

  /// From the three bytes of the oldest protocol, which doesn't say what button was let go.
  init?(oldest bytes: ArraySlice<UInt8>) {
    let values = bytes.map { Int($0) - 0x20 }
    guard values.count == 3, values[0] >= 0 else { return nil }
    let isRelease = values[0] & 0x63 == 3
    self.init(
      code: isRelease ? values[0] & ~3 : values[0], column: values[1] - 1, row: values[2] - 1,
      isRelease: isRelease)
  }

  private static func modifiers(_ code: Int) -> Key.Modifiers {
    var modifiers: Key.Modifiers = []
    if code & 4 != 0 { modifiers.insert(.shift) }
    if code & 8 != 0 { modifiers.insert(.alt) }
    if code & 16 != 0 { modifiers.insert(.ctrl) }
    return modifiers
  }
}
