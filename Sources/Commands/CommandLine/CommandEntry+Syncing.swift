/// The rows of the commands by which a team works on one desk.
extension CommandEntry {
  static let accountKeyAdd = CommandEntry(
    .desk, .writes, "Let a person sync by one more key.",
    arguments: [
      .account,
      CommandArgument(.file, kind: .file, "A file with an SSH public key; - for input."),
    ],
    examples: ["ttydesk account key add ann laptop.pub": "Enrol the key of a new laptop."],
    exits: [.cannotCreate])

  static let accountKeyRemove = CommandEntry(
    .desk, .writes, "Let nobody sync by a key any more, at once.",
    arguments: [
      .account,
      CommandArgument(.fingerprint, "The key, as 'ssh-keygen -l' prints it: SHA256:..."),
    ])

  static let clone = CommandEntry(
    .sync, .writes, "Make a copy of a hub's desk, with all that you may see.",
    discussion: [
      "The hub's key is kept: a later sync refuses a hub with another one, or one that changed "
        + "its past. A clone that was stopped goes on where it was."
    ],
    arguments: [
      remoteAddress,
      CommandArgument(
        .directory, arity: .optional, kind: .directory,
        "Where to make it; the usual place if left out."),
    ],
    options: [.trace],
    examples: [
      "ttydesk clone ssh://desk@help.example.org": "Join a team.",
      "ttydesk clone /srv/desk ~/desk": "Copy a hub of this machine.",
    ],
    exits: [.unavailable, .cannotCreate, .tryAgain])

  static let sync = CommandEntry(
    .sync, .writes, "Bring the hub what you did, and take in what others did.",
    discussion: [
      "A reply that was written before a colleague's or the customer's newest message is held: "
        + "see 'ttydesk outbox list'. Where two people set one field, both values are kept.",
      "The system's ssh makes the link, with your own configuration. The environment variable "
        + "TTYDESK_SSH names another program in its place, or options for it: ssh -F FILE.",
    ],
    arguments: [
      CommandArgument(
        .remote, arity: .optional,
        "The hub's name or address; if left out, the first that answers of 'remote list'.")
    ],
    options: [
      .flag(.watch, short: "w", "Stay connected, and exchange each change at once."), .trace,
    ],
    examples: [
      "ttydesk sync": "Exchange what is new.",
      "ttydesk sync --watch": "Stay in touch until you stop it.",
    ],
    exits: [.unavailable, .tryAgain])

  static let remoteAdd = CommandEntry(
    .sync, .writes, "Keep another address of the hub.",
    discussion: ["Where nobody answers at the addresses before, a sync tries this one."],
    arguments: [.newName, remoteAddress],
    examples: [
      "ttydesk remote add office ssh://desk@10.0.0.7/srv/desk":
        "Keep the address in the office."
    ],
    exits: [.cannotCreate])

  static let remoteList = CommandEntry(.sync, .reads, "List the hub's addresses.")

  static let remoteRemove = CommandEntry(
    .sync, .writes, "Forget an address of the hub.",
    arguments: [CommandArgument(.name, "The address's name.")])

  static let outboxList = CommandEntry(
    .sync, .reads, "List what the hub does not have yet, and what waits for you.",
    examples: ["ttydesk outbox list": "See what waits."])

  static let outboxSend = CommandEntry(
    .sync, .writes, "Send a held reply although somebody wrote in between.",
    arguments: [event],
    examples: ["ttydesk outbox send 7f3a9c": "Send it at the next sync."])

  static let outboxEdit = CommandEntry(
    .sync, .writes, "Take back a held reply and write it anew.",
    arguments: [event],
    options: [.body],
    examples: ["ttydesk outbox edit 7f3a9c": "Change it in your editor."])

  static let outboxDiscard = CommandEntry(
    .sync, .writes, "Take back a held reply, or put away what the hub refused.",
    arguments: [event])

  static let hubInit = CommandEntry(
    .sync, .writes, "Make this desk a hub, with a key that signs its checkpoints.",
    options: [
      .value(.name, "NAME", "What it is called in checkpoints, such as help.example.org/desk.")
    ],
    examples: ["ttydesk hub init": "Let others sync with this desk."],
    exits: [.unavailable, .cannotCreate])

  static let hubServe = CommandEntry(
    .sync, .writes, "Talk with one copy of the desk over standard input and output.",
    discussion: ["It is run by sshd, as 'ttydesk hub authorized-keys' tells it to."],
    options: [
      .value(.account, "NAME", "Whose key the other side has; else whoever runs this."),
      .value(.key, "FINGERPRINT", "That key, which must be enrolled."),
    ],
    examples: [
      "ttydesk hub serve --account ann": "Be the hub's end of a link, for Ann."
    ],
    exits: [.unavailable])

  static let hubKeys = CommandEntry(
    .sync, .reads, "Print the lines by which sshd lets the hub's people in, and only to sync.",
    discussion: [
      "Put them into the file authorized_keys of the hub's user; or let sshd ask each time, with "
        + "AuthorizedKeysCommand /usr/bin/ttydesk hub authorized-keys --desk DIR %f in its "
        + "configuration: then a change counts at once, and unknown keys are logged."
    ],
    arguments: [
      CommandArgument(
        .fingerprint, arity: .optional, "Only the line of this key; unknown ones are logged.")
    ],
    examples: [
      "ttydesk hub authorized-keys > ~/.ssh/authorized_keys": "Let everybody in who has a key."
    ])

  static let hubList = CommandEntry(
    .sync, .reads, "List the copies of the desk, and when they last synced.")

  static let hubSuspend = CommandEntry(
    .sync, .writes, "Keep a copy of the desk out, such as a lost laptop.",
    arguments: [copy])

  static let hubResume = CommandEntry(
    .sync, .writes, "Let a copy of the desk in again.", arguments: [copy])

  static let hubLease = CommandEntry(
    .sync, .writes, "Set after how many days of silence a copy is kept out.",
    arguments: [CommandArgument(.days, kind: .count, "How many days; 14 at first.")])

  static let bundleCreate = CommandEntry(
    .sync, .writes, "Write a file that carries a sync to where there is no network.",
    discussion: [
      "At the hub it holds what an account may see and its copy lacks. At a copy it holds "
        + "what the hub lacks. Whoever reads the file can read what is in it."
    ],
    arguments: [CommandArgument(.file, kind: .file, "The file to make.")],
    options: [.value(.for, "ACCOUNT", "At a hub: whom it is for.")],
    examples: ["ttydesk bundle create --for ann ann.bundle": "Carry the news to Ann."],
    exits: [.unavailable, .cannotCreate])

  static let bundleApply = CommandEntry(
    .sync, .writes, "Take in what a bundle carries; twice does no harm.",
    arguments: [CommandArgument(.file, kind: .file, "The bundle.")],
    options: [.value(.for, "ACCOUNT", "At a hub: whose bundle it is, if the copy is new.")],
    examples: ["ttydesk bundle apply ann.bundle": "Take in the news."],
    exits: [.cannotCreate])

  static let auditCheckpoint = CommandEntry(
    .audit, .reads, "Print the hub's newest signed checkpoint, to compare it with others.",
    examples: ["ttydesk audit checkpoint > mine.note": "Keep yours to give it to a colleague."],
    exits: [.unavailable])

  static let auditCompare = CommandEntry(
    .audit, .reads,
    "Compare a colleague's checkpoint with yours: a hub must show all the same.",
    arguments: [
      CommandArgument(.file, kind: .file, "The colleague's checkpoint; - for input.")
    ],
    options: [.flag(.offline, "Do not ask the hub for a proof.")],
    examples: ["ttydesk audit compare bo.note": "See whether the hub told Bo the same."],
    exits: [.unavailable])

  static let privacyReceipts = CommandEntry(
    .audit, .reads, "List which copies of the desk have carried out each erasure.",
    examples: ["ttydesk privacy receipts": "See where erased data may still be."])
}

/// Arguments that several of them share.
extension CommandEntry {
  private static let remoteAddress = CommandArgument(
    .remote, "Where the hub is: ssh://USER@HOST[/PATH], a desk's directory, or exec:COMMAND.")
  private static let event = CommandArgument(
    .event, "The event's id, or its beginning, as 'ttydesk outbox list' prints it.")
  private static let copy = CommandArgument(
    .copy, "The copy's id, or its beginning, as 'ttydesk hub list' prints it.")
}
