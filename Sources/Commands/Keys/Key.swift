/// One key as pressed: which one, and what was held down with it.
///
/// Two ways to say the same key are one value: `shift-r` is `R`, and `ctrl-R` is `ctrl-r`, since
/// terminals send one byte for both.
package struct Key: Hashable, Sendable {
  /// What the key is, whatever was held down with it.
  package enum Code: Hashable, Sendable {
    /// A key that types one Unicode scalar, space included.
    case text(Unicode.Scalar)
    /// A function key, counted from 1.
    case function(Int)
    case enter, tab, backspace, escape
    case up, down, left, right
    case home, end, pageUp, pageDown, insert, delete
  }

  /// The keys held down.
  package struct Modifiers: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    package static let shift = Modifiers(rawValue: 1)
    package static let alt = Modifiers(rawValue: 2)
    package static let ctrl = Modifiers(rawValue: 4)
  }

  package let code: Code
  package let modifiers: Modifiers

  /// A key in its one form; see the type.
  package init(_ code: Code, _ modifiers: Modifiers = []) {
    guard case .text(let scalar) = code else {
      self.code = code
      self.modifiers = modifiers
      return
    }
    let properties = scalar.properties
    let other: String? =
      if !scalar.isASCII {
        nil
      } else if modifiers.contains(.ctrl) {
        properties.lowercaseMapping
      } else if modifiers.contains(.shift) {
        properties.uppercaseMapping
      } else {
        nil
      }
    self.code = .text(other?.unicodeScalars.first ?? scalar)
    // The space bar types the same with shift, so there shift is still to be seen.
    self.modifiers = scalar == " " ? modifiers : modifiers.subtracting(.shift)
  }

  /// A key that types `scalar`.
  package init(_ scalar: Unicode.Scalar, _ modifiers: Modifiers = []) {
    self.init(.text(scalar), modifiers)
  }

  /// What the key types into a line of text; nil with ctrl or alt, and for the named keys.
  package var typed: Unicode.Scalar? {
    guard case .text(let scalar) = code, modifiers.isEmpty else { return nil }
    return scalar
  }
}
