import Testing

@testable import Commands

/// Each shell loads its script and completes lines by it, if the shell is installed.
@Suite struct CompletionsTests {
  private static let bash = ExternalProgram("bash")
  private static let zsh = ExternalProgram("zsh")
  private static let fish = ExternalProgram("fish")

  /// Lines up to the cursor, and what is offered there; the last word is the one being typed.
  private static let cases: [(line: String, offered: [String])] = [
    ("audi", ["audit"]),
    ("pri", ["privacy"]),
    ("queue ", ["add", "list", "rename", "set"]),
    ("privacy hold l", ["lift", "list"]),
    ("audit v", ["verify"]),
    ("--desk audit privacy red", ["redact"]),
    ("-j privacy er", ["erase"]),
    ("help audit e", ["export"]),
    ("list --lim", ["--limit"]),
    ("new --queue a --subj", ["--subject"]),
    ("account add ann --role a", ["admin", "agent", "auditor"]),
    ("new -p ur", ["urgent"]),
    ("import x --format m", ["maildir", "mbox", "message"]),
    ("export --format ", ["jsonl"]),
    ("--color al", ["always"]),
    ("completions z", ["zsh"]),
    ("link 1 du", ["duplicate"]),
    ("link du", []),
    ("reply 7 --body a", []),
  ]

  @Test(.enabled(if: bash != nil, "bash is not installed"), arguments: cases)
  func `bash completes`(line: String, offered: [String]) throws {
    #expect(try bashOffers(line.split(separator: " ", omittingEmptySubsequences: false)) == offered)
  }

  @Test(.enabled(if: bash != nil, "bash is not installed"))
  func `bash completes after an equals sign, which it makes a word of its own`() throws {
    #expect(try bashOffers(["list", "--color", "=", "n"]) == ["never"])
    #expect(try bashOffers(["list", "--color", "="]) == ["always", "auto", "never"])
    #expect(try bashOffers(["--desk", "=", "x", "audit", "v"]) == ["verify"])
  }

  @Test(.enabled(if: bash != nil, "bash is not installed"))
  func `bash completes files where a file is wanted`() throws {
    let bash = try #require(Self.bash)
    let script =
      Shell.bash.completions + """
        mkdir one; touch two
        COMP_WORDS=(ttydesk import a.mbox ''); COMP_CWORD=3; _ttydesk; echo "${COMPREPLY[@]}"
        COMP_WORDS=(ttydesk list --desk o); COMP_CWORD=3; _ttydesk; echo "${COMPREPLY[@]}"
        """
    let result = try bash.run(["--norc"], input: script)
    #expect(result.errors.isEmpty, "\(result.errors)")
    let lines = result.output.split(separator: "\n")
    #expect(lines.first?.split(separator: " ").sorted() == ["err", "in", "one", "out", "two"])
    #expect(lines.last == "one")
  }

  private func bashOffers(_ words: [some StringProtocol]) throws -> [String] {
    let quoted = words.map { "'\($0)'" }.joined(separator: " ")
    let script =
      Shell.bash.completions + """
        COMP_WORDS=(ttydesk \(quoted)); COMP_CWORD=\(words.count)
        _ttydesk
        printf '%s\\n' "${COMPREPLY[@]}"
        """
    let result = try #require(Self.bash).run(["--norc", "-u"], input: script)
    #expect(result.errors.isEmpty, "\(result.errors)")
    return result.output.split(separator: "\n").map(String.init).sorted()
  }

  @Test(.enabled(if: fish != nil, "fish is not installed"), arguments: cases)
  func `fish completes`(line: String, offered: [String]) throws {
    let script = Shell.fish.completions + "complete -C 'ttydesk \(line)'\n"
    let result = try #require(Self.fish).run(["--no-config"], input: script)
    #expect(result.errors.isEmpty, "\(result.errors)")
    let words = result.output.split(separator: "\n").compactMap {
      $0.split(separator: "\t").first.map(String.init)
    }
    #expect(words.sorted() == offered)
  }

  /// The engine runs with the functions of zsh's completion system replaced by ones that print.
  @Test(.enabled(if: zsh != nil, "zsh is not installed"), arguments: cases)
  func `zsh completes`(line: String, offered: [String]) throws {
    let words = line.split(separator: " ", omittingEmptySubsequences: false)
    let script =
      """
      compdef() {}; compset() { false }; _message() {}; _files() {}
      _describe() { [[ $1 == -o ]] && shift; print -l -- ${(P)2} }

      """ + Shell.zsh.completions + """
        words=(ttydesk \(words.map { "'\($0)'" }.joined(separator: " "))); CURRENT=\(words.count + 1)
        PREFIX='\(words.last ?? "")'
        _ttydesk
        """
    let result = try #require(Self.zsh).run(["-f"], input: script)
    #expect(result.errors.isEmpty, "\(result.errors)")
    let matching = result.output.split(separator: "\n").compactMap {
      $0.split(separator: ":").first.map(String.init)
    }.filter { $0.hasPrefix(words.last ?? "") }
    #expect(matching.sorted() == offered)
  }
}
