import Foundation
import Testing

@testable import Mail

@Suite struct MailboxTests {
  private let line = "From ann@example.org Mon Mar  2 10:04:00 2026\n"

  private func messages(_ mbox: String) -> [String] {
    var scanner = MboxScanner(MailBytes([UInt8](mbox.utf8)))
    var found: [String] = []
    while let message = scanner.next() {
      found.append(String(decoding: message.copy, as: UTF8.self))
    }
    return found
  }

  @Test func `separators part messages, and their blank line goes`() {
    let mbox = line + "Subject: a\n\none\n\n" + line + "Subject: b\n\ntwo\n"
    #expect(messages(mbox) == ["Subject: a\n\none\n", "Subject: b\n\ntwo\n"])
  }

  @Test func `a line of the body that begins with From is no separator`() {
    let body = "From the forum we see\nthat: it works\nFrom here on, Mon Mar 2 it goes\n"
    #expect(messages(line + "Subject: a\n\n" + body).count == 1)
    #expect(messages(line + "Subject: a\n\n" + line + "no field\n").count == 1)
  }

  @Test func `quoted lines lose one mark, but not within a quote`() {
    let mbox = line + "Subject: a\n\n>From one\n>>From two\n\n> said:\n>From three\n> four\n"
    #expect(
      messages(mbox) == ["Subject: a\n\nFrom one\n>From two\n\n> said:\n>From three\n> four\n"])
  }

  @Test func `a length is trusted only if it leads to a separator`() {
    let body = line + "Subject: inner\n\n"
    let good =
      line + "Content-Length: \(body.utf8.count)\n\n" + body + "\n" + line + "Subject: b\n\n"
    #expect(messages(good).count == 2)
    let bad = line + "Content-Length: 7\n\n" + body + "\n" + line + "Subject: b\n\n"
    #expect(messages(bad).count == 3)
  }

  private func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "mail-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  @Test func `files are read whose names are no UTF-8`() throws {
    try withFolder { folder in
      try write("Subject: plain\n\n", folder.appending(path: "plain.eml"))
      let process = Process()
      process.executableURL = URL(filePath: "/bin/sh")
      process.arguments = [
        "-c",
        """
        cd "$1" && d=$(printf 'caf\\351') && mkdir "$d" &&
        printf 'Subject: odd\\n\\n' > "$d/$(printf 'b\\374ro\\303\\251.eml')"
        """, "sh", folder.path,
      ]
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
      #expect(try subjects(folder.path) == ["odd", "plain"])
    }
  }

  private func write(_ text: String, _ file: URL) throws {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  private func subjects(
    _ path: String, format: MailboxReader.Format = .auto
  ) throws -> [String] {
    var reader = try MailboxReader(path: path, format: format)
    var subjects: [String] = []
    while let message = try reader.next() {
      subjects.append(try MailReader.read(message.content).subject ?? "")
    }
    return subjects
  }

  @Test func `a Maildir and its subfolders are read, and nothing beside them`() throws {
    try withFolder { folder in
      try write("Subject: 1\n\n", folder.appending(path: "cur/1:2,S"))
      try write("Subject: 2\n\n", folder.appending(path: "new/2"))
      try write("Subject: x\n\n", folder.appending(path: "tmp/3"))
      try write("Subject: x\n\n", folder.appending(path: "dovecot-uidlist"))
      try write("Subject: 3\n\n", folder.appending(path: ".Sent/cur/4"))
      try write("Subject: x\n\n", folder.appending(path: ".Sent/new/.hidden"))
      #expect(try subjects(folder.path).sorted() == ["1", "2", "3"])
    }
  }

  @Test func `a folder is read in the order of its numbers`() throws {
    try withFolder { folder in
      try write("Subject: 2\n\n", folder.appending(path: "2"))
      try write(
        line + "Subject: 10a\n\n\n" + line + "Subject: 10b\n\n", folder.appending(path: "10"))
      try write("Subject: 1\n\n", folder.appending(path: "1"))
      #expect(try subjects(folder.path) == ["1", "2", "10a", "10b"])
    }
  }

  @Test func `a file can be said to be one message, or an mbox without its first separator`() throws
  {
    try withFolder { folder in
      let file = folder.appending(path: "file")
      try write("Subject: a\n\n" + line + "Subject: b\n\n", file)
      #expect(try subjects(file.path) == ["a"])
      #expect(try subjects(file.path, format: .mbox) == ["a", "b"])
      try write(line + "Subject: a\n\n" + line + "Subject: b\n\n", file)
      #expect(try subjects(file.path, format: .message).count == 1)
    }
  }

  @Test func `a file that is not there is an error with its name`() {
    #expect(throws: MailError.unreadable(path: "/no/such", code: ENOENT)) {
      try MailboxReader(path: "/no/such")
    }
  }
}
