import Glibc
import Interface
import Sync
import Tickets

/// Tells the screen what the talk with the hub brings, and the hub what the screen wants.
final class SyncWatcher: HubWatcher {
  private let wishes: SyncWishes
  private let inbox: Inbox
  private let look: () -> Void
  /// The names of colleagues, once the desk is open.
  var names: Names?
  /// What was told last.
  private var link: SyncState.Link?
  /// What was told of addresses at which nobody answers.
  private var passed: Set<String> = []
  /// Where the hub believes the person to be, in this talk.
  private var told: Whereabouts?
  /// The tickets at which colleagues are, as the screen was told.
  private var attended: Set<Identifier> = []
  /// How many of the hub's notices were passed on, in this talk.
  private var noticed = 0

  /// - `inbox`: Where everything is told.
  /// - `look`: Called after each change of the desk.
  init(
    _ wishes: SyncWishes, reporting inbox: Inbox, whenChanged look: @escaping () -> Void
  ) {
    self.wishes = wishes
    self.inbox = inbox
    self.look = look
  }

  var isLeaving: Bool { wishes.isLeaving }
  var isImpatient: Bool { wishes.isExchangeWanted }

  func attend(_ session: ClientSession) throws -> Bool {
    guard session.hasHeard else {
      // A link that was lost stays so until the hub has said something.
      if link == nil { tell(.running) }
      listen(to: session)
      return isLeaving
    }
    passed = []
    if isLeaving {
      // What was written in the last moment is on its way only after a look.
      try session.look()
      return !session.isBusy || wishes.isLate
    }
    if wishes.takeExchange() { session.exchange() }
    announce(to: session)
    tell(session.isBusy ? .running : .idle)
    return false
  }

  func advanced(to summary: SyncSummary) {
    look()
    for notice in summary.notices.dropFirst(noticed) {
      inbox.post(.notice(Notice(.warning, notice.spoken)))
    }
    noticed = summary.notices.count
  }

  func ended(_ session: ClientSession, over link: HubLink) {
    told = nil
    noticed = 0
    for ticket in attended { inbox.post(.presence(ticket, [])) }
    attended = []
    look()
  }

  func passed(_ error: any Error, next: String) {
    let sentence = Failure(error).spoken + "; trying \(next)"
    guard passed.insert(sentence).inserted else { return }
    inbox.post(.notice(Notice(.warning, sentence)))
  }

  func lost(_ error: any Error, pause: Int) {
    let reason = SyncWatcher.reason(of: error)
    guard link != .offline(reason) else { return }
    tell(.offline(reason))
    inbox.post(.notice(Notice(.warning, Failure(error).spoken)))
  }

  private func tell(_ link: SyncState.Link) {
    guard link != self.link else { return }
    self.link = link
    inbox.post(.link(link))
    // The verdicts on what was sent came in by then.
    if link == .idle { look() }
  }

  /// The reason for a fault in a few words.
  private static func reason(of error: any Error) -> String {
    switch error {
    case LinkError.ended(_, let code, let said):
      said.isEmpty ? "its program ended with code \(code)" : said
    case LinkError.failed(let code): String(cString: strerror(code))
    case LinkError.silent: "the hub does not answer"
    case WireError.cut: "the link was cut"
    default: Failure(error).sentence
    }
  }
}

/// Who is where.
extension SyncWatcher {
  private func announce(to session: ClientSession) {
    let place = wishes.place
    guard place != told else { return }
    if let told, told.ticket != place?.ticket { session.setPresence(.away, at: told.ticket) }
    if let place { session.setPresence(place.isWriting ? .writing : .viewing, at: place.ticket) }
    told = place
  }

  private func listen(to session: ClientSession) {
    session.presenceChanged = { [unowned self, unowned session] ticket in
      let people = session.presence.people(at: ticket).map { account, state in
        let name = (try? names?.name(ofAccount: account)) ?? account.short
        return Presence(name: name, isWriting: state == .writing)
      }
      if people.isEmpty { attended.remove(ticket) } else { attended.insert(ticket) }
      inbox.post(.presence(ticket, people))
    }
  }
}
