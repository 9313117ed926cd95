package import Store
package import Tickets

/// Asks a hub about its tree over a link, many things at a time.
package final class ProofAsker: Conversation {
  /// What only the hub can tell.
  package enum Question: Hashable, Sendable {
    case proof(ProofRequest)
    /// At most ``Frame/mostSubtrees``.
    case subtrees([MerkleSubtree])
  }

  private var line: FrameLine
  private let hello: Hello
  private var hasSaidHello = false
  private var questions: [Question] = []
  /// How many of them were sent.
  private var asked = 0
  /// The hashes of each question that was answered, in the order of the questions.
  package private(set) var answers: [[Digest]] = []

  /// - `store`: The replica's store.
  package init(store: Store, trace: FrameTrace? = nil) throws {
    line = FrameLine(trace: trace)
    hello = Hello(wishes: [.noEvents], replica: try store.greeting())
  }

  /// Puts questions in the place of those that were answered.
  package func begin(_ questions: [Question]) {
    self.questions = questions
    asked = 0
    answers = []
  }

  /// Asks over a link, which stays open.
  ///
  /// - Returns: The hashes of each, in the order of the questions; none for what the hub has not.
  package func ask(
    _ questions: [Question], over link: HubLink, isInterrupted: () -> Bool = { false }
  ) throws -> [[Digest]] {
    begin(questions)
    try link.carry(self, keepsOpen: true, isInterrupted: isInterrupted)
    return answers
  }

  package var isOver: Bool { answers.count == questions.count }
  package var patience: Int32 { 200 }

  package func produce(_ bytes: inout [UInt8]) throws {
    if !hasSaidHello {
      hasSaidHello = true
      line.write(.hello(hello), to: &bytes)
    }
    while asked < questions.count, asked < answers.count + ProofAsker.mostOpen {
      switch questions[asked] {
      case .proof(let request): line.write(.proofWanted(request), to: &bytes)
      case .subtrees(let subtrees): line.write(.subtreesWanted(subtrees), to: &bytes)
      }
      asked += 1
    }
    line.writeQueue(to: &bytes)
  }

  package func receive(_ bytes: ArraySlice<UInt8>) throws {
    line.feed(bytes)
    while let frame = try line.next() {
      switch frame {
      case .welcome, .notice: break
      case .proof, .subtrees: try take(frame)
      case .ping(let isAnswer): if !isAnswer { line.queue(.ping(isAnswer: true)) }
      case .refusal(let dismissal): throw LinkError.dismissed(dismissal)
      default: throw WireError.unexpected(frame.kind)
      }
    }
  }

  /// Takes the answer to the oldest question that has none.
  private func take(_ frame: Frame) throws {
    guard answers.count < asked else { throw WireError.unexpected(frame.kind) }
    switch (questions[answers.count], frame) {
    case (.proof(let asked), .proof(let request, let hashes)) where asked == request:
      answers.append(hashes)
    case (.subtrees(let subtrees), .subtrees(let hashes))
    where hashes.isEmpty || hashes.count == subtrees.count:
      answers.append(hashes)
    default: throw WireError.unexpected(frame.kind)
    }
  }

  package func inputEnded() throws { throw WireError.cut }
  package func look() throws {}

  /// How many questions are open at a time.
  private static let mostOpen = 64
}

extension ProofAsker.Question {
  /// Questions for the hashes of so many subtrees.
  package static func pages(of subtrees: [MerkleSubtree]) -> [ProofAsker.Question] {
    stride(from: 0, to: subtrees.count, by: Frame.mostSubtrees).map { start in
      .subtrees(Array(subtrees[start..<min(start + Frame.mostSubtrees, subtrees.count)]))
    }
  }
}
