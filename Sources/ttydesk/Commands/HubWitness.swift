import Store
import Sync
import Tickets

/// Asks a copy's hub about its tree, over as many links as that takes.
final class HubWitness: TreeWitness {
  private let store: Store
  private let trace: FrameTrace?
  private let connect: () throws -> HubLink
  private var talk: (link: HubLink, asker: ProofAsker)?

  /// - `connect`: Makes a link to the hub.
  init(_ store: Store, trace: FrameTrace?, connect: @escaping () throws -> HubLink) {
    self.store = store
    self.trace = trace
    self.connect = connect
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
  private func answers(to questions: [ProofAsker.Question]) throws -> [[Digest]] {
    var answers: [[Digest]] = []
    while answers.count < questions.count {
      let (link, asker) = try talk ?? (connect(), ProofAsker(store: store, trace: trace))
      talk = (link, asker)
      do {
        answers += try asker.ask(
          Array(questions[answers.count...]), over: link,
          isInterrupted: { Interruption.isRequested })
      } catch let error
        where HubWatch.mayPass(error) && !Interruption.isRequested
        && !asker.answers.isEmpty
      {
        answers += asker.answers
        finish()
      }
    }
    return answers
  }
}
