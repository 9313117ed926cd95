package import Commands
package import Text

extension Look {
  /// A key as hints show it: its name, with signs for enter and the arrows.
  package func name(of key: Key) -> SafeLine {
    if !isASCII, key.modifiers.isEmpty {
      switch key.code {
      case .enter: return "⏎"
      case .up: return "↑"
      case .down: return "↓"
      case .left: return "←"
      case .right: return "→"
      default: break
      }
    }
    return SafeLine(key.description)
  }

  /// The keys of a sequence, with blanks between them.
  package func name(of sequence: KeySequence) -> SafeLine {
    sequence.keys.dropFirst().reduce(sequence.keys.first.map { name(of: $0) } ?? .empty) {
      $0 + " " + name(of: $1)
    }
  }
}
