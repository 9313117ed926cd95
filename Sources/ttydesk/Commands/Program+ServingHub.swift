import Commands
import Glibc
import Store
import Sync
import Text
import Tickets

/// The hub's end of a link.
extension Program {
  /// Does `ttydesk hub serve`.
  ///
  /// - Returns: Success, also where somebody was refused: they were told why.
  func serveHub() throws -> ExitCode {
    let link = HubLink(name: "the client", reading: STDIN_FILENO, writing: STDOUT_FILENO)
    Interruption.watch()
    do {
      try serve(over: link)
    } catch let error as LinkError where error == .interrupted {
      return .tryAgain
    } catch let error as WireError where error == .cut {
      // Nobody is there to be told, and what had come in as a whole is kept.
      return .success
    } catch {
      // The other side reads no exit code, but it reads this.
      let failure = Failure(error)
      link.flush(HubRefuser.bytes(failure.dismissal))
      note(failure)
      throw failure
    }
    return .success
  }

  private func serve(over link: HubLink) throws {
    let store = try Store.open(folder, surroundings: surroundings)
    defer { store.close() }
    guard let hub = try store.hub() else { throw HubRefusal.noHub }
    try store.saveMemory()
    let folder = HubFolder(of: store.folder)
    let session = try HubSession(
      store: store, guest: try guest(in: store),
      desk: HubDesk(
        name: try store.deskName(),
        proofs: HubProofs(store: store, folder: folder, origin: hub.origin),
        gathering: try Gathering(folder: folder.sockets), log: HubLog(path: folder.log)))
    try link.carry(session, isInterrupted: { Interruption.isRequested })
  }

  /// Who is at the other end: as sshd vouches for them, or whoever runs this.
  private func guest(in store: Store) throws -> Guest {
    let key = invocation.value(.key)
    guard let name = invocation.value(.account) else {
      let account = try actor(in: store).account
      return Guest(
        account: account.id, name: account.shownName, key: key, address: Environment.origin)
    }
    guard let account = try store.account(named: name) else { throw HubRefusal.unknownAccount }
    return Guest(account: account.id, name: name, key: key, address: Environment.origin)
  }

  /// Writes down who was refused before anything was said.
  private func note(_ failure: Failure) {
    HubLog(path: HubFolder(of: folder).log).write(
      HubLog.Entry(
        time: Program.now, event: .refused, address: Environment.origin,
        account: invocation.value(.account), key: invocation.value(.key),
        reason: failure.sentence))
  }

  /// Does `ttydesk hub authorized-keys`.
  func printKeys() throws {
    let store = try Store.open(folder, readOnly: true, surroundings: surroundings)
    defer { store.close() }
    guard try store.hub() != nil else { throw HubRefusal.noHub }
    let desk = realpath(folder.path, nil).map { path in
      defer { free(path) }
      return String(cString: path)
    }
    let wanted = invocation.optionalArgument(.fingerprint)
    var isKnown = false
    for account in try store.namedAccounts() where !account.isRevoked {
      guard let name = account.profile.name else { continue }
      for key in account.profile.keys.compactMap({ PublicKey(line: $0) })
      where wanted == nil || key.fingerprint == wanted {
        isKnown = true
        try output.write(
          SafeLine(
            AuthorizedKeys.line(
              for: key, account: name, program: Environment.ownProgram,
              desk: desk ?? folder.path)))
      }
    }
    guard let wanted, !isKnown else { return }
    HubLog(path: HubFolder(of: folder).log).write(
      HubLog.Entry(
        time: Program.now, event: .refused, address: Environment.origin, account: nil,
        key: wanted, reason: "the key is enrolled for nobody"))
  }
}

extension Failure {
  /// The failure as a hub tells it to a client.
  fileprivate var dismissal: Dismissal {
    let reason: Dismissal.Reason =
      switch code {
      case .notPermitted: .notPermitted
      case .noInput, .unavailable: .noHub
      case .dataError: .badData
      default: .tryAgain
      }
    return Dismissal(reason, sentence)
  }
}
