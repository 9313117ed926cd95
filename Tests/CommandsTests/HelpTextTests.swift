import Testing

@testable import Commands

@Suite struct HelpTextTests {
  @Test func `the help of a command`() {
    #expect(
      HelpText.page(for: .command(.delete)) == """
        Hide a ticket or a message, and keep it in the audit log.

        Usage: ttydesk delete (TICKET | --message MESSAGE) --reason TEXT [OPTIONS]

        To destroy personal data for good, use 'ttydesk privacy erase'.

        Arguments
          TICKET  The ticket's number, such as 1042, or its code if it was made offline.

        Options
              --message MESSAGE  The message, by its id.
              --reason TEXT      Why, for the audit log: it outlives what it is about,
                                 so name nobody. Required.

        Examples
          Delete a ticket.
            $ ttydesk delete 1042 --reason spam

        Options of every command
          -d, --desk DIR    Use the desk in this directory.
              --as NAME     Act as this account, where the desk allows it.
          -j, --json        Print JSON, one object a line.
          -q, --quiet       Print nothing but errors.
              --color WHEN  Colour the output: auto does so on a terminal. One of: auto,
                            always, never.
          -h, --help        Show help and end.
          -V, --version     Show the version and end.

        """)
  }

  @Test func `the help of a group lists its commands`() {
    let page = HelpText.page(for: .group(.hold))
    #expect(
      page.hasPrefix(
        """
        Keep data from being erased while a legal hold is on.

        Usage: ttydesk privacy hold COMMAND

        Commands
          privacy hold add   Put a legal hold on a ticket or a person.
          privacy hold lift  Lift a legal hold.
          privacy hold list  List the legal holds.

        """))
  }

  @Test func `the help of the program names every command or its group under a heading`() {
    let page = HelpText.page(for: .root)
    let lines = page.split(separator: "\n")
    for node in CommandNode.root.children {
      #expect(lines.contains { $0.hasPrefix("  \(node.word) ") }, "\(node.word)")
    }
    for section in CommandSection.allCases {
      #expect(lines.contains { $0 == section.rawValue })
    }
  }

  @Test(arguments: CommandNode.all.map(\.path))
  func `no line is wider than 80 columns or ends in a space`(path: String) throws {
    let node = try #require(CommandNode(path: path.words))
    for line in HelpText.page(for: node).split(separator: "\n") {
      #expect(line.utf8.count <= 80, "\(line)")
      #expect(line.last != " ", "\(line)")
    }
  }

  @Test func `styled help differs by bold headings alone`() {
    let styled = HelpText.page(for: .root, styled: true)
    #expect(styled.contains("\n\u{1B}[1mRead tickets\u{1B}[0m\n"))
    let plain = styled.replacing("\u{1B}[1m", with: "").replacing("\u{1B}[0m", with: "")
    #expect(plain == HelpText.page(for: .root))
  }
}
