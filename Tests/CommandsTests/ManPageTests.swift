import Testing

@testable import Commands

@Suite struct ManPageTests {
  private static let page = ManPage.text(version: "1.2.3", date: "2026-01-31")
  private static let groff = ExternalProgram("groff")
  private static let mandoc = ExternalProgram("mandoc")

  @Test func `the page has its title and every command with its options`() {
    let lines = Self.page.split(separator: "\n")
    #expect(lines.first == #".TH TTYDESK 1 "2026-01-31" "ttydesk 1.2.3" "User Commands""#)
    for command in Subcommand.allCases {
      #expect(
        lines.contains {
          $0.hasPrefix("\\fB\(Roff.escape(CommandNode.command(command).invocation))\\fR ")
        })
    }
    for name in CommandOption.Name.allCases {
      #expect(Self.page.contains(Roff.escape(name.long)), "\(name.long)")
    }
  }

  @Test func `every setting is told, with the words that it takes`() {
    #expect(Self.page.contains(".SH SETTINGS"))
    for setting in Setting.allCases {
      #expect(Self.page.contains(".B \(Roff.escape(setting.usage))"), "\(setting)")
      #expect(setting.words.allSatisfy(setting.usage.contains))
    }
  }

  @Test func `characters that roff would take for its own show as themselves`() {
    #expect(Roff.escape(#".a 'b' \c -d ~e"#) == #"\&.a \(aqb\(aq \ec \-d \(tie"#)
  }

  @Test(.enabled(if: groff != nil, "groff is not installed"))
  func `groff has no warning`() throws {
    let result = try #require(Self.groff).run(["-man", "-ww", "-Tutf8", "-z"], input: Self.page)
    #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
  }

  @Test(.enabled(if: mandoc != nil, "mandoc is not installed"))
  func `mandoc has no warning`() throws {
    let result = try #require(Self.mandoc).run(["-T", "lint", "-W", "warning"], input: Self.page)
    #expect(result.status == 0, "\(result.output)")
  }
}
