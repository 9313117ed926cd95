import Store
import Sync
import Tickets

/// Asks a copy's hub about its tree, over as many links as that takes.
final class HubWitness: TreeWitness {
  private let store: Store
  private let run: SyncRun
  /// Where the hub may be; the first that answers counts.
  private var ways: ArraySlice<(name: String, address: RemoteAddress)>
  private var talk: (link: HubLink, asker: ProofAsker)?

  /// - `ways`: The hub's addresses, in the order in which they are tried.
  init(_ store: Store, by ways: [(name: String, address: RemoteAddress)], _ run: SyncRun) {
    self.store = store
    self.ways = ways[...]
    self.run = run
  }

  func hashes(of subtrees: [MerkleSubtree]) throws -> [Digest] {
    try answers(to: ProofAsker.Question.pages(of: subtrees)).flatMap { $0 }
  }

  func inclusionProofs(of places: [Int64], size: Int64) throws -> [[Digest]?] {
    try answers(to: places.map { .proof(.inclusion(seq: $0, size: size)) })
  }

  /// Closes the link.
  func finish() {
    talk?.link.finish()
    talk = nil
  }

  /// The answers, also where links break: each goes on after the last answer that came.
  func answers(to questions: [ProofAsker.Question]) throws -> [[Digest]] {
    var answers: [[Digest]] = []
    while answers.count < questions.count {
      do {
        answers += try ask(Array(questions[answers.count...]))
      } catch {
        let some = talk?.asker.answers ?? []
        let hasHeard = (talk?.link.received ?? 0) > 0
        finish()
        guard !Interruption.isRequested else { throw error }
        if !hasHeard, ways.count > 1, LinkError.mayBeAddress(error) {
          ways.removeFirst()
          run.tellOfNext(ways.first?.name, after: error)
        } else if some.isEmpty || !HubWatch.mayPass(error) {
          throw error
        }
        answers += some
      }
    }
    return answers
  }

  private func ask(_ questions: [ProofAsker.Question]) throws -> [[Digest]] {
    guard let way = ways.first else { throw StoreError.noRemote }
    let (link, asker) =
      try talk ?? (run.link(to: way.address), ProofAsker(store: store, trace: run.trace))
    talk = (link, asker)
    return try asker.ask(questions, over: link, isInterrupted: { Interruption.isRequested })
  }
}
