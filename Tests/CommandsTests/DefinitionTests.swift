import Testing

@testable import Commands

/// The rules that every row of the table keeps.
@Suite struct DefinitionTests {
  @Test(arguments: Subcommand.allCases)
  func `every sentence of help ends with a full stop`(command: Subcommand) {
    let entry = command.entry
    let sentences =
      [entry.abstract] + entry.discussion + entry.arguments.map(\.help)
      + (entry.options + CommandOption.global).map(\.help) + entry.examples.map(\.help)
    for sentence in sentences {
      #expect(sentence.hasSuffix("."), "\(sentence)")
      #expect(sentence.utf8.allSatisfy { (0x20...0x7E).contains($0) }, "\(sentence)")
      #expect(sentence.first?.isUppercase == true || sentence.hasPrefix("ttydesk"), "\(sentence)")
    }
  }

  @Test(arguments: CommandGroup.allCases)
  func `a group has a sentence, commands and no command of its name`(group: CommandGroup) {
    #expect(group.abstract.hasSuffix("."))
    #expect(!CommandNode.group(group).children.isEmpty)
    #expect(Subcommand(rawValue: group.rawValue) == nil)
  }

  @Test(arguments: Subcommand.allCases)
  func `options and letters of a command are told apart`(command: Subcommand) {
    let options = command.entry.options + CommandOption.global
    #expect(Set(options.map(\.name)).count == options.count)
    let letters = options.compactMap(\.short)
    #expect(Set(letters).count == letters.count)
    let arguments = command.entry.arguments
    #expect(Set(arguments.map(\.name)).count == arguments.count)
  }

  @Test func `a letter means one option, and an option takes a value everywhere or nowhere`() {
    let options = Subcommand.allCases.flatMap(\.entry.options) + CommandOption.global
    for (letter, group) in Dictionary(grouping: options.filter { $0.short != nil }, by: \.short) {
      #expect(Set(group.map(\.name)).count == 1, "-\(letter.map(String.init) ?? "")")
    }
    for (name, group) in Dictionary(grouping: options, by: \.name) {
      #expect(Set(group.map { $0.value == nil }).count == 1, "\(name.long)")
    }
  }

  @Test(arguments: Subcommand.allCases)
  func `only the last argument takes more or less than one word`(command: Subcommand) {
    let arguments = command.entry.arguments
    #expect(arguments.dropLast().allSatisfy { $0.arity == .one })
  }

  @Test(arguments: Subcommand.allCases)
  func `every parent of a command is a command or a group`(command: Subcommand) {
    for count in 0..<command.rawValue.words.count {
      #expect(CommandNode(path: Array(command.rawValue.words.prefix(count))) != nil)
    }
  }

  @Test(arguments: Subcommand.allCases)
  func `what exactly one is needed of is there and may be left out`(command: Subcommand) {
    for target in command.entry.exactlyOne {
      switch target {
      case .argument(let name):
        #expect(command.entry.arguments.contains { $0.name == name && !$0.isRequired })
      case .option(let name):
        #expect(command.entry.options.contains { $0.name == name && !$0.isRequired })
      }
    }
  }

  @Test(arguments: Subcommand.allCases)
  func `every example parses as its command`(command: Subcommand) throws {
    for example in command.entry.examples {
      let words = shellWords(example.line)
      #expect(words.first == "ttydesk")
      #expect(example.line.utf8.count <= Columns.width - 6, "\(example.line)")
      let invocation = try CommandLineParser.parse(Array(words.dropFirst()))
      #expect(invocation.subcommand == command, "\(example.line)")
    }
  }

  @Test func `every name of an option or argument is in use`() {
    let options = Subcommand.allCases.flatMap(\.entry.options) + CommandOption.global
    #expect(Set(options.map(\.name)) == Set(CommandOption.Name.allCases))
    let arguments = Subcommand.allCases.flatMap(\.entry.arguments)
    #expect(Set(arguments.map(\.name)) == Set(CommandArgument.Name.allCases))
  }

  @Test func `a command with several options shows an example`() {
    for command in Subcommand.allCases where command.entry.options.count > 1 {
      #expect(!command.entry.examples.isEmpty, "\(command.rawValue)")
    }
  }
}
