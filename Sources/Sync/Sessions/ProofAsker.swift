package import Store
package import Tickets

/// Asks a hub for proofs over a link, some at a time.
package final class ProofAsker: Conversation {
  private var line: FrameLine
  private let hello: Hello
  private var hasSaidHello = false
  /// What is still to be asked, and what was asked and is not answered.
  private var questions: [ProofRequest] = []
  private var open: [ProofRequest: Int] = [:]
  private var answers: [ProofRequest: [Digest]] = [:]

  /// - `store`: The replica's store.
  package init(store: Store, trace: FrameTrace? = nil) throws {
    line = FrameLine(trace: trace)
    hello = Hello(wishes: [.noEvents], replica: try store.greeting())
  }

  /// Asks for proofs.
  ///
  /// - Returns: The hashes of each, in the order of the requests; nil for one that the hub has not.
  package func ask(
    _ requests: [ProofRequest], over link: HubLink, isInterrupted: () -> Bool = { false }
  ) throws -> [[Digest]?] {
    questions = requests
    try link.carry(self, keepsOpen: true, isInterrupted: isInterrupted)
    defer { answers = [:] }
    return requests.map { answers[$0] }
  }

  package var isOver: Bool { questions.isEmpty && open.isEmpty }
  package var patience: Int32 { 200 }

  package func produce(_ bytes: inout [UInt8]) throws {
    if !hasSaidHello {
      hasSaidHello = true
      line.write(.hello(hello), to: &bytes)
    }
    for question in questions {
      open[question, default: 0] += 1
      line.write(.proofWanted(question), to: &bytes)
    }
    questions = []
    line.writeQueue(to: &bytes)
  }

  package func receive(_ bytes: ArraySlice<UInt8>) throws {
    line.feed(bytes)
    while let frame = try line.next() {
      switch frame {
      case .welcome, .notice: break
      case .proof(let request, let hashes):
        guard let count = open[request] else { throw WireError.unexpected(.proof) }
        open[request] = count > 1 ? count - 1 : nil
        answers[request] = hashes
      case .ping(let isAnswer): if !isAnswer { line.queue(.ping(isAnswer: true)) }
      case .refusal(let dismissal): throw LinkError.dismissed(dismissal)
      default: throw WireError.unexpected(frame.kind)
      }
    }
  }

  package func inputEnded() throws { throw WireError.cut }
  package func look() throws {}
}
