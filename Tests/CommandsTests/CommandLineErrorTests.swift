import Testing

@testable import Commands

@Suite struct CommandLineErrorTests {
  @Test(arguments: [
    ("lsit", "ttydesk: there is no command 'lsit': did you mean 'list'?"),
    ("show", "ttydesk show: TICKET is missing: see 'ttydesk help show'."),
    ("list --limit", "ttydesk list: --limit needs a value: write --limit=N."),
    ("list --json=1", "ttydesk list: --json takes no value, but got '1': write --json alone."),
    (
      "list -n none",
      "ttydesk list: 'none' is no value for --limit: it has to be a whole number from 1 up."
    ),
    (
      "completions csh",
      "ttydesk completions: 'csh' is no value for SHELL: it has to be bash, zsh or fish."
    ),
    (
      "queue",
      "ttydesk queue: a command is missing: try 'ttydesk queue add', 'ttydesk queue list', "
        + "'ttydesk queue rename' or 'ttydesk queue set'."
    ),
    (
      "undelete",
      "ttydesk undelete: it needs one of TICKET or --message: give exactly one."
    ),
    ("show 1 2", "ttydesk show: '2' is one word too many: see 'ttydesk help show'."),
    ("delete 1", "ttydesk delete: --reason is missing: see 'ttydesk help delete'."),
    ("--bogus", "ttydesk: there is no option '--bogus': see 'ttydesk help'."),
  ])
  func `an error is one sentence that says what to do`(line: String, sentence: String) {
    do {
      _ = try CommandLineParser.parse(shellWords(line))
      Issue.record("'\(line)' was accepted")
    } catch {
      #expect(error.description == sentence)
    }
  }
}
