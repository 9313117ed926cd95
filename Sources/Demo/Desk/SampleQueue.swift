internal import Tickets

/// The queues of the sample desk.
enum SampleQueue: String, CaseIterable, Sendable {
  case support, billing, returns, it

  var name: String {
    switch self {
    case .support: "Support"
    case .billing: "Billing"
    case .returns: "Returns"
    case .it: "IT"
    }
  }

  var queue: Queue { Queue(name: name, address: "\(rawValue)@lanternfish.example") }
}
