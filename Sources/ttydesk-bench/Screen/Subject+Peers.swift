import Glibc

extension Subject {
  /// ttydesk and what it is measured beside, each with so many things to show.
  static func all(
    program: String, desk: String, entries: Int, in folder: String
  ) throws -> [Subject] {
    let repository = folder + "/commits"
    try CommitHistory(entries: entries).write(to: repository)
    let maildir = folder + "/maildirs/INBOX"
    mkdir(folder + "/maildirs", 0o700)
    var generator = MailGenerator(seed: 2)
    try generator.writeMaildir(to: maildir, messages: entries, bytes: 500, flags: "S")
    // Without it neomutt asks whether to make it.
    mkdir(folder + "/Mail", 0o700)
    return [
      Subject(
        name: "ttydesk", arguments: [program, "--desk", desk],
        search: typed("/" + DeskGenerator.vocabulary(seed: 1).word(45_000))),
      Subject(name: "tig", arguments: ["tig", "-C", repository]),
      Subject(
        name: "neomutt", arguments: ["neomutt", "-n", "-F", "/dev/null", "-R", "-f", maildir],
        search: typed("/~B " + generator.rareWord)),
      try aerc(folder, finding: generator.rareWord),
    ]
  }

  /// The keys that type a text and end it.
  private static func typed(_ text: String) -> [String] { text.map(String.init) + ["\r"] }

  /// aerc with an account of its own, which it finds below the home folder.
  private static func aerc(_ folder: String, finding word: String) throws -> Subject {
    let path = folder + "/.config/aerc"
    for part in [folder + "/.config", path] { mkdir(part, 0o700) }
    try Files.write(
      """
      [bench]
      source = maildir://\(folder)/maildirs
      default = INBOX
      from = Bench <bench@example.org>

      """, to: path + "/accounts.conf")
    return Subject(
      name: "aerc", arguments: ["aerc"], search: typed(":search -b " + word))
  }
}
