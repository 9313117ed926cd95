internal import Tickets

/// The people of the sample desk; ``me`` is whoever opened it.
enum SampleAgent: String, CaseIterable, Sendable {
  case me, marta, tomas, aiko, jonas, leyla, edmund

  /// Everybody but whoever opened the desk.
  static let colleagues: [SampleAgent] = [.marta, .tomas, .aiko, .jonas, .leyla, .edmund]

  var displayName: String {
    switch self {
    case .me: ""
    case .marta: "Marta Lindqvist"
    case .tomas: "Tomás Rivas"
    case .aiko: "Aiko Tanabe"
    case .jonas: "Jonas Brandt"
    case .leyla: "Leyla Demir"
    case .edmund: "Edmund Ashworth"
    }
  }

  var address: String { "\(rawValue)@lanternfish.example" }

  /// The roles, with the queues that they are for; nil for the whole desk.
  var roles: [(role: Role, queue: SampleQueue?)] {
    switch self {
    case .me: []
    case .marta: [(.admin, nil)]
    case .tomas: [(.lead, .support), (.lead, .returns)]
    case .leyla: [(.lead, .billing), (.agent, .returns)]
    case .aiko: [(.agent, .support), (.agent, .returns)]
    case .jonas: [(.agent, .it), (.agent, .support)]
    case .edmund: [(.auditor, nil)]
    }
  }

  /// Who answers what comes to a queue.
  static func working(on queue: SampleQueue) -> [SampleAgent] {
    switch queue {
    case .support: [.me, .aiko, .tomas, .jonas]
    case .billing: [.leyla, .me]
    case .returns: [.tomas, .aiko, .leyla]
    case .it: [.jonas, .marta]
    }
  }
}
