import Commands
import Glibc
import Store
import Tickets

/// A text that somebody gives to a command, and the draft that keeps it meanwhile.
struct GivenText {
  let text: String
  /// The file of the editor; nil where the text came otherwise.
  let draft: String?
}

extension Session {
  /// The text that the command line gives, or else standard input, or else the user's editor.
  ///
  /// - `purpose`: What it is for, as in `reply-7`, for the name of the draft.
  /// - `beginning`: What the editor shows at first.
  func givenText(for purpose: String, beginning: String = "") throws -> GivenText {
    let given = invocation.value(.body)
    if let given, given != "-" { return GivenText(text: given, draft: nil) }
    if given == nil, isatty(STDIN_FILENO) == 1 {
      let written = try Editor(folder: store.folder.drafts).write(purpose, beginning)
      return GivenText(text: written.text.withoutEmptyEnd, draft: written.path)
    }
    let text = String(decoding: try Files.readStandardInput(), as: UTF8.self)
    return GivenText(text: text.withoutEmptyEnd, draft: nil)
  }

  /// A text that may not be empty, and what is done with it.
  ///
  /// The draft of the editor goes away only when all is done.
  func withText(
    for purpose: String, beginning: String = "", _ body: (String) throws -> Void
  ) throws {
    let given = try givenText(for: purpose, beginning: beginning)
    guard !given.text.isBlank else {
      given.discard()
      throw Failure(.dataError, "the text is empty; nothing was written")
    }
    do {
      try body(given.text)
    } catch {
      guard let draft = given.draft else { throw error }
      let failure = Failure(error)
      throw Failure(failure.code, failure.sentence + "; the text is in \(draft)")
    }
    given.discard()
  }

  /// The files that `--attach` names, read whole.
  func givenFiles() throws -> [(name: String, content: [UInt8])] {
    try invocation.values(.attach).map { path in
      let name = path.split(separator: "/").last.map(String.init) ?? path
      return (name, try path == "-" ? Files.readStandardInput() : Files.read(path))
    }
  }
}

extension String {
  /// Whether there is nothing to read.
  var isBlank: Bool { !utf8.contains { $0 > 0x20 } }

  /// The text without line ends and blanks at its end, which editors and `echo` put there.
  fileprivate var withoutEmptyEnd: String {
    guard let last = utf8.lastIndex(where: { $0 > 0x20 }) else { return "" }
    return String(self[...last])
  }
}
