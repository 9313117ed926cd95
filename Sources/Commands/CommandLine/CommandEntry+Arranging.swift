/// The rows of the table about how the desk is arranged: queues, promises, organizations, accounts.
extension CommandEntry {
  static let queueAdd = CommandEntry(
    .desk, .writes, "Make a queue.",
    arguments: [.newName],
    options: [
      .value(.address, "ADDRESS", "Mail to this address goes into the queue.")
    ],
    examples: ["ttydesk queue add billing --address billing@example.org": "Make a queue."])

  static let queueList = CommandEntry(.desk, .reads, "List the queues with their counts.")

  static let queueRename = CommandEntry(
    .desk, .writes, "Give a queue another name.",
    arguments: [.queue, .newName],
    examples: ["ttydesk queue rename billing accounts": "Rename a queue."])

  static let queueSet = CommandEntry(
    .desk, .writes, "Set fields of a queue: name and address.",
    arguments: [.queue, .fields],
    examples: ["ttydesk queue set billing address=billing@example.org": "Set its address."])

  static let slaSet = CommandEntry(
    .desk, .writes, "Promise times of reply and solution for a queue.",
    arguments: [
      CommandArgument(
        .queue, "The queue, by its name; all for those without promises of their own.")
    ],
    options: [
      .priority,
      .value(.reply, "DURATION", "The staffed time to the first reply, such as 4h; or none."),
      .value(.solve, "DURATION", "The staffed time to the solution, such as 16h; or none."),
    ],
    examples: ["ttydesk sla set billing -p urgent --reply 1h --solve 8h": "Promise times."])

  static let slaList = CommandEntry(.desk, .reads, "List the promised times.")

  static let hoursSet = CommandEntry(
    .desk, .writes, "Set the hours in which the desk is staffed.",
    arguments: [
      CommandArgument(.hours, arity: .oneOrMore, "Days and times, such as mon-fri/09:00-17:00.")
    ],
    options: [
      .value(.zone, "ZONE", "The time zone, such as Europe/Berlin."),
      .value(.holiday, "DATE", "A day off, such as 2026-12-25.").repeated,
    ],
    examples: ["ttydesk hours set mon-fri/09:00-17:00 --zone Europe/Berlin": "Set the hours."])

  static let hoursShow = CommandEntry(.desk, .reads, "Show the hours in which the desk is staffed.")

  static let organizationAdd = CommandEntry(
    .desk, .writes, "Make an organization.",
    arguments: [.newName],
    options: [
      .value(.domain, "DOMAIN", "Requesters with mail at this domain belong to it.").repeated
    ],
    examples: ["ttydesk organization add 'Example Ltd' --domain example.com": "Make one."])

  static let organizationList = CommandEntry(.desk, .reads, "List the organizations.")

  static let organizationSet = CommandEntry(
    .desk, .writes, "Set fields of an organization: name, domains and companyAccess.",
    discussion: [
      "Domains are parted by commas. With companyAccess=yes its people see each other's tickets."
    ],
    arguments: [
      CommandArgument(.organization, "The organization, by its name."), .fields,
    ])

  static let accountAdd = CommandEntry(
    .desk, .writes, "Make an account.",
    arguments: [CommandArgument(.name, "A short name of letters and digits, such as ann.")],
    options: [
      .value(.role, "ROLE", kind: .role, "What the account may do.").required,
      .value(.queue, "QUEUE", "Give it this queue.").repeated,
      .value(.address, "ADDRESS", "A mail address of theirs.").repeated,
      .value(.name, "NAME", "The name that requesters see."),
      .value(.login, "USER", "The user of the operating system who acts as this account."),
      .value(
        .key, "FILE", kind: .file, "A file with the SSH public key by which they sync."
      ).repeated,
    ],
    examples: [
      "ttydesk account add ann --role agent --queue billing --login ann": "Let Ann work here.",
      "ttydesk account add bo --role agent --key bo.pub": "Let Bo sync with this hub.",
    ],
    exits: [.cannotCreate])

  static let accountList = CommandEntry(.desk, .reads, "List the accounts and their queues.")

  static let accountRevoke = CommandEntry(
    .desk, .writes, "Close an account: nobody can act as it from now on.",
    arguments: [.account],
    examples: ["ttydesk account revoke ann": "Close an account."])

  static let accountGrant = CommandEntry(
    .desk, .writes, "Give queues to an account.",
    arguments: [.account, .queues],
    examples: ["ttydesk account grant ann billing": "Give Ann a queue."])

  static let accountUngrant = CommandEntry(
    .desk, .writes, "Take queues from an account.",
    arguments: [.account, .queues])
}
