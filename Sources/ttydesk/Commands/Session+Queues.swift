import Commands
import Store
import Text
import Tickets

/// Queues and organizations.
extension Session {
  /// Does `ttydesk queue add`.
  func addQueue() throws {
    let queue = Queue(
      name: try newName(invocation.argument(.name)), address: invocation.value(.address))
    let id = try store.setQueue(queue, as: actor)
    try report("Made the queue \(queue.name).", name: queue.name, json: json(of: queue, id))
  }

  /// Does `ttydesk queue list`.
  func listQueues() throws {
    try requireStaff()
    let counts = try store.counts()
    if !output.isJSON {
      let header = "QUEUE                  OPEN  UNREAD  SOLVED  CLOSED  ADDRESS"
      try output.write(SafeLine(header), .faint)
    }
    for entry in try store.queues() where Policy.allows(actor, .see, queue: entry.id) {
      let own = counts.filter { $0.queue == entry.id }
      guard !output.isJSON else {
        let byStatus = Status.allCases.map { status in
          (status.rawValue, JSON.number(own.first { $0.status == status }?.total ?? 0))
        }
        let unread = own.reduce(0) { $0 + $1.unread }
        try output.write(
          json(of: entry.queue, entry.id).adding([
            "counts": .object(byStatus), "unread": .number(unread),
          ]))
        continue
      }
      let numbers = [
        own.filter { $0.status.isActive }.reduce(0) { $0 + $1.total },
        own.reduce(0) { $0 + $1.unread },
        own.first { $0.status == .solved }?.total ?? 0,
        own.first { $0.status == .closed }?.total ?? 0,
      ]
      let name = SafeLine(entry.queue.name).fitted(to: 20)
      let columns = zip(numbers, [7, 8, 8, 8]).map { number, width in
        SafeLine(String(number)).padded(to: width, .right).text
      }
      try output.write(
        name.text + columns.joined() + "  " + SafeLine(entry.queue.address ?? "").text)
    }
  }

  /// Does `ttydesk queue rename`.
  func renameQueue() throws {
    let entry = try store.queue(named: invocation.argument(.queue))
    var queue = entry.queue
    queue.name = try newName(invocation.argument(.name))
    try change(entry, to: queue)
  }

  /// Does `ttydesk queue set`.
  func setQueue() throws {
    let entry = try store.queue(named: invocation.argument(.queue))
    var queue = entry.queue
    for (name, value) in invocation.assignments {
      switch name {
      case "name": queue.name = try newName(value)
      case "address": queue.address = value.isEmpty ? nil : value
      default: throw unknownField(name, of: "a queue", known: "name and address")
      }
    }
    try change(entry, to: queue)
  }

  /// Does `ttydesk organization add`.
  func addOrganization() throws {
    let organization = Organization(
      name: try newName(invocation.argument(.name)),
      domains: invocation.values(.domain).map { $0.lowercased() })
    let id = try store.setOrganization(organization, as: actor)
    try report(
      "Made the organization \(organization.name).", name: organization.name,
      json: json(of: organization, id))
  }

  /// Does `ttydesk organization list`.
  func listOrganizations() throws {
    try requireStaff()
    for entry in try store.organizations() {
      let organization = entry.organization
      if output.isJSON {
        try output.write(json(of: organization, entry.id))
      } else {
        let access = organization.hasCompanyAccess ? "  (its people see each other's tickets)" : ""
        try writeDefinition(
          organization.name, organization.domains.joined(separator: ", ") + access)
      }
    }
  }

  /// Does `ttydesk organization set`.
  func setOrganization() throws {
    let entry = try store.organization(named: invocation.argument(.organization))
    var organization = entry.organization
    for (name, value) in invocation.assignments {
      switch (name, value) {
      case ("name", _): organization.name = try newName(value)
      case ("domains", _), ("domain", _):
        organization.domains = value.lowercased().split(separator: ",").map(String.init)
      case ("companyAccess", "yes"), ("companyAccess", "no"):
        organization.hasCompanyAccess = value == "yes"
      case ("companyAccess", _):
        throw StoreError.badValue(field: name, value: value, expected: "yes or no")
      default:
        throw unknownField(name, of: "an organization", known: "name, domains and companyAccess")
      }
    }
    try store.setOrganization(organization, id: entry.id, as: actor)
    try report(
      "Changed the organization \(organization.name).", name: organization.name,
      json: json(of: organization, entry.id))
  }

  private func change(_ entry: QueueEntry, to queue: Queue) throws {
    try store.setQueue(queue, id: entry.id, as: actor)
    try report(
      "Changed the queue \(queue.name).", name: queue.name, json: json(of: queue, entry.id))
  }

  private func unknownField(_ name: String, of what: String, known: String) -> Failure {
    Failure(.dataError, "\(what) has no field \(name); it has \(known)")
  }

  private func json(of queue: Queue, _ id: Identifier) -> JSON {
    ["id": .string(id.hex), "name": .string(queue.name), "address": JSON(queue.address)]
  }

  private func json(of organization: Organization, _ id: Identifier) -> JSON {
    [
      "id": .string(id.hex), "name": .string(organization.name),
      "domains": .array(organization.domains.map(JSON.string)),
      "companyAccess": .bool(organization.hasCompanyAccess),
    ]
  }
}

extension Invocation {
  /// The `NAME=VALUE` words, taken apart.
  var assignments: [(name: String, value: String)] {
    allArguments(.field).map { word in
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return (String(parts[0]), parts.count > 1 ? String(parts[1]) : "")
    }
  }
}
