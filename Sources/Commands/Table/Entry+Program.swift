/// The rows of the table about the program itself.
extension Command.Entry {
  static let sync = Command.Entry(
    .program, "Sync with the hub.", label: "sync", keys: ["$"], needs: [.remote])

  static let notify = Command.Entry(
    .program, "Say how to tell of new and late tickets.", label: "notify",
    arguments: [.required("HOW", .choice(["off", "bell", "desktop"]))])

  static let help = Command.Entry(
    .program, "Show all keys of this screen.", label: "help", in: .all,
    keys: [.key("?", in: .screens), "f1"])

  static let palette = Command.Entry(
    .program, "Find any command by its name.", label: "commands",
    in: .screens.union([.composer]),
    keys: [.key(":", in: .screens), .key("alt-x", in: [.composer])],
    arguments: [.optional("COMMAND", .command, .rest)])

  static let keys = Command.Entry(
    .program, "List all keys, and what is wrong with yours.", label: "keys")

  static let tour = Command.Entry(.program, "Take a short tour.", label: "tour")

  static let redraw = Command.Entry(
    .program, "Draw the screen afresh.", label: "redraw", in: .all, keys: ["ctrl-l"])

  static let suspend = Command.Entry(
    .program, "Leave to the shell; fg comes back.", label: "suspend", in: .all,
    keys: ["ctrl-z"])

  static let quit = Command.Entry(
    .program, "Leave ttydesk; drafts are kept.", label: "quit",
    keys: [.key("q", in: [.queues, .list]), "ctrl-q"])
}
