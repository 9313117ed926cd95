/// The manual page `ttydesk(1)`, made from the table of commands, in the `man` macros of roff.
package enum ManPage {
  /// The whole page; `date` is that of the release, as 2026-01-31.
  package static func text(version: String, date: String) -> String {
    let title = ".TH TTYDESK 1 \"\(date)\" \"ttydesk \(Roff.escape(version))\" \"User Commands\""
    let lines =
      [title] + opening + commands + globalOptions + exits + environment + settings + closing
    return lines.joined(separator: "\n") + "\n"
  }

  private static let opening = [
    ".SH NAME", "ttydesk \\- a helpdesk in a terminal",
    ".SH SYNOPSIS", ".B ttydesk", Roff.escape("[OPTIONS] [COMMAND [ARGUMENT...]]"),
    ".SH DESCRIPTION",
    Roff.escape(
      "Without a command, ttydesk opens the desk in full screen; press ? there for help."),
    Roff.escape("Every command reads or changes one desk, a directory that holds its own store."),
    ".PP",
    Roff.escape("Options may stand before or after arguments. After -- all words are arguments."),
    Roff.escape("Where a search or tag is wanted, a word may begin with one dash."),
  ]

  private static var commands: [String] {
    [".SH COMMANDS"]
      + CommandSection.allCases.flatMap { section in
        [".SS \(Roff.escape(section.rawValue))"]
          + Subcommand.allCases.filter { $0.entry.section == section }.flatMap(command)
      }
  }

  private static func command(_ command: Subcommand) -> [String] {
    let node = CommandNode.command(command)
    let entry = command.entry
    let details =
      entry.arguments.flatMap { Roff.item($0.name.rawValue, $0.fullHelp) }
      + entry.options.flatMap(option)
      + entry.examples.flatMap {
        [".PP", Roff.escape($0.help), ".br", "\\&$ \(Roff.escape($0.line))"]
      }
    let codes = entry.exits.map { String($0.rawValue) }.joined(separator: ", ")
    let usage = Usage.pieces(of: node).joined(separator: " ")
    return [".TP", "\\fB\(Roff.escape(node.invocation))\\fR \(Roff.escape(usage))"]
      + [Roff.escape(entry.abstract)]
      + entry.discussion.map(Roff.escape)
      + [".br", "Exit status: \(codes)."]
      + (details.isEmpty ? [] : [".RS"] + details + [".RE"])
  }

  private static func option(_ option: CommandOption) -> [String] {
    let letter = option.short.map { "-\($0), " } ?? ""
    return Roff.item(letter + option.usage, option.fullHelp)
  }

  private static var globalOptions: [String] {
    [".SH OPTIONS", "These belong to every command."] + CommandOption.global.flatMap(option)
  }

  private static var exits: [String] {
    [".SH EXIT STATUS"]
      + ExitCode.allCases.flatMap { Roff.item(String($0.rawValue), $0.meaning) }
  }

  private static let environment =
    [".SH ENVIRONMENT"]
    + Roff.item("TTYDESK_DIR", "The desk to use where --desk is not given.")
    + Roff.item("VISUAL, EDITOR", "The editor for replies and notes.")
    + Roff.item("NO_COLOR", "If set and not empty, nothing is coloured unless --color says so.")
    + Roff.item("TZ, LC_ALL, LANG", "The time zone and the language of dates.")
    + [".SH FILES"]
    + Roff.item("$XDG_DATA_HOME/ttydesk/NAME", "A desk: its store, attachments and drafts.")
    + Roff.item("$XDG_CONFIG_HOME/ttydesk/config.json5", "Your settings.")
    + Roff.item("$XDG_STATE_HOME/ttydesk/ttydesk.log", "What went wrong, without ticket text.")

  private static var settings: [String] {
    [
      ".SH SETTINGS",
      Roff.escape(
        "The file config.json5 is JSON in which comments, single quotes and names without"),
      Roff.escape("quotes are allowed. What is wrong in it is said, and the rest counts."),
    ] + Setting.allCases.flatMap { Roff.item($0.usage, $0.help) }
      + [
        ".PP", "For example:", ".PP", ".nf",
        Roff.escape("{"),
        Roff.escape("  theme: \"nord\",  // or another that 'ttydesk themes' names"),
        Roff.escape("  notify: \"bell\","),
        Roff.escape("  keys: { \"ctrl-r\": \"reply --internal\", \"list.x\": \"none\" },"),
        Roff.escape("}"), ".fi",
      ]
  }

  private static let closing = [
    ".SH SEE ALSO", ".BR mbox (5),", ".BR sqlite3 (1),", ".BR ssh (1)",
  ]
}
