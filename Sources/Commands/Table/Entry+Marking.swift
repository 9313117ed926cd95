/// The rows of the table that mark tickets.
extension Command.Entry {
  static let mark = Command.Entry(
    .marking, "Mark the ticket for work on many, or take the mark off.", label: "mark",
    in: [.list], keys: ["x", "ins"], needs: [.ticket])

  static let markRange = Command.Entry(
    .marking, "Mark all tickets from the last mark to here.", label: "mark to here",
    in: [.list], keys: ["X"], needs: [.ticket])

  static let markAll = Command.Entry(
    .marking, "Mark all tickets of the list.", label: "mark all", in: [.list], keys: ["*"],
    needs: [.ticket], arguments: [.flag("--all")])

  static let invertMarks = Command.Entry(
    .marking, "Mark what is not marked, and the other way round.", label: "invert marks",
    in: [.list], keys: ["~"], needs: [.ticket])

  static let unmarkAll = Command.Entry(
    .marking, "Take off all marks.", label: "unmark", in: [.list], keys: ["_"],
    needs: [.marked])
}
