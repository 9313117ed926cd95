import Commands
import Glibc
import Store
import Tickets

/// An open desk and whoever works on it.
struct Session {
  let program: Program
  let store: Store
  let actor: Actor
  let names: Names

  var invocation: Invocation { program.invocation }
  var output: Output { program.output }
  /// The zone that people of this terminal read times in.
  var zone: TimeZoneRules { store.surroundings.timeZone(nil) }
  var now: Timestamp { store.surroundings.now() }
}

extension Program {
  /// Opens the desk as the account of the user, or as another one where an admin asks for it.
  ///
  /// - Throws: ``Failure`` with ``ExitCode/notPermitted`` where the user has no account.
  func session() throws -> Session { try session(in: folder) }

  /// Opens a desk that is elsewhere.
  func session(in folder: DeskFolder) throws -> Session {
    let store = try Store.open(folder, surroundings: surroundings)
    return Session(
      program: self, store: store, actor: try actor(in: store), names: Names(store))
  }

  /// Whoever the command acts as.
  func actor(in store: Store) throws -> Actor {
    let own = try ownAccount(in: store)
    let actor = try store.actor(own)
    guard let name = invocation.value(.as) else { return actor }
    guard Policy.allows(actor, .administer) else {
      throw Failure(
        .notPermitted, "you may not act as \(name): that takes the role admin; leave out --as")
    }
    return try store.actor(try store.account(nameOrAddress: name))
  }

  /// The account of whoever runs the program: on a copy the one that it was cloned for.
  private func ownAccount(in store: Store) throws -> Account {
    if let remote = try store.remote() {
      guard let account = try store.account(remote.account) else {
        throw Failure(.tryAgain, "this copy of the desk is not complete; go on with: ttydesk sync")
      }
      return account
    }
    let login = Environment.login
    guard let account = try store.account(login: login) else {
      throw Failure(
        .notPermitted,
        "the user \(login) has no account on this desk; an admin adds one with: "
          + "ttydesk account add NAME --role agent --login \(login)")
    }
    return account
  }

  /// The clock, the randomness and the place that the program works with.
  var surroundings: Surroundings {
    Surroundings(
      now: { Program.now }, random: SystemRandomNumberGenerator(), origin: Environment.origin,
      timeZone: TimeZones.rules)
  }

  /// The system's clock.
  static var now: Timestamp {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Timestamp(
      milliseconds: Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000)
  }
}
