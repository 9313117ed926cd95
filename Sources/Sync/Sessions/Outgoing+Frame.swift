import Tickets

extension Outgoing {
  /// What a frame of the hub's tells, where it is for the log.
  init?(_ frame: Frame) {
    switch frame {
    case .event(let event): self = .event(event)
    case .settled(let counter, let seq): self = .ack(counter: counter, seq: seq)
    case .gone(let counter): self = .gone(counter: counter)
    case .drop(let subject): self = .drop(subject)
    default: return nil
    }
  }
}

extension Frame {
  /// The frame by which a hub tells something; nil for what marks and inventories tell.
  init?(_ item: Outgoing) {
    switch item {
    case .event(let event): self = .event(event)
    case .ack(let counter, let seq): self = .settled(counter: counter, seq: seq)
    case .gone(let counter): self = .gone(counter: counter)
    case .drop(let subject): self = .drop(subject)
    case .inventoryNeeded, .cursor: return nil
    }
  }
}
