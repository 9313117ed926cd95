import Commands
import Store
import Sync
import Tickets

extension Session {
  /// Does `ttydesk attachment`.
  func takeAttachment() throws {
    let ticket = try ticket()
    let attachment = try attachment(named: invocation.argument(.attachment), of: ticket)
    try fetch(attachment)
    let content = try store.content(of: attachment)
    let path = invocation.value(.output) ?? attachment.name.asFileName
    if path == "-" {
      try output.write(bytes: content)
      return
    }
    // Without a path of the user's own nothing may be overwritten: the name came from outside.
    if invocation.has(.output) {
      try Files.replace(path, content)
    } else {
      try Files.create(path, content)
    }
    try report(
      "Saved \(attachment.name) (\(ByteCount.text(attachment.size))).", name: path,
      json: json(of: attachment).adding(["path": .string(path)]))
  }

  /// Asks the hub for a file that was too large to come along.
  private func fetch(_ attachment: Attachment) throws {
    guard let remote = try store.remote(), try store.wantBlob(attachment.blob) else { return }
    let run = SyncRun(program: program, folder: store.folder)
    let ways = try RemoteBook(of: store.folder).ways(nil, remote)
    var wishes = ClientSession.Wishes()
    wishes.filesOnly = true
    Interruption.watch()
    _ = try run.sync(store, by: ways, wishes)
  }

  private func attachment(named name: String, of ticket: Ticket) throws -> Attachment {
    let streams = Policy.streams(for: actor, ticket: ticket)
    let all = try store.messages(of: ticket, streams: streams)
      .flatMap { $0.message?.attachments ?? [] }
    let isHash = name.utf8.count >= 6
    let found =
      all.contains { $0.name == name }
      ? all.filter { $0.name == name }
      : all.filter { isHash && $0.blob.hex.hasPrefix(name.lowercased()) }
    guard let first = found.first else {
      let names = all.map(\.name)
      throw Failure(
        .noInput,
        "\(ticket.shownName) has no attachment \(name); it has "
          + (names.isEmpty ? "none" : names.listed))
    }
    guard found.allSatisfy({ $0.blob == first.blob }) else {
      throw Failure(
        .dataError,
        "\(ticket.shownName) has \(found.count) attachments called \(name); name one by its hash: "
          + found.map { String($0.blob.hex.prefix(12)) }.listed)
    }
    return first
  }
}

extension String {
  /// A name that stays in the folder where it is used, is not hidden and has no control characters.
  var asFileName: String {
    let last = split(separator: "/").last.map(String.init) ?? ""
    let plain = String(last.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F })
    let name = String(plain.drop { $0 == "." || $0 == "-" })
    return name.isEmpty ? "attachment" : name
  }
}
