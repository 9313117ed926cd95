/// The rows of the table that copy to the clipboard.
extension Command.Entry {
  static let copyNumber = Command.Entry(
    .copying, "Copy the ticket's number.", label: "number", in: .tickets, keys: ["y n"],
    needs: [.ticket], traits: .bulk)

  static let copyLink = Command.Entry(
    .copying, "Copy a link to the ticket.", label: "link", in: .tickets, keys: ["y l"],
    needs: [.ticket], traits: .bulk)

  static let copyMessage = Command.Entry(
    .copying, "Copy the text of the message.", label: "message", in: [.ticket],
    keys: ["y m"], needs: [.message])

  static let copyAddress = Command.Entry(
    .copying, "Copy the customer's address.", label: "address",
    in: [.list, .ticket, .customer], keys: ["y a"])

  static let copySubject = Command.Entry(
    .copying, "Copy the subject.", label: "subject", in: .tickets, keys: ["y s"],
    needs: [.ticket])
}
