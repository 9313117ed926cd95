internal import Tickets

extension Status {
  /// The number that stands for the status in the projections, in the order of a ticket's life.
  var code: Int {
    switch self {
    case .new: 0
    case .open: 1
    case .pending: 2
    case .hold: 3
    case .solved: 4
    case .closed: 5
    }
  }

  init?(code: Int) {
    guard let status = Status.allCases.first(where: { $0.code == code }) else { return nil }
    self = status
  }
}
