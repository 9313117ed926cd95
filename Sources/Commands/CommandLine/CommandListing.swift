/// What `ttydesk commands` prints: the command line as data for other programs.
package enum CommandListing {
  /// One command a line, with its abstract.
  package static var text: String {
    Subcommand.allCases.map { command in
      let path = CommandNode.command(command).invocation
      return path + String(repeating: " ", count: max(1, 30 - path.utf8.count))
        + command.entry.abstract + "\n"
    }.joined()
  }

  /// One JSON object a line for each command, with all that the table says of it.
  package static var jsonLines: String {
    Subcommand.allCases.map { json($0).text + "\n" }.joined()
  }

  private static func json(_ command: Subcommand) -> JSONText {
    let entry = command.entry
    return .object([
      ("command", .array(command.rawValue.words.map(JSONText.string))),
      ("section", .string(entry.section.rawValue)),
      ("access", .string(entry.access.rawValue)),
      ("abstract", .string(entry.abstract)),
      ("discussion", .array(entry.discussion.map(JSONText.string))),
      ("arguments", .array(entry.arguments.map(json))),
      ("options", .array((entry.options + CommandOption.global).map(json))),
      ("exactlyOne", .array(entry.exactlyOne.map { .string($0.word) })),
      ("examples", .array(entry.examples.map(json))),
      ("exitCodes", .array(entry.exits.map { .number(Int($0.rawValue)) })),
    ])
  }

  private static func json(_ argument: CommandArgument) -> JSONText {
    .object([
      ("name", .string(argument.name.rawValue)),
      ("arity", .string(argument.arity.rawValue)),
      ("choices", .array(argument.kind.choices.map(JSONText.string))),
      ("help", .string(argument.help)),
    ])
  }

  private static func json(_ option: CommandOption) -> JSONText {
    .object([
      ("name", .string(option.name.rawValue)),
      ("short", option.short.map { .string(String($0)) } ?? .null),
      ("value", option.value.map { .string($0.placeholder) } ?? .null),
      ("choices", .array((option.value?.kind.choices ?? []).map(JSONText.string))),
      ("required", .bool(option.isRequired)),
      ("repeatable", .bool(option.isRepeatable)),
      ("help", .string(option.help)),
    ])
  }

  private static func json(_ example: CommandEntry.Example) -> JSONText {
    .object([("line", .string(example.line)), ("help", .string(example.help))])
  }
}
