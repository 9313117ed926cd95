import Commands
import Store
import Text
import Tickets

/// Promised times and the hours in which they count.
extension Session {
  /// Does `ttydesk sla set`.
  func setTarget() throws {
    let name = invocation.argument(.queue)
    let queue = name == "all" ? try? store.queue(named: name) : try store.queue(named: name)
    let reply = try invocation.value(.reply).map(minutes)
    let solution = try invocation.value(.solve).map(minutes)
    guard reply != nil || solution != nil else {
      throw Failure(misused: invocation, "it needs --reply, --solve or both")
    }
    let priorities =
      invocation.value(.priority).flatMap(Priority.init(rawValue:)).map { [$0] }
      ?? Priority.allCases
    let known = try store.targets()
    try store.batch {
      for priority in priorities {
        var target =
          known.first { $0.queue == queue?.id && $0.priority == priority }
          ?? ServiceTarget(queue: queue?.id, priority: priority, firstReply: nil, resolution: nil)
        if let reply { target.firstReply = reply }
        if let solution { target.resolution = solution }
        try store.define(.targetSet(target), as: actor)
      }
    }
    let made = try store.targets().filter {
      $0.queue == queue?.id && priorities.contains($0.priority)
    }
    try report(
      "Promised for \(queue?.queue.name ?? "all queues").", name: queue?.queue.name ?? "all",
      json: .array(try made.map(json)))
  }

  /// Does `ttydesk sla list`.
  func listTargets() throws {
    try requireStaff()
    if !output.isJSON {
      try output.write(SafeLine("QUEUE                 PRIORITY    REPLY    SOLVE"), .faint)
    }
    for target in try sortedTargets() {
      guard !output.isJSON else {
        try output.write(try json(of: target))
        continue
      }
      let queue = SafeLine(try target.queue.map(names.queue) ?? "all").fitted(to: 22)
      try output.write(
        queue + SafeLine(target.priority.rawValue).padded(to: 8)
          + SafeLine(shown(target.firstReply)).padded(to: 9, .right)
          + SafeLine(shown(target.resolution)).padded(to: 9, .right))
    }
  }

  /// Does `ttydesk hours set`.
  func setHours() throws {
    let zoneName = invocation.value(.zone)
    if let zoneName, TimeZones.exists(zoneName) == nil {
      throw StoreError.badValue(
        field: "--zone", value: zoneName, expected: "the name of a time zone such as Europe/Berlin")
    }
    let hours = OfficeHours(
      timeZone: zoneName,
      times: invocation.allArguments(.hours).map { $0.replacing("/", with: " ") },
      holidays: invocation.values(.holiday))
    // Refuses what could not be reckoned with later.
    _ = try hours.businessHours(zone: .utc)
    try store.define(.hoursSet(hours), as: actor)
    try report(
      "The hours are set.", name: hours.times.joined(separator: ", "), json: json(of: hours))
  }

  /// Does `ttydesk hours show`.
  func showHours() throws {
    try requireStaff()
    let hours = try store.officeHours()
    guard !output.isJSON else {
      try output.write(json(of: hours))
      return
    }
    guard !hours.times.isEmpty || !hours.holidays.isEmpty else {
      try output.write("around the clock")
      return
    }
    for time in hours.times { try output.write(SafeLine(time)) }
    try output.write(SafeLine("time zone: \(hours.timeZone ?? "that of the machine")"))
    for holiday in hours.holidays { try output.write(SafeLine("day off: \(holiday)")) }
  }

  private func sortedTargets() throws -> [ServiceTarget] {
    let queues = try store.queues().map(\.id)
    func place(_ target: ServiceTarget) -> Int {
      target.queue.flatMap { queues.firstIndex(of: $0) } ?? queues.count
    }
    return try store.targets().filter { $0.firstReply != nil || $0.resolution != nil }
      .sorted { (place($0), -$0.priority.rank) < (place($1), -$1.priority.rank) }
  }

  /// Minutes of staffed time, from a text such as `4h`, `90m` or `1d 4h`; nil for none.
  private func minutes(_ text: String) throws -> Int? {
    guard text != "none" else { return nil }
    guard let minutes = StaffedTime.minutes(text) else {
      throw StoreError.badValue(
        field: "a promise", value: "'\(text)'",
        expected: "a time such as 30m, 4h or 2d (a day counts 24 staffed hours), or none")
    }
    return minutes
  }

  private func shown(_ minutes: Int?) -> String { minutes.map(StaffedTime.text) ?? "-" }

  private func json(of target: ServiceTarget) throws -> JSON {
    [
      "queue": JSON(try target.queue.map { try names.queue($0) }),
      "priority": .string(target.priority.rawValue), "firstReply": JSON(target.firstReply),
      "resolution": JSON(target.resolution),
    ]
  }

  private func json(of hours: OfficeHours) -> JSON {
    [
      "times": .array(hours.times.map(JSON.string)), "timeZone": JSON(hours.timeZone),
      "holidays": .array(hours.holidays.map(JSON.string)),
    ]
  }
}
