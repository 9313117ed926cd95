/// What `--help` prints, made from the table of commands.
package enum HelpText {
  /// The help of one command, or of the program for the root.
  ///
  /// Lines have at most 80 columns; `styled` sets headings in bold by ECMA-48 sequences.
  package static func page(for node: CommandNode, styled: Bool = false) -> String {
    let parts = [opening(node)] + (node == .root ? overview() : detail(node))
    return parts.filter { !$0.lines.isEmpty }.map { part in
      let heading = part.heading.map { [styled ? "\u{1B}[1m\($0)\u{1B}[0m" : $0] } ?? []
      return (heading + part.lines).joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
  }

  private struct Part {
    let heading: String?
    let lines: [String]
  }

  private static func opening(_ node: CommandNode) -> Part {
    let abstract = node == .root ? "ttydesk is a helpdesk in a terminal." : node.abstract
    let usage = Columns.wrap(
      ["Usage:"] + node.invocation.words + Usage.pieces(of: node), hanging: 9)
    let discussion = (node.entry?.discussion ?? []).flatMap { [""] + Columns.wrap($0.words) }
    let root = node == .root ? ["", "Without a command it opens the desk in full screen."] : []
    return Part(
      heading: nil, lines: Columns.wrap(abstract.words) + [""] + usage + discussion + root)
  }

  private static func overview() -> [Part] {
    let nodes = CommandNode.root.children
    let column = nodes.map(term).map(\.utf8.count).max() ?? 0
    let sections = CommandSection.allCases.map { section in
      let rows = nodes.filter { $0.section == section }.map { (term: term($0), help: $0.abstract) }
      return Part(heading: section.rawValue, lines: Columns.list(rows, column: column))
    }
    let more = Part(
      heading: nil,
      lines: ["'ttydesk help COMMAND' explains a command; 'ttydesk man' prints the manual."])
    return sections + [globalOptions, more]
  }

  /// A command's name, with dots if further words follow.
  private static func term(_ node: CommandNode) -> String {
    node.children.isEmpty ? node.word : "\(node.word) ..."
  }

  private static func detail(_ node: CommandNode) -> [Part] {
    let entry = node.entry
    let children = node.children.map { (term: $0.path, help: $0.abstract) }
    let arguments = (entry?.arguments ?? []).map { (term: $0.name.rawValue, help: $0.fullHelp) }
    return [
      Part(heading: "Commands", lines: Columns.list(children)),
      Part(heading: "Arguments", lines: Columns.list(arguments)),
      Part(heading: "Options", lines: list(entry?.options ?? [])),
      Part(heading: "Examples", lines: (entry?.examples ?? []).flatMap(lines)),
      globalOptions,
    ]
  }

  private static let globalOptions = Part(
    heading: "Options of every command", lines: list(CommandOption.global))

  private static func list(_ options: [CommandOption]) -> [String] {
    Columns.list(
      options.map { option in
        let letter = option.short.map { "-\($0), " } ?? "    "
        return (term: letter + option.usage, help: option.fullHelp)
      })
  }

  private static func lines(_ example: CommandEntry.Example) -> [String] {
    Columns.wrap(example.help.words, indent: 2) + ["    $ \(example.line)"]
  }
}

extension CommandOption {
  /// The sentence of help, with what can be seen from the definition: choices, repetition.
  var fullHelp: String {
    let choices = value?.kind.choices ?? []
    return help
      + (choices.isEmpty ? "" : " One of: \(choices.joined(separator: ", ")).")
      + (isRequired ? " Required." : "")
      + (isRepeatable ? " May be repeated." : "")
  }
}
