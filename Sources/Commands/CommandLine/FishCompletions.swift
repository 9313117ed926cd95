/// The completions for fish 3 and later.
enum FishCompletions {
  /// The script: two functions that walk the line, and one `complete` for each thing to offer.
  static var script: String {
    """
    # Completions of ttydesk for fish, made by 'ttydesk completions fish'.

    # Prints the command that the line names so far, then how many arguments follow it.
    function __ttydesk_place
        set -l place ''
        set -l position 0
        set -l skip no
        for word in (commandline -opc)[2..]
            if test $skip = yes
                set skip no
            else if contains -- $word \(CommandOption.taking.joined(separator: " "))
                set skip yes
            else if test "$word" = help -a "$place$position" = 0
                continue
            else if string match -qr '^-.' -- $word
                continue
            else if test $position = 0; and contains -- (string trim "$place $word") \(paths)
                set place (string trim "$place $word")
            else
                set position (math $position + 1)
            end
        end
        echo $place
        echo $position
    end

    # Whether the line is at the command $1, and has as many arguments as one of the numbers after.
    function __ttydesk_at
        set -l place (__ttydesk_place)
        test "$place[1]" = "$argv[1]"; or return 1
        test (count $argv) = 1; or contains -- $place[2] $argv[2..]; or contains -- any $argv
    end

    complete -c ttydesk -f
    \(CommandOption.global.map { complete(nil, $0) }.joined(separator: "\n"))
    \(CommandNode.all.flatMap(lines).joined(separator: "\n"))

    """
  }

  private static let paths = CommandNode.all.filter { !$0.path.isEmpty }
    .map { "'\($0.path)'" }.joined(separator: " ")

  private static func lines(_ node: CommandNode) -> [String] {
    let commands = node.children.map { child in
      "\(start(node, " 0")) -a \(child.word) -d \(quoted(child.abstract))"
    }
    let options = (node.entry?.options ?? []).map { complete(node, $0) }
    let arguments = (node.entry?.arguments ?? []).enumerated().compactMap { at, argument in
      values(argument.kind).map {
        "\(start(node, argument.isRepeatable ? " any" : " \(at)")) \($0)"
      }
    }
    return commands + options + arguments
  }

  /// The beginning of a line that counts at a command, or everywhere.
  private static func start(_ node: CommandNode?, _ positions: String = "") -> String {
    guard let node else { return "complete -c ttydesk" }
    return "complete -c ttydesk -n '__ttydesk_at \"\(node.path)\"\(positions)'"
  }

  private static func complete(_ node: CommandNode?, _ option: CommandOption) -> String {
    let short = option.short.map { " -s \($0)" } ?? ""
    let value = option.value.map { " -r " + (values($0.kind) ?? "-f") } ?? ""
    return "\(start(node)) -l \(option.name.rawValue)\(short)\(value) -d \(quoted(option.help))"
  }

  /// What to offer for a value; nil if nothing is known.
  private static func values(_ kind: ValueKind) -> String? {
    switch kind {
    case .text, .count, .assignment: nil
    case .file: "-F"
    case .directory: "-f -a '(__fish_complete_directories)'"
    case .choice(let words): "-f -a '\(words.joined(separator: " "))'"
    }
  }

  private static func quoted(_ text: String) -> String {
    "'" + text.replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
  }
}
