import Commands
import Testing

struct CommandLineTextTests {
  @Test(arguments: [
    ("reply", Command.reply, []),
    ("  reply --internal  ", .reply, ["--internal"]),
    ("assign 'Ann Lee'", .assign, ["Ann Lee"]),
    ("assign \"Ann \\\"A\\\" Lee\"", .assign, ["Ann \"A\" Lee"]),
    ("assign Ann\\ Lee", .assign, ["Ann Lee"]),
    ("tag +vip -spam 'two words'", .tag, ["+vip", "-spam", "two words"]),
    ("snooze tomorrow 9am", .snooze, ["tomorrow 9am"]),
    ("search status:open \"paper jam\" ", .search, ["status:open \"paper jam\""]),
    ("search don't", .search, ["don't"]),
    ("audit --desk kind:reply", .audit, ["--desk", "kind:reply"]),
    ("send --next solved", .send, ["--next", "solved"]),
    ("set-st open", .setStatus, ["open"]),
    ("sol", .solve, []),
    ("note", .note, []),
  ])
  func `a line is read`(_ line: String, _ command: Command, _ arguments: [String]) throws {
    let call = try CommandLineText.call(line)
    #expect(call == Command.Call(command, arguments))
    #expect(try CommandLineText.call(call.description) == call)
  }

  @Test(arguments: [
    ("", CommandLineText.Fault.empty),
    ("   ", .empty),
    ("repyl", .unknown("repyl", suggestion: .reply)),
    ("qqqqqq", .unknown("qqqqqq", suggestion: nil)),
    ("find-", .ambiguous("find-", [.findNext, .findPrevious])),
    ("solve now", .tooMany(.solve, "now")),
    ("set-priority huge", .noChoice(.setPriority, "huge", ["low", "normal", "high", "urgent"])),
    ("assign 'Ann", .openQuote("Ann")),
  ])
  func `a line that can't be read says why`(_ line: String, _ fault: CommandLineText.Fault) {
    #expect(throws: fault) { try CommandLineText.call(line) }
    #expect(fault.description.hasSuffix(".") || fault.description.hasSuffix("?"))
  }

  @Test func `a flag is no word, and quotes make it one`() throws {
    #expect(try CommandLineText.call("send solved --next").words == ["solved"])
    #expect(try CommandLineText.call("send solved --next").has("--next"))
    #expect(
      try CommandLineText.call("goto '--x'".replacing("goto", with: "go-ticket")).words == ["--x"])
  }

  @Test func `a name is completed from its beginning, then from inside`() {
    let completion = CommandLineText.completion(of: "queue")
    #expect(completion.subject == .command)
    #expect(
      completion.candidates() == ["next-queue", "previous-queue", "go-queues", "set-queue"])
    #expect(completion.line(with: "set-queue") == "set-queue ")
    #expect(CommandLineText.completion(of: "copy-n").candidates() == ["copy-number"])
  }

  @Test func `values are completed, in quotes if they need them`() {
    let completion = CommandLineText.completion(of: "assign an")
    #expect(completion.subject == .argument(.assign, Command.assign.entry.arguments[0]))
    #expect(completion.candidates(with: ["Bob", "Ann Lee", "Joanna"]) == ["Ann Lee", "Joanna"])
    #expect(completion.line(with: "Ann Lee") == "assign \"Ann Lee\" ")
    #expect(CommandLineText.completion(of: "assign 'Ann L").typed == "Ann L")
  }

  @Test func `choices and flags are known`() {
    let status = CommandLineText.completion(of: "send so")
    #expect(status.candidates() == ["solved"])
    #expect(CommandLineText.completion(of: "send solved --").candidates() == ["--next"])
    #expect(CommandLineText.completion(of: "send --next --").candidates().isEmpty)
    #expect(CommandLineText.completion(of: "set-status ").candidates().count == 6)
    #expect(CommandLineText.completion(of: "solve x").subject == .nothing)
    #expect(CommandLineText.completion(of: "nonsense x").subject == .nothing)
    #expect(CommandLineText.completion(of: "tag +vip -s").candidates(with: ["-spam"]) == ["-spam"])
  }

  @Test func `a long line of quotes is read at once`() {
    let line = "assign " + String(repeating: "'\"\\ ", count: 100_000)
    #expect(throws: CommandLineText.Fault.self) { try CommandLineText.call(line) }
  }
}
