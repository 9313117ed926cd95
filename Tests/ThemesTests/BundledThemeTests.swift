import Foundation
import Screen
import Testing
import Themes

@Suite struct BundledThemeTests {
  private func load(_ theme: BundledTheme) -> (theme: Theme, warnings: [ThemeWarning]) {
    ThemeLoader.load(theme.rawValue, find: BundledTheme.source)
  }

  @Test func `every file of the folder is embedded`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Themes")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".theme") }.sorted()
    #expect(files == BundledTheme.allCases.map { "\($0.rawValue).theme" }.sorted())
    for file in files {
      let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      #expect(BundledTheme.source(String(file.dropLast(6))) == text)
    }
  }

  @Test(arguments: BundledTheme.allCases)
  func `every theme loads without a warning`(theme: BundledTheme) {
    #expect(load(theme).warnings.map(\.description) == [])
  }

  @Test(arguments: BundledTheme.allCases)
  func `every role can be read`(bundled: BundledTheme) {
    let theme = load(bundled).theme
    let asked = bundled == .highContrast ? 7.0 : 4.5
    for role in Role.allCases {
      let style = theme[role]
      guard let contrast = Color.contrast(style.foreground, style.background) else {
        #expect(bundled == .mono, "\(role.rawValue) has a colour that only the terminal knows")
        continue
      }
      #expect(contrast >= (role.isDecoration ? 3 : asked), "\(role.rawValue): \(contrast)")
    }
  }

  /// A badge keeps its colour in a selected row, or takes the row's where that can't be read.
  @Test(arguments: BundledTheme.allCases)
  func `badges can be read in a selected row`(bundled: BundledTheme) {
    let theme = load(bundled).theme
    for role in Role.allCases where !role.isDecoration {
      let style = theme[role].on(theme[.listSelected])
      #expect((Color.contrast(style.foreground, style.background) ?? 21) >= 3, "\(role.rawValue)")
    }
  }

  @Test(arguments: BundledTheme.allCases, ColorDepth.allCases)
  func `what matters stands out at every depth`(bundled: BundledTheme, depth: ColorDepth) {
    let theme = load(bundled).theme.degraded(to: depth)
    let plain = theme[.list]
    for role in [Role.listSelected, .listUnread, .popupSelected, .match, .matchCurrent] {
      #expect(!theme[role].looksLike(plain), "\(role.rawValue)")
    }
    let labels = (theme[.composerInternalLabel], theme[.composerPublicLabel], theme[.composer])
    #expect(!labels.0.looksLike(labels.2) && !labels.1.looksLike(labels.2))
    for role in Role.allCases {
      let style = theme[role]
      let contrast = Color.contrast(style.foreground, style.background) ?? 21
      #expect(contrast >= 3, "\(role.rawValue): \(style)")
      if depth == .mono {
        #expect(style.foreground == .standard && style.background == .standard)
      }
    }
  }

  @Test func `one background covers all that is not set off`() {
    for bundled in BundledTheme.allCases {
      let theme = load(bundled).theme
      for role in [Role.list, .thread, .navigation, .composer, .textMuted, .quote, .status] {
        #expect(theme[role].background == theme[.text].background, "\(bundled) \(role)")
      }
    }
  }
}
