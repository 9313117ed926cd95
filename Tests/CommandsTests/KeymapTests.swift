import Commands
import Testing

struct KeymapTests {
  private func keys(_ names: String) -> [Key] {
    KeySequence(parsing: names)?.keys ?? []
  }

  @Test func `a key calls its command where it works`() {
    let keymap = Keymap()
    #expect(keymap.lookup(keys("r"), in: .list) == .call(Command.Call(.reply)))
    #expect(keymap.lookup(keys("r"), in: .composer) == .unbound)
    #expect(keymap.lookup(keys("enter"), in: .list) == .call(Command.Call(.open)))
    #expect(keymap.lookup(keys("enter"), in: .ticket) == .call(Command.Call(.toggleFold)))
    #expect(keymap.lookup(keys("!"), in: .list) == .call(Command.Call(.setPriority, ["urgent"])))
    #expect(keymap.lookup([], in: .list) == .unbound)
  }

  @Test func `the first keys of a sequence wait for the next and say which`() {
    let keymap = Keymap()
    guard case .pending(let title, let hints) = keymap.lookup(keys("y"), in: .ticket) else {
      Issue.record("not pending")
      return
    }
    #expect(title == "y: copy")
    #expect(hints.map(\.key) == keys("n l m a s"))
    #expect(hints.map(\.label) == ["number", "link", "message", "address", "subject"])
    #expect(keymap.lookup(keys("y n"), in: .ticket) == .call(Command.Call(.copyNumber)))
    #expect(keymap.lookup(keys("y x"), in: .ticket) == .unbound)
  }

  @Test func `the user's keys beat the defaults, which are told`() {
    let keymap = Keymap(user: [
      "# mine", "", "ctrl-r = reply --internal", "list.x = solve", "d  =\tdelete  spam  and more ",
      "ticket.r = none",
    ])
    #expect(keymap.problems.isEmpty)
    #expect(
      keymap.lookup(keys("ctrl-r"), in: .ticket) == .call(Command.Call(.reply, ["--internal"])))
    #expect(keymap.lookup(keys("x"), in: .list) == .call(Command.Call(.solve)))
    let delete = Command.Call(.delete, ["spam  and more"])
    #expect(keymap.lookup(keys("d"), in: .list) == .call(delete))
    #expect(keymap.lookup(keys("r"), in: .ticket) == .unbound)
    #expect(keymap.lookup(keys("r"), in: .list) == .call(Command.Call(.reply)))
    #expect(
      keymap.displaced.map { "\($0.context.rawValue).\($0.binding.sequence)" }.sorted()
        == ["list.d d", "list.d u", "list.x", "ticket.d d", "ticket.d m", "ticket.d u", "ticket.r"])
    #expect(keymap.keys(for: .mark, in: .list).map(\.description) == ["ins"])
  }

  @Test func `the user's keys are shown first`() {
    let keymap = Keymap(user: ["f5 = reply"])
    #expect(keymap.keys(for: .reply, in: .list).map(\.description) == ["f5", "r"])
    #expect(
      Keymap().keys(for: .send, with: ["solved"], in: .composer).map(\.description) == ["alt-s"])
  }

  @Test func `a sequence takes the place of the key that begins it`() {
    let keymap = Keymap(user: ["x x = solve", "z q = none"])
    #expect(keymap.lookup(keys("x x"), in: .list) == .call(Command.Call(.solve)))
    #expect(keymap.lookup(keys("z"), in: .list) == .call(Command.Call(.snooze)))
  }

  @Test func `a key without ctrl or alt still types where text is typed`() {
    let keymap = Keymap(user: ["f = help", "f2 = help"])
    #expect(keymap.problems.isEmpty)
    #expect(keymap.lookup(keys("f"), in: .list) == .call(Command.Call(.help)))
    #expect(keymap.lookup(keys("f"), in: .composer) == .unbound)
    #expect(keymap.lookup(keys("f2"), in: .composer) == .call(Command.Call(.help)))
  }

  @Test func `an equals sign and a dot are keys too`() {
    let keymap = Keymap(user: ["= = solve", ". = reply", "# = tour"])
    #expect(keymap.problems.isEmpty)
    #expect(keymap.lookup(keys("="), in: .ticket) == .call(Command.Call(.solve)))
    #expect(keymap.lookup(keys("#"), in: .ticket) == .call(Command.Call(.tour)))
    let listed = Keymap(user: ["list.. = note"])
    #expect(listed.lookup(keys("."), in: .list) == .call(Command.Call(.note)))
  }

  @Test(arguments: [
    ("ctrl-r reply", KeyProblem.Fault.noEqualsSign),
    ("hyper-r = reply", .noKey("hyper-r")),
    ("x = repyl", .command(.unknown("repyl", suggestion: .reply))),
    ("x =", .command(.empty)),
    ("audit.x = reply", .wrongContext(.reply, .audit)),
    ("= reply", .noEqualsSign),
    ("p = set-status lost", .command(.noChoice(.setStatus, "lost", statuses))),
  ])
  func `a line that can't be read is told and skipped`(_ line: String, _ fault: KeyProblem.Fault) {
    let keymap = Keymap(user: ["", line])
    #expect(keymap.problems.map(\.line) == [2])
    #expect(keymap.problems.map(\.fault) == [fault])
    #expect(keymap.problems[0].description.hasPrefix("line 2: "))
    #expect(keymap.problems[0].description.last.map(".?".contains) == true)
  }

  private static let statuses = ["new", "open", "pending", "hold", "solved", "closed"]

  @Test func `a key that types can't be bound in the composer`() {
    let keymap = Keymap(user: ["x = send"])
    #expect(keymap.problems.map(\.line) == [1])
    #expect(keymap.lookup([Key("x")], in: .composer) == .unbound)
  }

  @Test func `two lines for one key are told`() {
    let keymap = Keymap(user: ["list.a = solve", "ticket.a = note", "a b = note"])
    #expect(keymap.problems.map(\.line) == [3])
    #expect(keymap.lookup(keys("a"), in: .ticket) == .call(Command.Call(.note)))
  }

  @Test func `the emacs preset can be read whole and keeps what must not be lost`() {
    let keymap = Keymap(.emacs)
    #expect(keymap.problems.isEmpty)
    #expect(keymap.displaced.isEmpty)
    #expect(Keymap(user: KeyPreset.emacs.lines).problems.isEmpty)
    #expect(keymap.lookup(keys("ctrl-n"), in: .list) == .call(Command.Call(.lineDown)))
    #expect(keymap.lookup(keys("j"), in: .list) == .unbound)
    #expect(keymap.lookup(keys("ctrl-c ctrl-c"), in: .composer) == .call(Command.Call(.send)))
    for preset in KeyPreset.allCases {
      let keymap = Keymap(preset)
      for (key, command) in [
        ("down", Command.lineDown), ("up", .lineUp), ("home", .top), ("end", .bottom),
        ("pgdn", .pageDown), ("pgup", .pageUp), ("esc", .back),
      ] {
        #expect(keymap.lookup(keys(key), in: .list) == .call(Command.Call(command)))
      }
    }
  }
}
