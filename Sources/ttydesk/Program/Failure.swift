import Commands
import Database
import Glibc
import Store
import Sync
import Text
import Threads
import Tickets

/// What went wrong, as one sentence and a code for the shell.
struct Failure: Error {
  let code: ExitCode
  /// What happened, to what, and what to do; in lower case, without a full stop.
  let sentence: String
  /// What says so: the program, or the command where the command line was wrong.
  let speaker: String

  init(_ code: ExitCode, _ sentence: String, speaker: String = "ttydesk") {
    self.code = code
    self.sentence = sentence
    self.speaker = speaker
  }

  /// Words of a command line that do not go together, as the command's own complaint.
  init(misused invocation: Invocation, _ sentence: String) {
    let node = CommandNode.command(invocation.subcommand)
    self.init(
      .usage, "\(sentence): see 'ttydesk help \(node.path)'", speaker: node.invocation)
  }

  /// The sentence for any error that reaches the end of the program.
  init(_ error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case let error as CommandLineError: self.init(error)
    case let error as StoreError: self.init(error.exitCode, "\(error)")
    case let error as Refusal: self.init(.notPermitted, "\(error)")
    case let error as QueryError: self.init(error)
    case let error as OfficeHoursError: self.init(.dataError, "\(error)")
    case let error as FileError: self.init(error.exitCode, "\(error)\(error.advice)")
    case let error as ThreadError: self.init(.tryAgain, "\(error); try again later")
    case let error as DatabaseError: self.init(error)
    case let error as BackupError: self.init(error.exitCode, "\(error)")
    case let error as LinkError: self.init(error.exitCode, "\(error)")
    case let error as WireError: self.init(error.exitCode, "\(error)")
    case let error as CheckpointError: self.init(error.exitCode, "\(error)")
    case let error as BundleError: self.init(.dataError, "\(error)")
    case let error as HubRefusal: self.init(error.exitCode, "\(error)")
    case let error as MigrationError: self.init(.dataError, Failure.plain("\(error)"))
    default:
      self.init(.software, "something failed that should not: \(error); please report it")
    }
  }

  /// Says it on standard error.
  ///
  /// - Returns: The code for the shell.
  func report() -> ExitCode {
    StandardError.write(SafeLine("\(speaker): \(sentence)"))
    return code
  }

  /// A sentence in the form of all others: in lower case, without a full stop.
  private static func plain(_ sentence: String) -> String {
    var sentence = sentence[...]
    if sentence.last == "." { sentence.removeLast() }
    let start = sentence.prefix(2)
    if let first = start.first, first.isUppercase, start.last?.isLowercase == true {
      return first.lowercased() + sentence.dropFirst()
    }
    return String(sentence)
  }
}

extension Failure {
  private init(_ error: CommandLineError) {
    let speaker = error.node.invocation
    let sentence = Failure.plain("\(error)").dropFirst(speaker.count + 2)
    self.init(.usage, String(sentence), speaker: speaker)
  }

  private init(_ error: QueryError) {
    var sentence = Failure.plain("\(error)")
    if case .unknownField(_, nil) = error.reason { sentence += "; see: ttydesk help list" }
    self.init(.dataError, sentence)
  }

  /// What to do about a fault of the database; the statement at fault is no help to anybody.
  private init(_ error: DatabaseError) {
    switch error.kind {
    case .busy:
      self.init(.tryAgain, "another program is writing to the desk; try again in a moment")
    case .full:
      self.init(.inputOutput, "the disk is full; make some room and do it again")
    case .readOnly, .permission:
      self.init(.notPermitted, "the desk can only be read; check who owns its files, or its disk")
    case .corrupt:
      self.init(
        .dataError, "the desk's database is damaged; try 'ttydesk doctor', or restore a backup")
    case .notADatabase:
      self.init(
        .dataError, "desk.sqlite is not a database; restore a backup with 'ttydesk restore'")
    case .cantOpen:
      self.init(.notPermitted, "the desk's database cannot be opened; check who owns its files")
    case .ioError:
      self.init(.inputOutput, "the desk's files could not be read or written; check the disk")
    case .interrupted:
      self.init(.tryAgain, "the work on the desk was stopped; nothing was changed")
    case .constraint, .other:
      self.init(.software, "the desk's database refused (\(error.message)); please report it")
    }
  }
}

extension StoreError {
  /// The code of `sysexits.h` that fits.
  fileprivate var exitCode: ExitCode {
    switch self {
    case .noDesk, .unknownTicket, .ambiguousTicket, .unknownMessage, .ambiguousMessage,
      .unknownQueue, .unknownAccount, .unknownOrganization, .unknownDefinition, .nothingToErase,
      .blobMissing, .noRemote, .notHeld:
      .noInput
    case .deskExists, .nameTaken: .cannotCreate
    case .notPrivate, .notOwned, .held, .isReplica, .onlyAtHub: .notPermitted
    case .newerDesk, .badValue, .alreadyMerged, .notMerged, .mergeIntoItself, .damagedEvent,
      .hubContradicts, .damagedDelivery, .damagedBlob, .noSuchTree:
      .dataError
    case .stale, .interrupted: .tryAgain
    }
  }
}

extension FileError {
  /// The code of `sysexits.h` that fits.
  fileprivate var exitCode: ExitCode {
    switch code {
    case ENOENT, ENOTDIR, EISDIR: .noInput
    case EACCES, EPERM: .notPermitted
    case EEXIST, EROFS: .cannotCreate
    default: .inputOutput
    }
  }

  /// What to do about it, as the end of the sentence; nothing where that is plain, or unknown.
  fileprivate var advice: String {
    switch code {
    case ENOENT, ENOTDIR: "; check the path"
    case EISDIR: "; name a file in it"
    case EACCES, EPERM: "; check its permissions"
    case EEXIST: "; choose another name"
    case ENOSPC, EDQUOT: "; make some room and do it again"
    default: ""
    }
  }
}

extension BackupError {
  /// The code of `sysexits.h` that fits.
  fileprivate var exitCode: ExitCode {
    switch self {
    case .exists: .cannotCreate
    case .erasedMeanwhile: .tryAgain
    default: .dataError
    }
  }
}

extension LinkError {
  /// The code of `sysexits.h` that fits.
  fileprivate var exitCode: ExitCode {
    switch self {
    case .notStarted: .unavailable
    case .badRemote: .usage
    case .ended(_, let code, _): code == 255 ? .tryAgain : .unavailable
    case .failed, .silent, .interrupted: .tryAgain
    case .dismissed(let dismissal):
      switch dismissal.reason {
      case .notPermitted: .notPermitted
      case .badData, .untrusted: .dataError
      case .tryAgain: .tryAgain
      case .noHub: .unavailable
      }
    }
  }
}

extension WireError {
  /// The code of `sysexits.h` that fits.
  fileprivate var exitCode: ExitCode {
    switch self {
    case .cut: .tryAgain
    case .notTheProtocol: .unavailable
    default: .dataError
    }
  }
}

extension CheckpointError {
  /// The code of `sysexits.h` that fits.
  fileprivate var exitCode: ExitCode {
    switch self {
    case .otherHub: .noInput
    default: .dataError
    }
  }
}

extension HubRefusal {
  /// The code of `sysexits.h` that fits.
  fileprivate var exitCode: ExitCode {
    switch self {
    case .noHub: .unavailable
    case .unknownAccount, .revoked, .otherAccount, .suspended: .notPermitted
    case .older, .ahead: .dataError
    }
  }
}
