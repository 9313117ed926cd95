import Testing

@testable import Commands

struct CommandTableTests {
  private struct Place: Hashable {
    let context: Command.Context
    let keys: [Key]
  }

  private var defaults: [(Command, Command.DefaultKey, KeySequence?)] {
    Command.allCases.flatMap { command in
      command.entry.keys.map { (command, $0, KeySequence(parsing: $0.keys)) }
    }
  }

  @Test func `every command has a row of its own`() {
    let commands = Dictionary(grouping: Command.allCases, by: \.entry.title)
    for (title, sharing) in commands { #expect(sharing.count == 1, "\(title) \(sharing)") }
  }

  @Test(arguments: Command.allCases)
  func `a title is a sentence, and a name is made of words`(_ command: Command) {
    let entry = command.entry
    #expect(entry.title.hasSuffix("."))
    #expect(entry.title.first?.isUppercase == true)
    #expect(entry.title.count <= 64)
    #expect(!entry.label.isEmpty && entry.label.count <= 16)
    #expect(!entry.contexts.isEmpty)
    #expect(command.rawValue.utf8.allSatisfy { $0 == 0x2D || (0x61...0x7A).contains($0) })
  }

  @Test(arguments: Command.allCases)
  func `arguments that take the rest, and optional ones, come last`(_ command: Command) {
    let arguments = command.entry.arguments.filter { !$0.isFlag }
    #expect(arguments.dropLast().allSatisfy { $0.extent == .word && !$0.isOptional })
  }

  @Test func `every default key can be read, and works where its command does`() {
    for (command, key, sequence) in defaults {
      #expect(sequence?.description == key.keys)
      #expect(key.contexts.map(command.entry.contexts.isSuperset) ?? true, "\(command)")
    }
  }

  @Test func `no default key is there twice, or begins another`() {
    var owners: [Place: Command] = [:]
    for (command, key, sequence) in defaults {
      for context in key.contexts ?? command.entry.contexts {
        let place = Place(context: context, keys: sequence?.keys ?? [])
        #expect(owners[place] == nil, "\(key.keys) in \(context): \(command)")
        owners[place] = command
      }
    }
    for place in owners.keys {
      for count in 1..<max(1, place.keys.count) {
        let start = Place(context: place.context, keys: Array(place.keys.prefix(count)))
        #expect(owners[start] == nil, "\(place)")
      }
    }
  }

  @Test func `no default key takes what is typed`() {
    for (command, key, sequence) in defaults {
      for context in key.contexts ?? command.entry.contexts where context.isTyping {
        #expect(sequence?.keys[0].typed == nil, "\(command) in \(context)")
      }
    }
  }

  @Test func `default arguments are what the command takes`() throws {
    for (command, key, _) in defaults {
      let call = Command.Call(command, key.arguments)
      #expect(try CommandLineText.call(call.description) == call)
    }
  }

  @Test(arguments: Command.Context.allCases)
  func `hints are commands of their context, each once, and have a key`(
    _ context: Command.Context
  ) {
    let hints = Command.hints(in: context)
    #expect(Set(hints).count == hints.count && !hints.contains(.help))
    for preset in KeyPreset.allCases {
      let keymap = Keymap(preset)
      for hint in hints {
        #expect(hint.entry.contexts.contains(context))
        #expect(!keymap.keys(for: hint, in: context).isEmpty, "\(hint) in \(preset)")
      }
    }
  }

  @Test func `every need says why in a sentence`() {
    for need in Command.Need.allCases { #expect(need.reason.hasSuffix(".")) }
  }
}
