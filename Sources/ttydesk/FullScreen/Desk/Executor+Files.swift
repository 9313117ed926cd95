import Commands
import Glibc
import Interface
import Store
import Tickets

extension Executor {
  /// The files that go with a draft, read.
  func files(of draft: Draft) throws -> [(name: String, content: [UInt8])] {
    try draft.files.map { path in
      let path = path.expandingHome
      return (path.lastPathComponent, try Files.read(path))
    }
  }

  /// Writes an attachment to a path, never over anything that is there.
  func saveAttachment(_ item: AttachmentItem, _ path: String) throws {
    let content = try content(of: item)
    var target = path.isEmpty ? "." : path.expandingHome
    if Files.isFolder(target) { target += "/" + item.name.asFileName }
    try Files.create(target, content)
    post(.notice(Notice(.success, "Saved \(item.name.asFileName) as \(target).")))
  }

  /// The program that shows an attachment.
  func opening(_ item: AttachmentItem) throws -> ExternalRun {
    let path = try temporary(item.name.asFileName, try content(of: item))
    if Environment.hasDesktop, Environment.finds("xdg-open") {
      return ExternalRun(arguments: ["xdg-open", path], isDetached: true)
    }
    if item.mediaType.hasPrefix("text/") || item.mediaType.hasPrefix("message/") {
      return ExternalRun(arguments: Environment.pager + [path])
    }
    guard let viewer = ["run-mailcap", "see"].first(where: Environment.finds) else {
      throw Failure(
        .unavailable, "nothing here can show \(item.mediaType); save the file instead")
    }
    return ExternalRun(arguments: [viewer, path], waitsForKey: true)
  }

  /// A command that gets a message's text as its input; no shell sees either.
  func piping(_ message: Digest, into command: String) throws -> ExternalRun {
    let words = try CommandWords.split(command)
    let source = try source(of: message)
    let path = try temporary("message.txt", Array(source.text.utf8))
    return ExternalRun(arguments: words, input: path, waitsForKey: true)
  }

  private func content(of item: AttachmentItem) throws -> [UInt8] {
    try store.content(
      of: Attachment(
        name: item.name, mediaType: item.mediaType, size: item.size, blob: item.blob))
  }

  /// A file that nobody else can read, and that goes when the program ends.
  private func temporary(_ name: String, _ content: [UInt8]) throws -> String {
    let folder = try temporaryFolder ?? TemporaryFolder.make()
    temporaryFolder = folder
    let path = "\(folder)/\(name)"
    try Files.replace(path, content)
    return path
  }
}
