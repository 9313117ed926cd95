/// A place in the tree of commands: one that can be run, or a word before such.
package enum CommandNode: Equatable, Sendable {
  case command(Subcommand)
  case group(CommandGroup)

  /// The program itself, without a command's name.
  package static let root = CommandNode.command(.desk)

  /// All places: commands in the order of their table, each group before its first command.
  package static let all: [CommandNode] = {
    var seen: Set<String> = []
    return Subcommand.allCases.flatMap { command in
      CommandGroup.allCases.filter { group in
        command.rawValue.hasPrefix(group.rawValue + " ") && seen.insert(group.rawValue).inserted
      }.map(CommandNode.group) + [.command(command)]
    }
  }()

  /// The place at the end of these words, such as `["audit", "verify"]`; none gives the root.
  package init?(path: [String]) {
    let words = path.joined(separator: " ")
    if let command = Subcommand(rawValue: words) {
      self = .command(command)
    } else if let group = CommandGroup(rawValue: words) {
      self = .group(group)
    } else {
      return nil
    }
  }

  /// The words that lead here, with spaces between; empty for the root.
  package var path: String {
    switch self {
    case .command(let command): command.rawValue
    case .group(let group): group.rawValue
    }
  }

  /// The path as it is typed: `ttydesk audit verify`.
  package var invocation: String { path.isEmpty ? "ttydesk" : "ttydesk \(path)" }

  /// The last word of the path.
  package var word: String { path.split(separator: " ").last.map(String.init) ?? "" }

  /// What it does, in a sentence.
  package var abstract: String {
    switch self {
    case .command(let command): command.entry.abstract
    case .group(let group): group.abstract
    }
  }

  /// The heading under which help shows it.
  package var section: CommandSection {
    switch self {
    case .command(let command): command.entry.section
    case .group(let group): group.section
    }
  }

  /// Its row of the table; nil for a group.
  package var entry: CommandEntry? {
    guard case .command(let command) = self else { return nil }
    return command.entry
  }

  /// The places that are one word further.
  package var children: [CommandNode] {
    let depth = path.split(separator: " ").count + 1
    return CommandNode.all.filter { node in
      (path.isEmpty || node.path.hasPrefix(path + " "))
        && node.path.split(separator: " ").count == depth
    }
  }
}
