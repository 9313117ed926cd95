import Commands
import Glibc
import Store
import Tickets

/// An open desk and whoever works on it.
struct Session {
  let program: Program
  let store: Store
  let actor: Actor

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
  func session() throws -> Session {
    let store = try Store.open(folder, surroundings: surroundings)
    guard let own = try store.account(login: Environment.login) else {
      throw Failure(
        .notPermitted,
        "the user \(Environment.login) has no account on this desk; an admin adds one with: "
          + "ttydesk account add NAME --role agent --login \(Environment.login)")
    }
    var actor = try store.actor(own)
    if let name = invocation.value(.as) {
      guard Policy.allows(actor, .administer) else {
        throw Failure(
          .notPermitted, "you may not act as \(name): that takes the role admin; leave out --as")
      }
      actor = try store.actor(try store.account(nameOrAddress: name))
    }
    return Session(program: self, store: store, actor: actor)
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
