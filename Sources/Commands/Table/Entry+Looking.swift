/// The rows of the table that say what is looked at, and how.
extension Command.Entry {
  static let widen = Command.Entry(.looking, "Make this area wider.", label: "wider", keys: [">"])

  static let narrow = Command.Entry(
    .looking, "Make this area narrower.", label: "narrower", keys: ["<"])

  static let zoom = Command.Entry(
    .looking, "Show this area alone, or all of them again.", label: "zoom", keys: ["+"])

  static let preview = Command.Entry(
    .looking, "Show or hide a preview beside the list, or below it.", label: "preview",
    in: [.list],
    keys: ["v"])

  static let audit = Command.Entry(
    .looking, "Show the audit log: who did what to the ticket, or the desk.",
    label: "audit",
    keys: [.key("L", in: .tickets), .key("g a", with: "--desk")],
    arguments: [.flag("--desk"), .optional("QUERY", .query, .rest)])

  static let customer = Command.Entry(
    .looking, "Show who asks, with earlier tickets and consent.", label: "customer",
    in: .tickets, keys: ["c"], needs: [.ticket])

  static let at = Command.Entry(
    .looking, "Show the ticket as it stood at a time.", label: "time travel", in: .tickets,
    keys: ["T"], needs: [.ticket], arguments: [.required("TIME", .time, .rest)])

  static let now = Command.Entry(
    .looking, "Come back from time travel to the present.", label: "present", in: .tickets,
    keys: ["g n"], needs: [.past])

  static let columns = Command.Entry(
    .looking, "Choose the columns of the list, or go back to 'usual' ones.",
    label: "columns", in: [.list], keys: ["C"],
    arguments: [.required("COLUMN", .column, .words)])

  static let sort = Command.Entry(
    .looking, "Sort the list.", label: "sort", in: [.list], keys: ["o"],
    arguments: [.required("BY", .choice(["sla", "priority", "updated", "created"]))])

  static let group = Command.Entry(
    .looking, "Group the list.", label: "group", in: [.list], keys: ["O"],
    arguments: [
      .required("BY", .choice(["none", "queue", "status", "assignee", "priority", "customer"]))
    ])

  static let toggleFold = Command.Entry(
    .looking, "Unfold what is folded here, or fold it again.", label: "unfold",
    in: [.ticket, .audit], keys: [.key("enter", in: [.ticket]), .key("=", in: [.audit])])

  static let toggleQuotes = Command.Entry(
    .looking, "Unfold or fold all quotes and signatures.", label: "quotes", in: [.ticket],
    keys: ["Q"])

  static let toggleEvents = Command.Entry(
    .looking, "Show or hide what changed between the messages.", label: "events",
    in: [.ticket], keys: ["E"])

  static let toggleHeaders = Command.Entry(
    .looking, "Show or hide the headers of the messages.", label: "headers", in: [.ticket],
    keys: ["H"])

  static let toggleRaw = Command.Entry(
    .looking, "Show the message as it came in.", label: "raw", in: [.ticket], keys: ["V"],
    needs: [.message])

  static let theme = Command.Entry(
    .looking, "Choose the colours.", label: "theme",
    arguments: [.required("THEME", .theme)])
}
