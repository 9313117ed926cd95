/// One thing that is wrong with a log.
package struct LogFinding: Hashable, Sendable {
  /// What can be wrong.
  package enum Problem: Hashable, Sendable {
    case badHeader(EventHeaderError)
    case wrongID
    case wrongPosition(expected: Int64)
    case wrongSequence(found: Int64?, expected: Int64)
    case counterGap(found: UInt64, expected: UInt64)
    case wrongPrevious
    case wrongCommitment
    case halfPayload
    case missingPayload
    case unreadableErasure
    case newestMissing
    case notInCheckpoint
    case orphanPayload
    case missingBlob(String)
    case wrongBlob(String)
    /// A line of an exported log that is no event.
    case unreadableLine
    /// The last line of an exported log is not its end.
    case endMissing
    /// The lines of an exported log are not those that its end speaks of.
    case otherLines(events: Int64, expected: Int)
  }

  /// The place in the log, or in an exported one the line.
  package let position: Int64
  /// The id that the log gives the event, in hexadecimal digits.
  package let id: String
  package let problem: Problem

  package init(position: Int64, id: String, problem: Problem) {
    self.position = position
    self.id = id
    self.problem = problem
  }
}

extension LogFinding: CustomStringConvertible {
  /// What is wrong and where, as one sentence without a full stop.
  package var description: String {
    let event = "event \(position) (\(id.prefix(16)))"
    return switch problem {
    case .badHeader(let error): "\(event): the header cannot be read: \(error)"
    case .wrongID: "\(event): the header was changed: it no longer hashes to the event's id"
    case .wrongPosition(let expected):
      "\(event): it stands at place \(position), where \(expected) should be: events were removed or moved"
    case .wrongSequence(let found, let expected):
      "\(event): its number in the order is \(found.map(String.init) ?? "missing"), not \(expected): "
        + "events were removed or moved"
    case .counterGap(let found, let expected):
      "\(event): it is its replica's event \(found), where \(expected) should follow: "
        + "events were removed or moved"
    case .wrongPrevious:
      "\(event): it does not follow the event that stands before it: events were replaced or moved"
    case .wrongCommitment:
      "\(event): the payload was changed: it no longer hashes to what the header commits to"
    case .halfPayload: "\(event): half of the payload is gone"
    case .missingPayload: "\(event): the payload is gone, and no erasure names it"
    case .unreadableErasure: "\(event): this erasure's list of targets cannot be read"
    case .newestMissing: "\(event): this should be the replica's newest event, and it is not there"
    case .notInCheckpoint:
      "\(event): the hub cannot prove that it is in the log that its checkpoint speaks of"
    case .orphanPayload: "payload \(position): it belongs to no event"
    case .unreadableLine: "line \(position) is no event: it was damaged, or is no part of a log"
    case .endMissing: "line \(position) is not the end of a log: the file was cut or damaged"
    case .otherLines(let events, let expected):
      "line \(position): the \(events) events before it are not the \(expected) that were written: "
        + "lines were changed, removed or moved"
    case .missingBlob(let hash): "\(event): the attachment \(hash.prefix(16)) is gone"
    case .wrongBlob(let hash): "\(event): the attachment \(hash.prefix(16)) was changed"
    }
  }
}
