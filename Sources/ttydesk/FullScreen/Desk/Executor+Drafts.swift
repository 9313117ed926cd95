import Interface
import Store
import Tickets

extension Executor {
  /// The tickets that have a draft.
  var draftedTickets: Set<Identifier> {
    if let known = knownDrafts { return known }
    let found = Set(store.drafts.tickets)
    knownDrafts = found
    return found
  }

  /// Writes a draft down; an empty one is none.
  func save(_ draft: Draft) throws {
    guard !draft.isEmpty else {
      discardDraft(draft.key)
      return
    }
    try store.drafts.save(DraftFile(draft).json, of: draft.key.ticket)
    draftsChanged()
  }

  /// The draft that was written down, if there is one.
  func draft(_ key: Draft.Key) throws -> Draft? {
    guard let content = try store.drafts.read(of: key.ticket),
      let file = try? DraftFile(json: content)
    else { return nil }
    return file.draft(key)
  }

  func discardDraft(_ key: Draft.Key) {
    store.drafts.remove(of: key.ticket)
    draftsChanged()
  }

  private func draftsChanged() {
    let before = knownDrafts?.count
    knownDrafts = nil
    guard draftedTickets.count != before, let sync = try? syncState else { return }
    post(.sync(sync))
  }
}

/// A draft as it is written to its file.
private struct DraftFile: JSONObjectConvertible {
  var isNote: Bool
  var text: String
  var subject: String
  var to: [Contact]
  var cc: [Contact]
  var files: [String]
  var seen: Digest?

  init(_ draft: Draft) {
    isNote = draft.kind == .note
    text = draft.text
    subject = draft.subject
    to = draft.to
    cc = draft.cc
    files = draft.files
    seen = draft.seen
  }

  init(_ json: JSONObject) throws(JSONError) {
    isNote = try json.required("note")
    text = try json.required("text")
    subject = try json.optional("subject") ?? ""
    to = try json.optional("to") ?? []
    cc = try json.optional("cc") ?? []
    files = try json.optional("files") ?? []
    seen = try json.optional("seen")
  }

  func writeMembers(to json: inout JSONWriter) {
    json.member("note", isNote)
    json.member("text", text)
    json.member("subject", subject)
    json.member("to", unlessEmpty: to)
    json.member("cc", unlessEmpty: cc)
    json.member("files", unlessEmpty: files)
    json.member("seen", seen)
  }

  func draft(_ key: Draft.Key) -> Draft {
    var draft = Draft(key: key, kind: isNote ? .note : .reply)
    draft.text = text
    draft.subject = subject
    draft.to = to
    draft.cc = cc
    draft.files = files
    draft.seen = seen
    return draft
  }
}

extension Draft.Key {
  /// The ticket; nil for a new one.
  var ticket: Identifier? {
    switch self {
    case .ticket(let id): id
    case .new: nil
    }
  }
}
