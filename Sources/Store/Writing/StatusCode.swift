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

  /// The codes of what is neither solved nor closed.
  static let activeCodes = allCases.filter(\.isActive).map(\.code)

  /// The condition on a ticket's row that it is neither solved nor closed.
  static let isActiveSQL = "status IN (\(activeCodes.map(String.init).joined(separator: ", ")))"

  init?(code: Int) {
    guard let status = Status.allCases.first(where: { $0.code == code }) else { return nil }
    self = status
  }
}
