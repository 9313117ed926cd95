import Glibc
import Testing

@testable import Text

@Suite struct ScalarWidthTests {
  @Test(arguments: [
    ("a", 1), ("é", 1), ("€", 1), ("日", 2), ("ｱ", 1), ("Ａ", 2), ("한", 2), ("😀", 2), ("─", 1),
    ("①", 1), ("❤", 1), ("⌚", 2), ("א", 1), ("ก", 1), ("\u{3000}", 2), ("☰", 1), ("㉈", 2),
  ])
  func `a character takes its columns`(text: String, width: Int) {
    #expect(SafeLine(text).width == width)
  }

  @Test func `a conjoining syllable is as wide as the one that contains it`() {
    #expect(SafeLine("\u{1112}\u{1161}\u{11AB}").width == SafeLine("한").width)
  }

  @Test func `glyphs hold a base and its marks`() {
    let glyphs = Array(SafeLine("e\u{301}\u{302}\u{303}\u{304}日🇩🇪").glyphs)
    #expect(glyphs.map(\.width) == [1, 2, 1, 1])
    #expect(glyphs[0].scalars == ["e", "\u{301}", "\u{302}", "\u{303}", "\u{304}"])
    #expect(glyphs.map(\.extendsCluster) == [false, false, false, true])
  }

  /// The table must say what `wcwidth` says, since ncurses lays out by that.
  ///
  /// The C library may know fewer characters than the table (-1),
  /// or give another width than glibc 2.36 to some symbols, which the share allows for.
  @Test(.enabled(if: SystemWidth.available)) func `the table agrees with the C library`() {
    var compared = 0
    var different: [UInt32] = []
    for value in UInt32(0x20)..<0x11_0000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let kind = ScalarClass(scalar)
      switch kind {
      case .unknown, .control, .hidden, .joiner, .variationSelector: continue
      default: break
      }
      let system = SystemWidth.of(scalar)
      guard system >= 0 else { continue }
      compared += 1
      let width = kind == .emojiModifier ? 2 : kind.width
      if width != system { different.append(value) }
    }
    #expect(compared > 100_000)
    #expect(different.count < 200, "\(different.prefix(20).map { String($0, radix: 16) })")
  }
}

/// The C library's `wcwidth`, which Swift does not import, in the locale C.UTF-8.
private enum SystemWidth {
  private typealias Function = @convention(c) (UInt32) -> Int32

  private static let function: Function? = {
    guard setlocale(LC_CTYPE, "C.UTF-8") != nil, let symbol = dlsym(nil, "wcwidth") else {
      return nil
    }
    return unsafeBitCast(symbol, to: Function.self)
  }()

  static var available: Bool { function != nil }

  static func of(_ scalar: Unicode.Scalar) -> Int {
    Int(function?(scalar.value) ?? -1)
  }
}
