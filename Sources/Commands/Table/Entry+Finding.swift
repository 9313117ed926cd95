/// The rows of the table that find tickets and words.
extension Command.Entry {
  static let search = Command.Entry(
    .finding, "Search the tickets.", label: "search", keys: ["/"],
    arguments: [.required("QUERY", .query, .rest)])

  static let find = Command.Entry(
    .finding, "Find a word on this screen.", label: "find",
    in: [.ticket, .audit, .customer], keys: ["f"],
    arguments: [.required("TEXT", .text, .rest)])

  static let findNext = Command.Entry(
    .finding, "Go to the next match.", label: "next match",
    in: [.ticket, .audit, .customer], keys: [";"], needs: [.search])

  static let findPrevious = Command.Entry(
    .finding, "Go to the match before.", label: "previous match",
    in: [.ticket, .audit, .customer], keys: [","], needs: [.search])

  static let goTicket = Command.Entry(
    .finding, "Open a ticket by its number.", label: "number", keys: ["#", "g t"],
    arguments: [.required("TICKET", .ticket)])

  static let goQueues = Command.Entry(
    .finding, "Go to the queues and views.", label: "queues", keys: ["g q"])

  static let goList = Command.Entry(
    .finding, "Go to the list of tickets.", label: "list", keys: ["g l"])

  static let goInbox = Command.Entry(
    .finding, "Go to all open tickets.", label: "inbox", keys: ["g i"])

  static let goUnread = Command.Entry(
    .finding, "Go to the unread tickets.", label: "unread", keys: ["g u"])

  static let goMine = Command.Entry(.finding, "Go to your tickets.", label: "mine", keys: ["g m"])

  static let goUnassigned = Command.Entry(
    .finding, "Go to the tickets that nobody has.", label: "unassigned", keys: ["g f"])

  static let goBreaching = Command.Entry(
    .finding, "Go to the tickets that are late or soon will be.", label: "breaching",
    keys: ["g b"])

  static let goSnoozed = Command.Entry(
    .finding, "Go to the snoozed tickets.", label: "snoozed", keys: ["g z"])

  static let goConflicts = Command.Entry(
    .finding, "Go to the tickets with a field set by two people.", label: "conflicts",
    keys: ["g c"])

  static let goDrafts = Command.Entry(
    .finding, "Go to the tickets with a draft of yours.", label: "drafts", keys: ["g d"])

  static let goOutbox = Command.Entry(
    .finding, "Go to what is not sent yet.", label: "outbox", keys: ["g o"])

  static let goRecent = Command.Entry(
    .finding, "Pick a ticket that you had open before.", label: "recent", keys: ["g r", "'"])

  static let goLinked = Command.Entry(
    .finding, "Pick a ticket that is linked to this one.", label: "linked", in: .tickets,
    keys: ["g k"], needs: [.ticket, .linked])

  static let goView = Command.Entry(
    .finding, "Pick a queue or saved view to go to.", label: "view", keys: ["g v"],
    arguments: [.required("VIEW", .view, .rest)])

  static let saveView = Command.Entry(
    .finding, "Keep this search under a name.", label: "save view", in: [.queues, .list],
    needs: [.search], arguments: [.required("NAME", .text, .rest)])

  static let deleteView = Command.Entry(
    .finding, "Remove a saved view.", label: "delete view", in: [.queues, .list],
    needs: [.view], arguments: [.required("VIEW", .view, .rest)], traits: .confirms)
}
