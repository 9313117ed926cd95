import Screen
import Testing

@Suite struct ThemeTests {
  private func load(
    _ files: [String: String], _ name: String = "test"
  ) -> (theme: Theme, warnings: [String]) {
    let (theme, warnings) = ThemeLoader.load(name) { files[$0] }
    return (theme, warnings.map(\.description))
  }

  @Test func `roles fall back by their dots`() {
    let (theme, warnings) = load([
      "test": """
      [palette]
      ink = #102030
      [roles]
      text = ink on white
      list = green
      list.selected = bold on 4
      """
    ])
    #expect(warnings == [])
    let ink = Color.rgb(0x10, 0x20, 0x30)
    #expect(theme[.text].looksLike(Style(foreground: ink, background: .indexed(7))))
    #expect(theme[.error].looksLike(theme[.text]))
    #expect(theme[.listUnread].looksLike(Style(foreground: .indexed(2), background: .indexed(7))))
    let selected = Style(
      foreground: .indexed(2), background: .indexed(4), attributes: .bold)
    #expect(theme[.listSelected].looksLike(selected))
    #expect(theme[.listSelectedUnfocused].looksLike(selected))
    #expect(theme[.listSelected].role == .listSelected)
  }

  @Test func `a theme inherits roles and brings its own colours`() {
    let (theme, warnings) = load([
      "base": "[palette]\nbg = black\nfg = white\n[roles]\ntext = fg on bg\nerror = red",
      "test": "# mine\ninherits = base\n[palette]\nbg=#000080\n[roles]\nerror = yellow bold",
    ])
    #expect(warnings == [])
    #expect(theme[.text].background == .rgb(0, 0, 0x80))
    #expect(theme[.text].foreground == .indexed(7))
    #expect(theme[.error].foreground == .indexed(3))
    #expect(theme[.error].attributes == .bold)
  }

  @Test func `every problem is reported with its place, and the rest is used`() {
    let (theme, warnings) = load([
      "test": """
      colour = red
      [palette]
      a = #12345
      [fonts]
      b = c
      [roles]
      text = white on
      nonsense
      text.loud = red
      error = mauve bold
      link = blue
      link = cyan
      """
    ])
    #expect(
      warnings.sorted()
        == [
          "theme test, line 10: `mauve` is no colour: use #rrggbb, 0 to 255, default, or a name from "
            + "[palette].",
          "theme test, line 12: `link` was given before; the last one counts.",
          "theme test, line 1: `colour` is not known here; only `inherits` may come first.",
          "theme test, line 3: `#12345` is no colour: use #rrggbb, 0 to 255, default, or a name from "
            + "[palette].",
          "theme test, line 4: there is no section `[fonts]`; use [palette] or [roles].",
          "theme test, line 7: a colour is missing after `on`.",
          "theme test, line 8: `nonsense` is not of the form `name = value`.",
          "theme test, line 9: there is no role `text.loud`.",
        ].sorted())
    #expect(theme[.link].foreground == .indexed(6))
    #expect(theme[.error].attributes == .bold)
  }

  @Test func `cycles and missing themes are reported`() {
    #expect(
      load(["test": "inherits = other", "other": "inherits = test"]).warnings == [
        "theme other, line 1: it inherits from itself (test -> other -> test); remove one `inherits`."
      ])
    #expect(
      load(["test": "inherits = gone"]).warnings == [
        "theme gone: there is no theme of this name; `ttydesk themes` lists those there are."
      ])
    #expect(load([:]).theme[.text].looksLike(.plain))
  }

  @Test func `unreadable pairs are mended when colours are few`() throws {
    let (theme, _) = load(["test": "[roles]\ntext = #5a5a5a on #303030\nlist.selected = on #3c3c3c"]
    )
    for depth in [ColorDepth.indexed8, .indexed16] {
      let degraded = theme.degraded(to: depth)
      for role in Role.allCases {
        let style = degraded[role]
        let contrast = try #require(Color.contrast(style.foreground, style.background))
        #expect(contrast >= 3)
      }
      #expect(degraded[.listSelected].attributes.contains(.reverse))
    }
  }

  @Test func `the plain theme tells roles apart without colours`() {
    #expect(Theme.plain[.listSelected].attributes == .reverse)
    #expect(Theme.plain[.text].looksLike(.plain))
    #expect(Set(Role.allCases.map(\.rawValue)).count == Role.allCases.count)
  }

  @Test(arguments: Role.allCases) func `a role finds its own look`(_ role: Role) {
    #expect(Theme.plain[role].role == role)
  }

  @Test func `a badge takes the background of its row`() {
    let badge = Style(foreground: .rgb(200, 0, 0), background: .rgb(0, 0, 0))
    let row = Style(foreground: .rgb(0, 0, 0), background: .rgb(255, 255, 255))
    #expect(badge.on(row).background == row.background)
    #expect(badge.on(row).foreground == badge.foreground)
    let pale = Style(foreground: .rgb(255, 255, 200), background: .rgb(0, 0, 0))
    #expect(pale.on(row).foreground == row.foreground)
  }
}
