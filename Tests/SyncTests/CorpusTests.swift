import Foundation
import Sync
import Testing

/// Files beside the tests: what the fuzzer begins with, and the protocol's page.
struct CorpusTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()

  @Test func `What the fuzzer begins with is read, and nothing of it is a crash`() throws {
    let corpus = CorpusTests.folder.appendingPathComponent("HubFuzzer/Corpus")
    let files = try FileManager.default.contentsOfDirectory(
      at: corpus, includingPropertiesForKeys: nil)
    #expect(files.count >= 20)
    for file in files {
      _ = try? Sample.frames(Greeting.bytes + Data(contentsOf: file).dropFirst())
    }
  }

  @Test func `The example of the protocol's page is what the program says`() throws {
    let page = CorpusTests.folder.deletingLastPathComponent()
      .appendingPathComponent("Sources/Sync/Sync.docc/TheProtocol.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    let examples = text.components(separatedBy: "```hex\n").dropFirst().map { part in
      part.components(separatedBy: "```")[0].filter { !$0.isWhitespace }
    }
    let mark = Mark(cursor: 40, newest: 40, isLast: true)
    let told: [[Frame]] = [
      [.hello(Hello(replica: Sample.greeting, treeSize: 40)), .flush],
      [.welcome(Welcome(account: Sample.identifier(2), key: 77)), .mark(mark)],
    ]
    #expect(
      examples
        == told.map { frames in
          Sample.bytes(frames).map { String(format: "%02x", $0) }.joined()
        })
  }

  @Test func `The protocol's page names every frame with its type`() throws {
    let page = CorpusTests.folder.deletingLastPathComponent()
      .appendingPathComponent("Sources/Sync/Sync.docc/TheProtocol.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    for kind in FrameKind.allCases {
      #expect(text.contains("| \(String(format: "%02X", kind.rawValue)) | \(kind.name) |"))
    }
  }
}
