/// What the keys do, in each context: the defaults of the table, a preset, and the user's own
/// lines, of which the later beats the earlier.
package struct Keymap: Sendable {
  /// What the keys pressed so far come to.
  package enum Lookup: Hashable, Sendable {
    /// More keys are needed: what was begun, and what can be pressed next.
    case pending(String, [KeyHint])
    case call(Command.Call)
    /// Nothing begins with these keys.
    case unbound
  }

  /// A key sequence and what it does.
  package struct Binding: Hashable, Sendable {
    package let sequence: KeySequence
    package let call: Command.Call
  }

  /// A default that the user's lines took the keys of.
  package struct Displaced: Hashable, Sendable {
    package let context: Command.Context
    package let binding: Binding
  }

  private var tries: [Command.Context: KeyTrie] = [:]
  private var ordered: [Command.Context: [Binding]] = [:]
  /// The keys of each call: screens ask for many of them in every frame.
  private var keys: [Command.Context: [Command.Call: [KeySequence]]] = [:]
  /// What is wrong with the user's lines.
  package private(set) var problems: [KeyProblem] = []
  /// The defaults that lost to the user's lines.
  package private(set) var displaced: [Displaced] = []

  /// The keys of a preset, changed by the lines of a key file.
  ///
  /// A line that can't be read is skipped and reported in `problems`.
  package init(_ preset: KeyPreset = .vim, user lines: [String] = []) {
    bindDefaults()
    bind(preset.lines.compactMap { try? KeyRule(parsing: $0) })
    drop()
    let before = self
    bind(rules(of: lines))
    drop()
    displaced = Command.Context.allCases.flatMap { context in
      before.bindings(in: context).filter { !holds($0, in: context) }
        .map { Displaced(context: context, binding: $0) }
    }
    for (context, bindings) in ordered {
      keys[context] = Dictionary(grouping: bindings, by: \.call).mapValues { $0.map(\.sequence) }
    }
  }
}

extension Keymap {
  /// What the keys do in a context.
  package func lookup(_ keys: [Key], in context: Command.Context) -> Lookup {
    guard let node = tries[context]?.node(at: keys[...]), !keys.isEmpty else { return .unbound }
    if let call = node.call { return .call(call) }
    let next = (ordered[context] ?? []).filter {
      $0.sequence.keys.count > keys.count && $0.sequence.keys.starts(with: keys)
    }
    var hints: [KeyHint] = []
    for binding in next {
      let key = binding.sequence.keys[keys.count]
      guard !hints.contains(where: { $0.key == key }) else { continue }
      let isLast = binding.sequence.keys.count == keys.count + 1
      hints.append(KeyHint(key: key, call: isLast ? binding.call : nil))
    }
    return .pending(KeyHint.title(of: keys), hints)
  }

  /// All keys of a context, the user's own first, then in the order of the table.
  package func bindings(in context: Command.Context) -> [Binding] {
    ordered[context] ?? []
  }

  /// The keys that call a command with these arguments in a context, the best first.
  package func keys(
    for command: Command, with arguments: [String] = [], in context: Command.Context
  ) -> [KeySequence] {
    keys[context]?[Command.Call(command, arguments)] ?? []
  }
}

extension Keymap {
  private mutating func bindDefaults() {
    for command in Command.allCases {
      let entry = command.entry
      for key in entry.keys {
        guard let sequence = KeySequence(parsing: key.keys) else { continue }
        let call = Command.Call(command, key.arguments)
        for context in key.contexts ?? entry.contexts {
          tries[context, default: KeyTrie()].bind(sequence.keys[...], to: call)
          ordered[context, default: []].append(Binding(sequence: sequence, call: call))
        }
      }
    }
  }

  /// Binds the keys of rules, which are shown before those that are bound already.
  private mutating func bind(_ rules: [KeyRule]) {
    var bound: [Command.Context: [Binding]] = [:]
    for rule in rules {
      for context in rule.contexts {
        tries[context, default: KeyTrie()].bind(rule.sequence.keys[...], to: rule.call)
        guard let call = rule.call else { continue }
        bound[context, default: []].append(Binding(sequence: rule.sequence, call: call))
      }
    }
    ordered.merge(bound) { old, new in new + old }
  }

  /// Drops the bindings that lost, and those that are there twice.
  private mutating func drop() {
    for (context, bindings) in ordered {
      var seen: Set<Binding> = []
      ordered[context] = bindings.filter { holds($0, in: context) && seen.insert($0).inserted }
    }
  }

  /// The rules of the user's lines; what is wrong with the others is kept in `problems`.
  private mutating func rules(of lines: [String]) -> [KeyRule] {
    var rules: [(rule: KeyRule, line: Int)] = []
    for (line, text) in zip(1..., lines) {
      do {
        guard let rule = try KeyRule(parsing: text) else { continue }
        guard let other = rules.first(where: { $0.rule.isInTheWay(of: rule) }) else {
          rules.append((rule, line))
          continue
        }
        problems.append(KeyProblem(line: line, fault: .again(rule.sequence, line: other.line)))
      } catch {
        problems.append(KeyProblem(line: line, fault: error))
      }
    }
    return rules.map(\.rule)
  }

  private func holds(_ binding: Binding, in context: Command.Context) -> Bool {
    tries[context]?.node(at: binding.sequence.keys[...])?.call == binding.call
  }
}

extension KeyRule {
  /// Whether both can't be: in some context the keys of one begin those of the other.
  fileprivate func isInTheWay(of other: KeyRule) -> Bool {
    guard call != nil, other.call != nil, !contexts.isDisjoint(with: other.contexts) else {
      return false
    }
    return sequence.keys.starts(with: other.sequence.keys)
      || other.sequence.keys.starts(with: sequence.keys)
  }
}
