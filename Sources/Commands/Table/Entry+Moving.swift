/// The rows of the table that move.
extension Command.Entry {
  static let lineDown = Command.Entry(
    .moving, "Go down a line.", label: "down", in: .moving,
    keys: ["j", "down"])

  static let lineUp = Command.Entry(
    .moving, "Go up a line.", label: "up", in: .moving, keys: ["k", "up"])

  static let halfPageDown = Command.Entry(
    .moving, "Go down half a page.", label: "half page", in: .moving, keys: ["ctrl-d"])

  static let halfPageUp = Command.Entry(
    .moving, "Go up half a page.", label: "half page up", in: .moving, keys: ["ctrl-u"])

  static let pageDown = Command.Entry(
    .moving, "Go down a page.", label: "page", in: .moving,
    keys: ["space", "pgdn", "ctrl-f"])

  static let pageUp = Command.Entry(
    .moving, "Go up a page.", label: "page up", in: .moving, keys: ["pgup", "ctrl-b"])

  static let top = Command.Entry(
    .moving, "Go to the top.", label: "top", in: .moving, keys: ["g g", "home"])

  static let bottom = Command.Entry(
    .moving, "Go to the end.", label: "end", in: .moving, keys: ["G", "end"])

  static let nextMessage = Command.Entry(
    .moving, "Go to the next message.", label: "next message", in: [.ticket],
    keys: ["}"], needs: [.message])

  static let previousMessage = Command.Entry(
    .moving, "Go to the message before.", label: "previous message", in: [.ticket],
    keys: ["{"], needs: [.message])

  static let nextTicket = Command.Entry(
    .moving, "Go to the next ticket of the list.", label: "next ticket", in: [.ticket],
    keys: ["J", "ctrl-n"])

  static let previousTicket = Command.Entry(
    .moving, "Go to the ticket before it in the list.", label: "previous ticket",
    in: [.ticket], keys: ["K", "ctrl-p"])

  static let nextUnread = Command.Entry(
    .moving, "Go to the next unread ticket.", label: "next unread", in: .tickets, keys: ["]"])

  static let previousUnread = Command.Entry(
    .moving, "Go to the unread ticket before.", label: "previous unread", in: .tickets,
    keys: ["["])

  static let nextQueue = Command.Entry(
    .moving, "Go to the next queue or view.", label: "next queue", in: [.queues, .list],
    keys: ["J"])

  static let previousQueue = Command.Entry(
    .moving, "Go to the queue or view before.", label: "previous queue",
    in: [.queues, .list], keys: ["K"])

  static let open = Command.Entry(
    .moving, "Open what is selected.", label: "open",
    in: [.queues, .list, .audit, .customer], keys: ["enter"])

  static let back = Command.Entry(
    .moving, "Go back: close this, or clear the search and the marks.", label: "back",
    keys: [
      "esc", .key("q", in: [.ticket, .audit, .customer]), "ctrl-c", "backspace",
    ])

  static let nextArea = Command.Entry(
    .moving, "Go to the next area.", label: "next area", keys: ["tab"])

  static let previousArea = Command.Entry(
    .moving, "Go to the area before.", label: "previous area", keys: ["shift-tab"])

  static let areaLeft = Command.Entry(
    .moving, "Go to the area at the left.", label: "left", keys: ["h", "left"])

  static let areaRight = Command.Entry(
    .moving, "Go to the area at the right.", label: "right", keys: ["l", "right"])
}

extension Set<Command.Context> {
  /// Where the moving keys work.
  fileprivate static let moving: Self = .screens.union([.help])
}
