/// A word of a command that is told by its place rather than by a name.
package struct CommandArgument: Equatable, Sendable {
  /// What the word stands for; its raw value is the placeholder in help.
  package enum Name: String, CaseIterable, Sendable {
    case account = "ACCOUNT"
    case action = "ACTION"
    case address = "ADDRESS"
    case answer = "ANSWER"
    case assignee = "ASSIGNEE"
    case attachment = "ATTACHMENT"
    case breach = "BREACH"
    case command = "COMMAND"
    case copy = "COPY"
    case days = "DAYS"
    case decision = "DECISION"
    case directory = "DIR"
    case event = "EVENT"
    case field = "FIELD=VALUE"
    case file = "FILE"
    case fingerprint = "FINGERPRINT"
    case hours = "HOURS"
    case into = "INTO"
    case kind = "KIND"
    case macro = "MACRO"
    case matter = "MATTER"
    case message = "MESSAGE"
    case name = "NAME"
    case organization = "ORGANIZATION"
    case other = "OTHER"
    case path = "PATH"
    case period = "PERIOD"
    case purpose = "PURPOSE"
    case query = "QUERY"
    case queue = "QUEUE"
    case remote = "REMOTE"
    case shell = "SHELL"
    case subject = "SUBJECT"
    case summary = "SUMMARY"
    case tag = "TAG"
    case ticket = "TICKET"
    case view = "VIEW"
    case when = "WHEN"
  }

  /// How many words an argument takes.
  package enum Arity: String, Sendable {
    case one, optional, oneOrMore, zeroOrMore
  }

  package let name: Name
  package let arity: Arity
  package let kind: ValueKind
  /// Whether a word that begins with one dash belongs to the argument (`-tag:vip`), except for
  /// the short options of the command, such as `-n`.
  package let takesDash: Bool
  /// What the argument is, in a sentence.
  package let help: String

  /// An argument named `name`; see the properties.
  package init(
    _ name: Name, arity: Arity = .one, kind: ValueKind = .text, takesDash: Bool = false,
    _ help: String
  ) {
    self.name = name
    self.arity = arity
    self.kind = kind
    self.takesDash = takesDash
    self.help = help
  }

  /// Whether the command line is wrong without it.
  package var isRequired: Bool { arity == .one || arity == .oneOrMore }

  /// Whether it takes all words that are left.
  package var isRepeatable: Bool { arity == .oneOrMore || arity == .zeroOrMore }

  /// The argument as usage lines show it: `TICKET`, `[QUERY...]`.
  package var usage: String {
    let word = name.rawValue + (isRepeatable ? "..." : "")
    return isRequired ? word : "[\(word)]"
  }

  /// The same argument, which may be left out.
  var optional: CommandArgument {
    CommandArgument(
      name, arity: isRepeatable ? .zeroOrMore : .optional, kind: kind, takesDash: takesDash, help)
  }
}

extension CommandArgument {
  static let ticket = CommandArgument(
    .ticket, "The ticket's number, such as 1042, or its code if it was made offline.")
  static let newName = CommandArgument(.name, "The name.")
  static let macro = CommandArgument(.macro, "The macro, by its name.")
  static let queue = CommandArgument(.queue, "The queue, by its name.")
  static let queues = CommandArgument(.queue, arity: .oneOrMore, "The queues, by their names.")
  static let account = CommandArgument(.account, "The account, by its name.")
  static let other = CommandArgument(.other, "The other ticket.")
  static let watcher = CommandArgument(
    .address, arity: .optional, "Who: a mail address; you if left out.")
  static let message = CommandArgument(
    .message, "The message's id, as 'ttydesk show' prints it with --json.")
  static let query = CommandArgument(
    .query, arity: .zeroOrMore, takesDash: true,
    "Words and fields to search for, such as status:open or -tag:vip.")
  static let fields = CommandArgument(
    .field, arity: .oneOrMore, kind: .assignment, "What to set; an empty value clears the field.")

  static func when(_ what: String) -> CommandArgument {
    CommandArgument(
      .when, "\(what): a date, a date and time, or a time from now such as 3d; none takes it back.")
  }
}

extension CommandArgument {
  /// The sentence of help, with the choices if there are any.
  var fullHelp: String {
    kind.choices.isEmpty ? help : "\(help) One of: \(kind.choices.joined(separator: ", "))."
  }
}
