/// The rows of the table that keep the desk in good order.
extension CommandEntry {
  static let backup = CommandEntry(
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

  static let backupVerify = CommandEntry(
    .upkeep, .none, "Prove that a backup is whole.",
    arguments: [CommandArgument(.path, kind: .file, "The backup.")],
    exits: [.dataError, .noInput])

  static let restore = CommandEntry(
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

  static let rebuild = CommandEntry(
    .upkeep, .writes, "Make lists, counts and search anew from the log.",
    examples: ["ttydesk rebuild": "Rebuild the desk."])

  static let doctor = CommandEntry(
    .upkeep, .reads, "Look for what is wrong with the desk, the terminal and the settings.",
    examples: ["ttydesk doctor": "Look for faults."],
    exits: [.unavailable])
}
