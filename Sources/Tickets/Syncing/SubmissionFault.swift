/// Why a hub does not put an event into its log.
package enum SubmissionFault: Error, Hashable, Sendable {
  case badHeader(EventHeaderError)
  /// Another event has its place in the chain of its replica.
  case forked
  case brokenChain
  case otherReplica
  case otherActor
  case clockAhead
  case clockBehind
  case tooLarge
  case noPayload
  case wrongCommitment
  case unknownKind(String)
  case onlyAtHub(EventKind)
  case unreadableBody(String)
  case wrongStream(EventStream)
  case wrongFields
  case hiddenBase
  case unknownSubject
  case subjectExists
  case forbidden(Refusal)
  case badValue(String)
  case notAuthor
  case nameTaken(String)
  case noCopy
  case withdrawn
}

extension SubmissionFault: CustomStringConvertible {
  /// What happened, and what to do, without a full stop.
  package var description: String {
    switch self {
    case .badHeader(let error): "its header cannot be read: \(error)"
    case .forked:
      "two copies of this desk wrote under one name, perhaps because its folder was copied; "
        + "clone the hub again for each"
    case .brokenChain: "it does not follow the event that this desk wrote before it"
    case .otherReplica: "it was written on a desk that belongs to another account"
    case .otherActor: "it was written in the name of another account than the one that sends it"
    case .clockAhead: "its clock is more than twenty years ahead of the hub's; set the clock"
    case .clockBehind: "its clock stands before 1970; set the clock"
    case .tooLarge: "it is larger than \(SyncLimits.body >> 20) MB, the most that the hub takes"
    case .noPayload: "its content is missing"
    case .wrongCommitment: "its content does not hash to what its header says"
    case .unknownKind(let kind): "the hub knows no events of the kind \(kind); update the hub"
    case .onlyAtHub(let kind): "\(kind.rawValue) is done at the hub alone"
    case .unreadableBody(let reason): "its content cannot be read: \(reason)"
    case .wrongStream(let stream): "it belongs to the \(stream.name) stream, and says otherwise"
    case .wrongFields: "it names other fields than it changes"
    case .hiddenBase:
      "it builds on an event that is not there, or that not all its readers may know of"
    case .unknownSubject: "the hub has no such ticket for this account; it may have been taken away"
    case .subjectExists: "there is something else of that name at the hub"
    case .forbidden(let refusal): refusal.description
    case .badValue(let field): "its value for \(field) is none that the hub knows"
    case .notAuthor: "it gives somebody else as its author"
    case .nameTaken(let name): "\(name) is taken at the hub; choose another name"
    case .noCopy: "it is not the copy of a message that it says it is"
    case .withdrawn: "it was withdrawn"
    }
  }
}
