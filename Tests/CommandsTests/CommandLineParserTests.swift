import Testing

@testable import Commands

@Suite struct CommandLineParserTests {
  private func parse(_ line: String) throws -> Invocation {
    try CommandLineParser.parse(shellWords(line))
  }

  private func fault(_ line: String) -> CommandLineError.Fault? {
    do {
      _ = try CommandLineParser.parse(shellWords(line))
      return nil
    } catch { return error.fault }
  }

  @Test func `no words open the desk`() throws {
    #expect(try parse("").subcommand == .desk)
    #expect(try parse("--desk /srv/desk").value(.desk) == "/srv/desk")
  }

  @Test(arguments: [
    "list --limit 20 status:open", "list --limit=20 status:open", "list -n 20 status:open",
    "list status:open -n 20", "--quiet list status:open --limit 5 --limit 20",
    "list --limit=20 -- status:open",
  ])
  func `options are read in every form and place`(line: String) throws {
    let invocation = try parse(line)
    #expect(invocation.subcommand == .list)
    #expect(invocation.count(.limit) == 20)
    #expect(invocation.allArguments(.query) == ["status:open"])
  }

  @Test func `letters are bundled, and the last may have its value`() throws {
    let invocation = try parse("new -jqrann@example.org -sHello --queue=a")
    #expect(invocation.has(.json) && invocation.has(.quiet))
    #expect(invocation.required(.requester) == "ann@example.org")
    #expect(invocation.required(.subject) == "Hello")
  }

  @Test func `a repeated option keeps all its values`() throws {
    let invocation = try parse("note 7 -a one --attach=two -a three")
    #expect(invocation.values(.attach) == ["one", "two", "three"])
  }

  @Test func `commands of several words are found, and global options may stand between`() throws {
    #expect(try parse("audit verify").subcommand == .auditVerify)
    #expect(try parse("privacy --json hold --desk x list").subcommand == .holdList)
    #expect(try parse("audit reply").allArguments(.query) == ["reply"])
  }

  @Test func `a command's name after its own words is an argument`() throws {
    let searching = try parse("audit --limit 3 verify")
    #expect(searching.subcommand == .audit)
    #expect(searching.allArguments(.query) == ["verify"])
    #expect(try parse("audit -- verify").allArguments(.query) == ["verify"])
    #expect(try parse("backup ./verify").argument(.path) == "./verify")
  }

  @Test func `a search and a tag may begin with a dash`() throws {
    let list = try parse("list -tag:vip -n 3 -x --json")
    #expect(list.allArguments(.query) == ["-tag:vip", "-x"])
    #expect(list.count(.limit) == 3)
    #expect(try parse("tag 1042 -spam +vip").allArguments(.tag) == ["-spam", "+vip"])
    #expect(fault("tag -spam 1042") == .unknownOption("-s", suggestion: nil))
  }

  @Test func `one dash alone and times before now are values`() throws {
    #expect(try parse("reply 7 --body -").value(.body) == "-")
    #expect(try parse("audit --after -7d").value(.after) == "-7d")
    #expect(try parse("import -").allArguments(.path) == ["-"])
    #expect(try parse("reply 7 --body=--").value(.body) == "--")
    #expect(try parse("reply 7 --body=").value(.body) == "")
  }

  @Test func `help and version may stand anywhere`() throws {
    #expect(try parse("audit verify --help").helpSubject == .command(.auditVerify))
    #expect(try parse("--help delete").helpSubject == .command(.delete))
    #expect(try parse("help privacy hold").helpSubject == .group(.hold))
    #expect(try parse("-h").helpSubject == .root)
    #expect(try parse("list").helpSubject == nil)
    #expect(try parse("delete -V").subcommand == .version)
    #expect(try parse("list -- --help").allArguments(.query) == ["--help"])
    #expect(fault("help lsit") == .unknownCommand("lsit", suggestion: "list"))
  }

  @Test func `what is unknown is named, with the nearest that is known`() {
    #expect(fault("lsit") == .unknownCommand("lsit", suggestion: "list"))
    #expect(fault("privacy earse") == .unknownCommand("earse", suggestion: "erase"))
    #expect(fault("xyzzy") == .unknownCommand("xyzzy", suggestion: nil))
    #expect(fault("list --limt 3") == .unknownOption("--limt", suggestion: "--limit"))
    #expect(fault("list --lim=3") == .unknownOption("--lim", suggestion: "--limit"))
    #expect(fault("note 1 -Z") == .unknownOption("-Z", suggestion: nil))
    #expect(fault("--limit 3 list") == .unknownOption("--limit", suggestion: nil))
  }

  @Test func `what is missing is named`() {
    #expect(fault("show") == .missingArgument(.ticket))
    #expect(fault("privacy") == .missingCommand)
    #expect(fault("delete 7") == .missingOption(.reason.required))
    #expect(fault("list --limit") == .missingValue(.limit))
    #expect(fault("reply 7 --body --json") == .missingValue(.body))
  }

  @Test func `what is too much is named`() {
    #expect(fault("show 1 2") == .unexpectedArgument("2"))
    #expect(fault("rebuild now") == .unexpectedArgument("now"))
    #expect(fault("-- list") == .unexpectedArgument("list"))
    #expect(fault("privacy hold list x") == .unexpectedArgument("x"))
    let json = CommandOption.global.first { $0.name == .json }
    #expect(fault("list --json=yes") == json.map { .unexpectedValue($0, "yes") })
  }

  @Test func `values have to be of their kind`() throws {
    #expect(fault("list --limit 0") == .wrongValue("0", of: "--limit", .count))
    #expect(fault("list --limit 99999999999999999999") != nil)
    #expect(fault("reply 7 --status done") == .wrongValue("done", of: "--status", .status))
    #expect(fault("set 7 =x") == .wrongValue("=x", of: "FIELD=VALUE", .assignment))
    #expect(fault("set 7 status") == .wrongValue("status", of: "FIELD=VALUE", .assignment))
    #expect(try parse("set 7 subject=a=b").allArguments(.field) == ["subject=a=b"])
    #expect(fault("link 1 eats 2") == .wrongValue("eats", of: "KIND", .link))
  }

  @Test func `exactly one target has to be given`() throws {
    #expect(fault("delete --reason x") == .notExactlyOne([.argument(.ticket), .option(.message)]))
    #expect(fault("delete 7 --message a --reason x") != nil)
    #expect(try parse("delete --message a --reason x").optionalArgument(.ticket) == nil)
  }

  @Test func `any words end in an invocation or an error`() {
    var state: UInt64 = 42
    let pieces =
      Subcommand.allCases.flatMap(\.rawValue.words) + CommandOption.Name.allCases.map(\.long)
      + ["-", "--", "-jqn", "-n3", "--=", "--=x", "-é", "=", "", "--limit=", "7", "a=b", "\u{0}"]
    for _ in 0..<3_000 {
      let words = (0..<5).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return pieces[Int(state >> 33) % pieces.count]
      }
      do {
        let invocation = try CommandLineParser.parse(words)
        #expect(invocation.subcommand != .help || invocation.helpSubject != nil)
      } catch {
        #expect(!error.description.isEmpty)
      }
    }
  }
}
