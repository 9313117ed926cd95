extension Subcommand {
  /// The row of the table; a case without one does not compile.
  package var entry: CommandEntry {
    switch self {
    case .desk:
      CommandEntry(
        .start, .writes, "Open the desk in full screen.",
        examples: ["ttydesk": "Open your desk.", "ttydesk --desk ~/shop": "Open another one."],
        exits: [.unavailable])
    case .demo:
      CommandEntry(
        .start, .none, "Open a desk of made-up tickets to try things on.",
        options: [
          .value(.dir, "DIR", kind: .directory, "Keep the desk here; else it is gone at the end."),
          .flag(.tour, "Begin with a short tour of the keys."),
        ],
        examples: ["ttydesk demo --tour": "Look round in two minutes."],
        exits: [.unavailable, .cannotCreate])
    case .initialize:
      CommandEntry(
        .start, .writes, "Make a desk, with you as its first admin.",
        options: [.value(.name, "NAME", "What the desk is called.")],
        examples: ["ttydesk init --name 'Example Shop'": "Make a desk in the usual place."],
        exits: [.cannotCreate])
    case .help:
      CommandEntry(
        .start, .none, "Explain a command.",
        arguments: [
          CommandArgument(.command, arity: .zeroOrMore, "The command, such as 'audit verify'.")
        ],
        examples: ["ttydesk help list": "Explain how to list tickets."])
    case .version:
      CommandEntry(.start, .none, "Show the version of ttydesk.")

    case .list:
      CommandEntry(
        .reading, .reads, "List the tickets that a search finds.",
        discussion: [
          "Fields are queue, status, assignee, tag, from, priority, is, has, before, after and "
            + "sort. A dash before a word or field leaves out what it finds. Without a search, "
            + "all tickets are listed but for the snoozed ones. The newest change comes first."
        ],
        arguments: [.query],
        options: [
          .limit,
          .value(.view, short: "v", "VIEW", "Search within this view."),
        ],
        examples: [
          "ttydesk list queue:billing status:open": "List what is open in a queue.",
          "ttydesk list after:-7d '\"paper jam\"' -tag:spam": "Search a week for exact words.",
          "ttydesk list is:open is:mine": "List what is left for you to do.",
          "ttydesk list assignee:me --json": "List your tickets for a script.",
        ])
    case .show:
      CommandEntry(
        .reading, .reads, "Print a ticket with its whole thread.",
        arguments: [.ticket],
        options: [
          .flag(.raw, "Print the messages as they came in."),
          .value(.at, "TIME", "Show the ticket as it was at this time."),
          .flag(.public, "Leave out internal notes, as the requester sees it."),
        ],
        examples: [
          "ttydesk show 1042": "Read a ticket.",
          "ttydesk show 1042 --at 2026-01-31": "Read it as it was at the end of January.",
        ])
    case .attachment:
      CommandEntry(
        .reading, .reads, "Take an attachment out of a ticket.",
        arguments: [
          .ticket, CommandArgument(.attachment, "The attachment's file name, or its hash."),
        ],
        options: [
          .value(
            .output, short: "o", "FILE", kind: .file,
            "Write it here; - is standard output. Without it, to its own name in this directory.")
        ],
        examples: ["ttydesk attachment 1042 invoice.pdf -o paid.pdf": "Save an attachment."],
        exits: [.cannotCreate])

    case .new:
      CommandEntry(
        .writing, .writes, "Make a ticket and print its number.",
        options: [
          .queue.required,
          .value(.requester, short: "r", "ADDRESS", "The mail address of who asks.").required,
          .value(.subject, short: "s", "TEXT", "The subject.").required,
          .body, .value(.name, "NAME", "The name of who asks."), .priority,
          .value(.tag, short: "t", "TAG", "Put this tag on it.").repeated,
          .attach, .value(.channel, "CHANNEL", kind: .channel, "How it came in; api if left out."),
        ],
        examples: [
          "ttydesk new --queue billing -r ann@example.org -s 'Paid twice'":
            "Make a ticket for a caller.",
          "ttydesk new --queue ops -r cron@example.org -s 'Disk full' -b - < log":
            "Make one from a script.",
        ])
    case .reply:
      CommandEntry(
        .writing, .writes, "Reply to the requester.",
        arguments: [.ticket],
        options: [
          .body, .attach, .status,
          .value(.answer, "ANSWER", "Send this kept answer, with its blanks filled in."),
        ],
        examples: [
          "ttydesk reply 1042 -b 'It is on its way.' --status solved": "Reply and solve.",
          "ttydesk reply 1042 --answer refund": "Send a kept answer.",
        ])
    case .note:
      CommandEntry(
        .writing, .writes, "Write an internal note, which the requester never sees.",
        arguments: [.ticket], options: [.body, .attach],
        examples: ["ttydesk note 1042 -b 'Called back, no answer.'": "Note a call."])
    case .set:
      CommandEntry(
        .writing, .writes, "Set fields of a ticket.",
        discussion: [
          "Fields are subject, queue, status, priority, assignee, requester, organization, snooze "
            + "and due. Any other name makes a field of your own, as does field.NAME. An assignee "
            + "is an account's name, me or nobody."
        ],
        arguments: [.ticket, .fields],
        examples: [
          "ttydesk set 1042 status=pending priority=high": "Set two fields.",
          "ttydesk set 1042 subject='Paid twice in May'": "Change the subject.",
        ])
    case .assign:
      CommandEntry(
        .writing, .writes, "Give a ticket to somebody.",
        arguments: [
          .ticket,
          CommandArgument(
            .assignee, arity: .optional, "An account's name, me or nobody; me if left out."),
        ],
        examples: [
          "ttydesk assign 1042": "Take a ticket.",
          "ttydesk assign 1042 nobody": "Put it back.",
        ])
    case .tag:
      CommandEntry(
        .writing, .writes, "Put tags on a ticket and take tags off.",
        arguments: [
          .ticket,
          CommandArgument(
            .tag, arity: .oneOrMore, takesDash: true,
            "A tag to put on, with or without a plus; with a dash before it, to take off."),
        ],
        examples: ["ttydesk tag 1042 vip -spam": "Put one tag on and take another off."])
    case .watch:
      CommandEntry(
        .writing, .writes, "Tell somebody what happens to a ticket.",
        arguments: [.ticket, Subcommand.watcher],
        examples: ["ttydesk watch 1042": "Watch a ticket yourself."])
    case .unwatch:
      CommandEntry(
        .writing, .writes, "Stop telling somebody what happens to a ticket.",
        arguments: [.ticket, Subcommand.watcher])
    case .snooze:
      CommandEntry(
        .writing, .writes, "Hide a ticket from its queue until a time, or until it is answered.",
        arguments: [.ticket, Subcommand.when("When it comes back")],
        examples: [
          "ttydesk snooze 1042 3d": "Hide a ticket for three days.",
          "ttydesk snooze 1042 'next monday'": "Hide it until a day.",
        ])
    case .due:
      CommandEntry(
        .writing, .writes, "Say by when a ticket has to be done.",
        arguments: [.ticket, Subcommand.when("When it is due")],
        examples: ["ttydesk due 1042 2026-01-31T17:00": "Set a date and time."])
    case .delete:
      CommandEntry(
        .writing, .writes, "Hide a ticket or a message, and keep it in the audit log.",
        discussion: ["To destroy personal data for good, use 'ttydesk privacy erase'."],
        arguments: [.ticket.optional], options: [.message, .reason.required],
        exactlyOne: Subcommand.ticketOrMessage,
        examples: ["ttydesk delete 1042 --reason spam": "Delete a ticket."])
    case .undelete:
      CommandEntry(
        .writing, .writes, "Bring back a ticket or a message that was deleted.",
        arguments: [.ticket.optional], options: [.message],
        exactlyOne: Subcommand.ticketOrMessage,
        examples: ["ttydesk undelete 1042": "Bring a ticket back."])

    case .merge:
      CommandEntry(
        .relating, .writes, "Join a ticket into another; 'ttydesk unmerge' undoes it.",
        arguments: [.ticket, CommandArgument(.into, "The ticket that goes on.")],
        examples: ["ttydesk merge 1043 1042": "Join 1043 into 1042."])
    case .unmerge:
      CommandEntry(
        .relating, .writes, "Take a ticket out of the one that it was joined into.",
        arguments: [.ticket],
        examples: ["ttydesk unmerge 1043": "Make 1043 a ticket of its own again."])
    case .split:
      CommandEntry(
        .relating, .writes, "Move messages of a ticket to a new one and print its number.",
        arguments: [
          .ticket, CommandArgument(.message, arity: .oneOrMore, "A message to move, by its id."),
        ])
    case .link:
      CommandEntry(
        .relating, .writes, "Relate a ticket to another.",
        arguments: [
          .ticket, CommandArgument(.kind, kind: .link, "What the first is to the other."),
          Subcommand.other,
        ],
        examples: ["ttydesk link 1043 blocks 1042": "Say that 1042 has to wait for 1043."])
    case .unlink:
      CommandEntry(
        .relating, .writes, "Take back how two tickets were related.",
        arguments: [.ticket, Subcommand.other],
        examples: ["ttydesk unlink 1043 1042": "Take a relation back."])

    case .macroAdd:
      CommandEntry(
        .shortcuts, .writes, "Keep a macro.",
        arguments: [
          Subcommand.newName,
          CommandArgument(
            .action, arity: .oneOrMore,
            "What to do, such as 'set status=solved', 'tag +refund' or 'reply --answer refund'."),
        ],
        examples: [
          "ttydesk macro add spam 'tag +spam' 'set status=closed'": "Keep a macro of two steps."
        ])
    case .macroList: CommandEntry(.shortcuts, .reads, "List the macros and what they do.")
    case .macroRemove:
      CommandEntry(.shortcuts, .writes, "Remove a macro.", arguments: [Subcommand.macro])
    case .macroRun:
      CommandEntry(
        .shortcuts, .writes, "Run a macro on tickets.",
        arguments: [
          Subcommand.macro,
          CommandArgument(.ticket, arity: .oneOrMore, "The tickets, by their numbers."),
        ],
        examples: ["ttydesk macro run spam 1042 1043": "Run a macro on two tickets."])
    case .answerAdd:
      CommandEntry(
        .shortcuts, .writes, "Keep an answer.",
        discussion: [
          "Blanks are filled in when it is sent: {{requester.name}}, {{requester.first}}, "
            + "{{requester.address}}, {{ticket.number}}, {{ticket.subject}}, {{ticket.queue}} and "
            + "{{agent.name}}. Replies and macros know them too."
        ],
        arguments: [Subcommand.newName], options: [.body],
        examples: ["ttydesk answer add refund -b - < refund.txt": "Keep an answer from a file."])
    case .answerList: CommandEntry(.shortcuts, .reads, "List the kept answers.")
    case .answerRemove:
      CommandEntry(
        .shortcuts, .writes, "Remove a kept answer.",
        arguments: [CommandArgument(.answer, "The answer, by its name.")])
    case .viewAdd:
      CommandEntry(
        .shortcuts, .writes, "Keep a search as a view.",
        arguments: [Subcommand.newName, .query],
        options: [.flag(.public, "Let everybody on the desk use it; else it is yours alone.")],
        examples: ["ttydesk view add late status:open before:-3d": "Keep a search."])
    case .viewList: CommandEntry(.shortcuts, .reads, "List the views and their searches.")
    case .viewRemove:
      CommandEntry(
        .shortcuts, .writes, "Remove a view.",
        arguments: [CommandArgument(.view, "The view, by its name.")])

    case .queueAdd:
      CommandEntry(
        .desk, .writes, "Make a queue.",
        arguments: [Subcommand.newName],
        options: [
          .value(.address, "ADDRESS", "Mail to this address goes into the queue.")
        ],
        examples: ["ttydesk queue add billing --address billing@example.org": "Make a queue."])
    case .queueList: CommandEntry(.desk, .reads, "List the queues with their counts.")
    case .queueRename:
      CommandEntry(
        .desk, .writes, "Give a queue another name.",
        arguments: [Subcommand.queue, Subcommand.newName],
        examples: ["ttydesk queue rename billing accounts": "Rename a queue."])
    case .queueSet:
      CommandEntry(
        .desk, .writes, "Set fields of a queue: name and address.",
        arguments: [Subcommand.queue, .fields],
        examples: ["ttydesk queue set billing address=billing@example.org": "Set its address."])
    case .slaSet:
      CommandEntry(
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
    case .slaList: CommandEntry(.desk, .reads, "List the promised times.")
    case .hoursSet:
      CommandEntry(
        .desk, .writes, "Set the hours in which the desk is staffed.",
        arguments: [
          CommandArgument(.hours, arity: .oneOrMore, "Days and times, such as mon-fri/09:00-17:00.")
        ],
        options: [
          .value(.zone, "ZONE", "The time zone, such as Europe/Berlin."),
          .value(.holiday, "DATE", "A day off, such as 2026-12-25.").repeated,
        ],
        examples: ["ttydesk hours set mon-fri/09:00-17:00 --zone Europe/Berlin": "Set the hours."])
    case .hoursShow: CommandEntry(.desk, .reads, "Show the hours in which the desk is staffed.")
    case .organizationAdd:
      CommandEntry(
        .desk, .writes, "Make an organization.",
        arguments: [Subcommand.newName],
        options: [
          .value(.domain, "DOMAIN", "Requesters with mail at this domain belong to it.").repeated
        ],
        examples: ["ttydesk organization add 'Example Ltd' --domain example.com": "Make one."])
    case .organizationList: CommandEntry(.desk, .reads, "List the organizations.")
    case .organizationSet:
      CommandEntry(
        .desk, .writes, "Set fields of an organization: name, domains and companyAccess.",
        discussion: [
          "Domains are parted by commas. With companyAccess=yes its people see each other's tickets."
        ],
        arguments: [
          CommandArgument(.organization, "The organization, by its name."), .fields,
        ])
    case .accountAdd:
      CommandEntry(
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
    case .accountList: CommandEntry(.desk, .reads, "List the accounts and their queues.")
    case .accountRevoke:
      CommandEntry(
        .desk, .writes, "Close an account: nobody can act as it from now on.",
        arguments: [Subcommand.account],
        examples: ["ttydesk account revoke ann": "Close an account."])
    case .accountGrant:
      CommandEntry(
        .desk, .writes, "Give queues to an account.",
        arguments: [Subcommand.account, Subcommand.queues],
        examples: ["ttydesk account grant ann billing": "Give Ann a queue."])
    case .accountUngrant:
      CommandEntry(
        .desk, .writes, "Take queues from an account.",
        arguments: [Subcommand.account, Subcommand.queues])

    case .accountKeyAdd: .accountKeyAdd
    case .accountKeyRemove: .accountKeyRemove

    case .clone: .clone
    case .sync: .sync
    case .remoteAdd: .remoteAdd
    case .remoteList: .remoteList
    case .remoteRemove: .remoteRemove
    case .outboxList: .outboxList
    case .outboxSend: .outboxSend
    case .outboxEdit: .outboxEdit
    case .outboxDiscard: .outboxDiscard
    case .hubInit: .hubInit
    case .hubServe: .hubServe
    case .hubKeys: .hubKeys
    case .hubList: .hubList
    case .hubSuspend: .hubSuspend
    case .hubResume: .hubResume
    case .hubLease: .hubLease
    case .bundleCreate: .bundleCreate
    case .bundleApply: .bundleApply

    case .importFiles:
      CommandEntry(
        .transfer, .writes, "Bring in mail and tickets from files and directories.",
        discussion: ["What was brought in before is known again and left out."],
        arguments: [
          CommandArgument(
            .path, arity: .oneOrMore, kind: .file,
            "An mbox, a Maildir, a message, JSON Lines, or a directory of such; - for input.")
        ],
        options: [.format, .queue],
        examples: [
          "ttydesk import ~/Maildir --queue billing": "Bring in a Maildir.",
          "ttydesk import old.mbox tickets.jsonl": "Bring in two files, whatever they are.",
        ])
    case .exportTickets:
      CommandEntry(
        .transfer, .reads, "Print the tickets that a search finds, with all that is in them.",
        arguments: [.query],
        options: [
          .value(.format, short: "f", "FORMAT", kind: .choice(["jsonl"]), "How to print them.")
        ],
        examples: ["ttydesk export queue:billing > billing.jsonl": "Take out one queue."])
    case .mailParse:
      CommandEntry(
        .transfer, .none, "Show how a message is read: headers, text, parts and problems.",
        arguments: [
          CommandArgument(
            .file, arity: .oneOrMore, kind: .file, "A file with a message; - for input.")
        ],
        examples: ["ttydesk mail parse letter.eml --json": "Read a message for a script."],
        exits: [.dataError, .noInput])

    case .audit:
      CommandEntry(
        .audit, .reads, "List who did what, when and from where.",
        arguments: [.query],
        options: [
          .value(.actor, "ACCOUNT", "Only what this account did."),
          .ticket, .value(.kind, "KIND", "Only events of this kind, such as reply.").repeated,
          .value(.after, "TIME", "Only from this time on, such as 2026-01-31 or -7d."),
          .value(.before, "TIME", "Only before this time."),
          .queue, .limit,
        ],
        examples: [
          "ttydesk audit --ticket 1042": "List all that happened to a ticket.",
          "ttydesk audit --actor ann --after -7d": "List what Ann did this week.",
        ])
    case .auditVerify:
      CommandEntry(
        .audit, .reads, "Prove that the log is whole, and say where it is not.",
        options: [
          .value(.file, "FILE", kind: .file, "Check this exported log instead of the desk's."),
          .flag(.offline, "Do not ask the hub for proofs of what is here."),
        ],
        examples: ["ttydesk audit verify": "Check the log of the desk."])
    case .auditExport:
      CommandEntry(
        .audit, .reads, "Write the log to a file that can be checked elsewhere.",
        discussion: [
          "Each line is an event as JSON. Without ttydesk, this gives the event's id: "
            + "(printf '\\001'; jq -r .header LINE | xxd -r -p) | sha256sum. And this gives the "
            + "hash that the header names in its 32 bytes from the 99th on: (printf '\\002'; "
            + "jq -r .salt LINE | xxd -r -p; printf '%016x' \"$(jq -j .body LINE | wc -c)\" "
            + "| xxd -r -p; jq -j .body LINE) | sha256sum. Each header names the id of the one "
            + "before it in its 32 bytes from the 26th on."
        ],
        arguments: [
          CommandArgument(
            .file, arity: .optional, kind: .file, "Where to write; standard output if left out.")
        ],
        examples: ["ttydesk audit export log.jsonl": "Write the log for an auditor."],
        exits: [.cannotCreate])
    case .auditCheckpoint: .auditCheckpoint
    case .auditCompare: .auditCompare
    case .privacyErase: .privacyErase
    case .privacyRedact: .privacyRedact
    case .privacyReceipts: .privacyReceipts
    case .holdAdd: .holdAdd
    case .holdLift: .holdLift
    case .holdList: .holdList
    case .privacyShow: .privacyShow
    case .privacyExport: .privacyExport
    case .privacyRectify: .privacyRectify
    case .privacyConsent: .privacyConsent
    case .privacyObject: .privacyObject
    case .privacyRestrict: .privacyRestrict
    case .privacyUnrestrict: .privacyUnrestrict
    case .retentionShow: .retentionShow
    case .retentionSet: .retentionSet
    case .retentionRun: .retentionRun
    case .breachNew: .breachNew
    case .breachList: .breachList
    case .breachReport: .breachReport

    case .backup:
      CommandEntry(
        .upkeep, .reads, "Write a copy of the whole desk while it is in use.",
        discussion: [
          "Back up once a day, as with this line of a crontab: 0 3 * * * ttydesk backup "
            + "/media/usb --keep 14 --quiet. To encrypt it, give it to a program that does: "
            + "ttydesk backup - | age -r KEY > desk.age, and back again: age -d -i FILE desk.age "
            + "| ttydesk restore -. With GnuPG: gpg --encrypt -r KEY, and gpg --decrypt."
        ],
        arguments: [
          CommandArgument(
            .path, kind: .file, "A directory or file to write; - for standard output.")
        ],
        options: [
          .value(
            .keep, "N", kind: .count,
            "Make a directory for this backup in PATH, and keep but the newest N of them.")
        ],
        examples: [
          "ttydesk backup /media/usb": "Back up to a directory.",
          "ttydesk backup /media/usb --keep 14": "Keep the backups of two weeks.",
          "ttydesk backup - | ssh backup@example.org 'cat > desk.backup'": "Back up elsewhere.",
        ],
        exits: [.cannotCreate])
    case .backupVerify:
      CommandEntry(
        .upkeep, .none, "Prove that a backup is whole.",
        arguments: [CommandArgument(.path, kind: .file, "The backup.")],
        exits: [.dataError, .noInput])
    case .restore:
      CommandEntry(
        .upkeep, .writes, "Make a desk from a backup.",
        discussion: [
          "What was erased after the backup was made is in it again. A desk, or a newer backup, "
            + "that knows of those erasures has them done once more."
        ],
        arguments: [CommandArgument(.path, kind: .file, "The backup; - for standard input.")],
        options: [
          .value(
            .erasures, "DIR", kind: .directory,
            "Erase again what this desk, or newer backup in a directory, had erased.")
        ],
        examples: [
          "ttydesk restore desk.backup --desk ~/desk": "Restore into a directory.",
          "ttydesk restore /media/usb --erasures ~/damaged": "Restore, and erase again.",
        ],
        exits: [.cannotCreate])
    case .rebuild:
      CommandEntry(
        .upkeep, .writes, "Make lists, counts and search anew from the log.",
        examples: ["ttydesk rebuild": "Rebuild the desk."])
    case .doctor:
      CommandEntry(
        .upkeep, .reads, "Look for what is wrong with the desk, the terminal and the settings.",
        examples: ["ttydesk doctor": "Look for faults."],
        exits: [.unavailable])

    case .commands:
      CommandEntry(
        .reference, .none, "List every command; with --json, with all its words.",
        examples: ["ttydesk commands --json": "Describe the command line to a program."])
    case .man:
      CommandEntry(
        .reference, .none, "Print the manual page.",
        examples: ["ttydesk man | man -l -": "Read the manual."])
    case .completions:
      CommandEntry(
        .reference, .none, "Print the completions for a shell.",
        arguments: [
          CommandArgument(.shell, kind: .choice(Shell.allCases.map(\.rawValue)), "The shell.")
        ],
        examples: [
          "ttydesk completions bash > /etc/bash_completion.d/ttydesk":
            "Complete in bash, for every user."
        ])
    }
  }
}

/// Arguments that several rows share.
extension Subcommand {
  private static let newName = CommandArgument(.name, "The name.")
  private static let macro = CommandArgument(.macro, "The macro, by its name.")
  private static let queue = CommandArgument(.queue, "The queue, by its name.")
  private static let queues = CommandArgument(
    .queue, arity: .oneOrMore, "The queues, by their names.")
  private static let account = CommandArgument(.account, "The account, by its name.")
  private static let other = CommandArgument(.other, "The other ticket.")
  private static let watcher = CommandArgument(
    .address, arity: .optional, "Who: a mail address; you if left out.")
  private static let ticketOrMessage: [CommandEntry.Target] = [
    .argument(.ticket), .option(.message),
  ]

  private static func when(_ what: String) -> CommandArgument {
    CommandArgument(
      .when, "\(what): a date, a date and time, or a time from now such as 3d; none takes it back.")
  }
}
