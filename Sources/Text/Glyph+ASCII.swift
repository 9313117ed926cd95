extension Glyph {
  /// What stands for the glyph on a terminal without UTF-8: one ASCII character.
  ///
  /// Lines, arrows, bullets and punctuation become what looks like them, letters lose their accents, and
  /// all else is `?`. The second column of a wide glyph is left to the caller.
  package var ascii: UInt8 {
    if base.isASCII { return UInt8(base.value) }
    if let replacement = Self.replacements[base] { return replacement }
    var folded: [Unicode.Scalar] = []
    Fold.fold(base) { folded.append($0) }
    guard width == 1, folded.count == 1, let letter = folded.first, letter.isASCII else {
      return UInt8(ascii: "?")
    }
    let byte = UInt8(letter.value)
    let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
    return isLetter && base.properties.isUppercase ? byte & ~0x20 : byte
  }

  /// Rows of what looks like the ASCII character that they begin with.
  private static let replacements: [Unicode.Scalar: UInt8] = {
    let rows = [
      "-–—‒―‐‑−─━┄┅┈┉╌╍╴╶╸╺═", "|│┃┆┇┊┋╎╏║▌▐▎▏", "'‘’‚′", "\"“”„«»″", "*•●◆■★☆✱✦", ".…·⋯∙",
      "+┌┐└┘├┤┬┴┼┏┓┗┛┣┫┳┻╋╔╗╚╝╠╣╦╩╬╭╮╯╰✚", "o○◦◯◌", "#█▓▒░▉▊▋", "_▁▂", ">→▶▸►❯⇒⟩›",
      "<←◀◂◄❮⇐⟨‹",
      "^↑▲▴⇑␛", "v↓▼▾⇓✓✔", "x×✗✘✖", "!≠⚠", "~≈∼⌁", "  \u{2000}\u{2002}\u{2003}\u{2009}\u{202F}",
      "@⟳↻", "=≡☰",
    ]
    var table: [Unicode.Scalar: UInt8] = [:]
    for row in rows {
      guard let ascii = row.utf8.first else { continue }
      for scalar in row.unicodeScalars.dropFirst() { table[scalar] = ascii }
    }
    return table
  }()
}

extension SafeLine {
  /// The line in ASCII, of the same width, for terminals without UTF-8.
  package var asciiFallback: SafeLine {
    if isASCII { return self }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(width)
    for glyph in glyphs {
      bytes.append(glyph.ascii)
      if glyph.width == 2 { bytes.append(UInt8(ascii: "?")) }
    }
    return SafeLine(trusted: String(decoding: bytes, as: UTF8.self), width: width)
  }
}
