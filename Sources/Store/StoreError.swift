/// What the store could not do, as facts; see ``description`` for the sentence.
package enum StoreError: Error, Hashable, Sendable {
  case noDesk(path: String)
  case deskExists(path: String)
  case notPrivate(path: String, mode: UInt16)
  case notOwned(path: String)
  case newerDesk(path: String)
  case unknownTicket(String)
  case ambiguousTicket(String, count: Int)
  case unknownMessage(String)
  case ambiguousMessage(String, count: Int)
  case unknownQueue(String, known: [String])
  case unknownAccount(String)
  case unknownOrganization(String)
  case unknownDefinition(kind: String, name: String)
  case nameTaken(kind: String, name: String)
  case badValue(field: String, value: String, expected: String)
  case alreadyMerged(String, into: String)
  case notMerged(String)
  case mergeIntoItself(String)
  case held(ticket: String, reason: String?)
  case nothingToErase(String)
  case stale(ticket: String)
  case blobMissing(String)
  case damagedEvent(position: Int64)
  case interrupted(String)
  case isReplica(of: String)
  case noRemote
  case onlyAtHub(String)
  case hubContradicts(seq: Int64)
  case damagedDelivery(seq: Int64)
  case notHeld
  case damagedBlob(String)
  case noSuchTree(size: Int64)
}

extension StoreError: CustomStringConvertible {
  /// What happened, to what, and what to do, without a full stop.
  package var description: String {
    switch self {
    case .noDesk(let path): "there is no desk in \(path); make one with: ttydesk init"
    case .deskExists(let path): "there is a desk in \(path) already; nothing was changed"
    case .notPrivate(let path, let mode):
      "\(path) can be read by others (mode \(String(mode, radix: 8))); "
        + "close it with: chmod go= '\(path)'"
    case .notOwned(let path): "\(path) belongs to another user; work as its owner"
    case .newerDesk(let path):
      "the desk in \(path) was written by a newer ttydesk; update this one and try again"
    case .unknownTicket(let name): "there is no ticket \(name); see: ttydesk list"
    case .ambiguousTicket(let name, let count):
      "\(count) tickets are called \(name); use the full id that list --json shows"
    case .unknownMessage(let name):
      "there is no message \(name); ttydesk show TICKET --json gives their ids"
    case .ambiguousMessage(let name, let count):
      "\(count) messages begin with \(name); give more of the id"
    case .unknownQueue(let name, let known):
      "there is no queue \(name)"
        + (known.isEmpty
          ? "; add one with: ttydesk queue add NAME"
          : "; there are: " + known.joined(separator: ", "))
    case .unknownAccount(let name): "there is no account \(name); see: ttydesk account list"
    case .unknownOrganization(let name):
      "there is no organization \(name); see: ttydesk organization list"
    case .unknownDefinition(let kind, let name):
      "there is no \(kind) called \(name); see: ttydesk \(kind) list"
    case .nameTaken(let kind, let name):
      "there is a \(kind) called \(name) already; choose another name"
    case .badValue(let field, let value, let expected):
      "\(value) is no value for \(field); it takes \(expected)"
    case .alreadyMerged(let name, let target):
      "\(name) is part of \(target) now; work on that one, or unmerge \(name) first"
    case .notMerged(let name): "\(name) is not merged into another ticket"
    case .mergeIntoItself(let name): "\(name) cannot be merged into itself"
    case .held(let ticket, let reason):
      "\(ticket) is under legal hold" + (reason.map { " (\($0))" } ?? "")
        + "; nothing was erased; lift it with: ttydesk privacy hold lift"
    case .nothingToErase(let what): "the desk holds nothing of \(what); nothing was erased"
    case .stale(let ticket):
      "somebody wrote in \(ticket) since you read it; read it again, or send anyway"
    case .blobMissing(let name):
      "the content of \(name) is not here: it was erased, or its file is lost"
    case .interrupted(let what): "\(what) was stopped; the desk is as it was before"
    case .isReplica(let remote):
      "this desk is a copy of the hub \(remote), and cannot be a hub itself"
    case .noRemote: "this desk has no hub; clone one with: ttydesk clone REMOTE"
    case .onlyAtHub(let what): "\(what) is done at the hub, which reaches every copy of the desk"
    case .hubContradicts(let seq):
      "the hub tells event \(seq) otherwise than before: its log was changed; nothing was taken in. "
        + "Compare checkpoints with your colleagues, with: ttydesk audit compare"
    case .damagedDelivery(let seq):
      "event \(seq) does not hash to what its header says; nothing was taken in. Sync again"
    case .damagedBlob(let name):
      "the file \(name) did not arrive as it was sent; it will be asked for again"
    case .notHeld: "this reply waits for no decision; see: ttydesk sync --json"
    case .noSuchTree(let size):
      "the log has no \(size) events; it was put back to an older state, or is another one"
    case .damagedEvent(let position):
      "event \(position) of the log is damaged; find out what with: ttydesk audit verify"
    }
  }
}
