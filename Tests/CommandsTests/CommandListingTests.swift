import Foundation
import Testing

@testable import Commands

@Suite struct CommandListingTests {
  @Test func `each line is a JSON object of one command`() throws {
    let lines = CommandListing.jsonLines.split(separator: "\n")
    #expect(lines.count == Subcommand.allCases.count)
    for (line, command) in zip(lines, Subcommand.allCases) {
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      #expect((object?["command"] as? [String])?.joined(separator: " ") == command.rawValue)
      #expect(object?["abstract"] as? String == command.entry.abstract)
      #expect((object?["options"] as? [Any])?.count ?? 0 >= CommandOption.global.count)
    }
  }

  @Test func `JSON escapes quotes, backslashes and controls`() {
    let value = JSONText.object([
      ("a\"b", .string("\\\u{1}\n")), ("n", .array([.null, .bool(true)])),
    ])
    #expect(value.text == #"{"a\"b":"\\\u0001\u000a","n":[null,true]}"#)
  }

  @Test func `the plain list has a line for each command`() {
    let lines = CommandListing.text.split(separator: "\n")
    #expect(lines.first == "ttydesk                       Open the desk in full screen.")
    #expect(lines.count == Subcommand.allCases.count)
  }
}
