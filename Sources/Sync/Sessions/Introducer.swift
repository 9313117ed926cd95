import Tickets

/// Asks a hub who it is, so that a copy of its desk can be made; the talk then goes on.
package final class Introducer: Conversation {
  /// What the hub said.
  package private(set) var introduction: Introduction?
  private(set) var line: FrameLine
  private var hasAsked = false

  package init(trace: FrameTrace? = nil) {
    line = FrameLine(trace: trace)
  }

  package var isOver: Bool { introduction != nil }
  package var patience: Int32 { 200 }

  package func receive(_ bytes: ArraySlice<UInt8>) throws {
    line.feed(bytes)
    switch try line.next() {
    case .introduction(let introduction): self.introduction = introduction
    case .refusal(let dismissal): throw LinkError.dismissed(dismissal)
    case let frame?: throw WireError.unexpected(frame.kind)
    case nil: break
    }
  }

  package func produce(_ bytes: inout [UInt8]) throws {
    guard !hasAsked else { return }
    hasAsked = true
    line.write(.introduce, to: &bytes)
  }

  package func inputEnded() throws { throw WireError.cut }
  package func look() throws {}
}
