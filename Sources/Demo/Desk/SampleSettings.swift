internal import Intake
internal import Store
internal import Tickets

/// Sets up the sample desk: who works there, for whom, and how.
struct SampleSettings {
  let store: Store
  let actor: Actor

  func set() throws {
    let queues = try addQueues()
    try addOrganizations()
    try addAgents(queues)
    try addRequester()
    try addPromises(queues)
    for answer in SampleAnswers.all { try store.define(.answerSet(answer), as: actor) }
    for macro in SampleMacros.all { try store.define(.macroSet(macro), as: actor) }
    for view in SampleSettings.views { try store.define(.viewSet(view), as: actor) }
    let own = SavedView(name: "My day", query: "assignee:me is:open sort:sla", owner: actor.id)
    try store.define(.viewSet(own), as: actor)
  }

  private func addQueues() throws -> [SampleQueue: Identifier] {
    var queues: [SampleQueue: Identifier] = [:]
    for queue in SampleQueue.allCases {
      queues[queue] = try store.setQueue(queue.queue, as: actor)
    }
    return queues
  }

  private func addOrganizations() throws {
    for organization in SampleSettings.organizations {
      try store.setOrganization(organization, as: actor)
    }
  }

  private func addAgents(_ queues: [SampleQueue: Identifier]) throws {
    for agent in SampleAgent.colleagues {
      let grants = agent.roles.map { Grant(role: $0.role, queue: $0.queue.flatMap { queues[$0] }) }
      let profile = AccountProfile(
        name: agent.rawValue, displayName: agent.displayName, addresses: [agent.address])
      try store.addAccount(profile, grants: grants, as: actor)
    }
  }

  /// One customer who may follow the tickets of her company here herself.
  private func addRequester() throws {
    let hotels = try store.organization(named: "Northquay Hotels")
    let maeve = SampleThread.maeve
    let profile = AccountProfile(
      name: "maeve", displayName: maeve.name, addresses: [maeve.address].compactMap { $0 },
      organization: hotels.id)
    try store.addAccount(profile, grants: [Grant(role: .requester)], as: actor)
  }

  private func addPromises(_ queues: [SampleQueue: Identifier]) throws {
    let hours = OfficeHours(times: ["mon-sat 07:00-20:00"], holidays: [])
    try store.define(.hoursSet(hours), as: actor)
    for target in SampleSettings.targets { try store.define(.targetSet(target), as: actor) }
    let urgent = ServiceTarget(
      queue: queues[.it], priority: .urgent, firstReply: 15, resolution: 4 * 60)
    try store.define(.targetSet(urgent), as: actor)
  }

  private static let organizations = [
    Organization(
      name: "Northquay Hotels", domains: ["northquay.example"], hasCompanyAccess: true),
    Organization(name: "Estudio Marea", domains: ["marea.example"], hasCompanyAccess: true),
    Organization(name: "Brindle & Moss Bakeries", domains: ["brindlemoss.example"]),
    Organization(name: "Kanzlei Ostwind", domains: ["ostwind.example"]),
    Organization(name: "Librairie du Canal", domains: ["librairie-canal.example"]),
    Organization(name: "川蝉設計", domains: ["kawasemi.example"]),
    Organization(name: "Mavi Koy Kahve", domains: ["mavikoy.example"]),
    Organization(name: "Zielony Most", domains: ["zielonymost.example"]),
  ]

  /// In minutes of office hours.
  private static let targets = [
    ServiceTarget(queue: nil, priority: .urgent, firstReply: 60, resolution: 8 * 60),
    ServiceTarget(queue: nil, priority: .high, firstReply: 4 * 60, resolution: 26 * 60),
    ServiceTarget(queue: nil, priority: .normal, firstReply: 13 * 60, resolution: 65 * 60),
    ServiceTarget(queue: nil, priority: .low, firstReply: 26 * 60, resolution: nil),
  ]

  private static let views = [
    SavedView(name: "Waiting for customer", query: "status:pending"),
    SavedView(name: "Invoices", query: "tag:invoice is:open"),
    SavedView(name: "VIP", query: "tag:vip is:open"),
    SavedView(name: "Safety", query: "tag:safety"),
    SavedView(name: "Solved this week", query: "status:solved after:-7d"),
  ]
}
