package import Commands
internal import Screen
internal import Text
internal import Tickets

extension State {
  /// Does a command, asks for what it still needs, or says why it can't be done.
  package mutating func perform(_ call: Command.Call) -> [Effect] {
    if let reason = disabledReason(call.command) {
      say(.warning, reason)
      return []
    }
    if let argument = missingArgument(of: call) { return ask(MissingArgument(call, argument)) }
    if call.command == .delete {
      pendingDeletion = call
      return [.planDeletion(JobTarget(targets(of: .delete)))]
    }
    if call.command == .merge, targets(of: .merge) == [knownTicket(call.words.first ?? "")?.id] {
      say(.warning, "A ticket can't be merged into itself.")
      return []
    }
    if call.command == .merge, let effect = lookUp(beforeMerging: call) { return [effect] }
    if let pending = question(beforeCalling: call) {
      overlay = .question(pending)
      return []
    }
    return execute(call)
  }

  /// Does a command that has all it needs.
  mutating func execute(_ call: Command.Call) -> [Effect] {
    if call.command.entry.traits.contains(.repeatable) { work.last = call }
    switch call.command.entry.group {
    case .moving: return performMoving(call)
    case .looking: return performLooking(call)
    case .finding: return performFinding(call)
    case .answering, .composing: return performWriting(call)
    case .changing: return performChange(call)
    case .marking: return performMarking(call)
    case .copying: return performCopying(call)
    case .program: return performProgram(call)
    }
  }

  /// The first argument that the command has to ask for.
  private func missingArgument(of call: Command.Call) -> Command.Argument? {
    let required = call.command.entry.arguments.filter { !$0.isFlag && !$0.isOptional }
    return required.dropFirst(call.words.count).first
  }

  private mutating func performMoving(_ call: Command.Call) -> [Effect] {
    switch call.command {
    case .lineDown: move(by: 1)
    case .lineUp: move(by: -1)
    case .halfPageDown: move(by: max(1, pageHeight / 2))
    case .halfPageUp: move(by: -max(1, pageHeight / 2))
    case .pageDown: move(by: pageHeight)
    case .pageUp: move(by: -pageHeight)
    case .top: goToTop()
    case .bottom: goToBottom()
    case .nextMessage: goToMessage(step: 1)
    case .previousMessage: goToMessage(step: -1)
    case .nextTicket: goToTicket(step: 1)
    case .previousTicket: goToTicket(step: -1)
    case .nextUnread: goToUnread(step: 1)
    case .previousUnread: goToUnread(step: -1)
    case .nextQueue: goToQueue(step: 1)
    case .previousQueue: goToQueue(step: -1)
    case .open: openSelected()
    case .back: goBack()
    case .nextArea, .areaRight: goToArea(step: 1)
    case .previousArea, .areaLeft: goToArea(step: -1)
    default: []
    }
  }

  private mutating func performMarking(_ call: Command.Call) -> [Effect] {
    switch call.command {
    case .mark: mark()
    case .markRange: markRange()
    case .markAll: return markAll(call)
    case .invertMarks: marks = Set(list.rows.map(\.id)).subtracting(marks)
    case .unmarkAll: marks = []
    default: break
    }
    if call.command == .mark { return move(by: 1) }
    return []
  }

  /// Marks the whole list, after a question where not all of it is loaded.
  private mutating func markAll(_ call: Command.Call) -> [Effect] {
    guard list.hasBefore || list.hasAfter else {
      marks = Set(list.rows.map(\.id))
      return []
    }
    guard call.has("--all") else {
      let count = list.total.map { "\($0) " } ?? ""
      let question = Confirmation(
        SafeLine("Mark all \(count)tickets of \(list.source.title)?"), verb: "mark",
        preview: [
          SafeLine("\(list.rows.count) of them are loaded; at most \(State.mostMarks) are marked.")
        ])
      overlay = .question(PendingQuestion(Command.Call(.markAll, ["--all"]), question))
      return []
    }
    let request = ListRequest(
      query: list.source.query, sort: list.sort, anchor: .start, limit: State.mostMarks,
      generation: nextGeneration())
    awaitedMatches = request
    return [.loadMatches(request)]
  }

  mutating func receive(_ tickets: [Identifier], matching request: ListRequest) {
    guard request == awaitedMatches else { return }
    awaitedMatches = nil
    marks = Set(tickets)
    say(.information, "\(CountText.text(marks.count, "ticket")) marked.")
  }

  /// More tickets than this are not marked in one go.
  private static let mostMarks = 10_000

  private mutating func mark() {
    guard let row = list.current else { return }
    if marks.remove(row.id) == nil { marks.insert(row.id) }
    lastMark = row.id
  }

  private mutating func markRange() {
    let start = list.rows.firstIndex { $0.id == lastMark } ?? list.selected
    let range = min(start, list.selected)...max(start, list.selected)
    guard list.rows.indices.contains(range.upperBound) else { return }
    for row in list.rows[range] { marks.insert(row.id) }
    lastMark = list.current?.id
  }

  private mutating func performCopying(_ call: Command.Call) -> [Effect] {
    guard let text = textToCopy(call.command), !text.isEmpty else {
      say(.warning, "There is nothing to copy.")
      return []
    }
    say(.information, "Copied: \(text.prefix(60))")
    return [.copy(text)]
  }

  private func textToCopy(_ command: Command) -> String? {
    let chosen = Set(targets(of: command))
    let rows = list.rows.filter { chosen.contains($0.id) }
    let names = (rows.isEmpty ? currentRow.map { [$0] } ?? [] : rows).map(\.name)
    switch command {
    case .copyNumber: return names.joined(separator: " ")
    case .copyLink:
      return names.map { "ttydesk:\(desk?.name ?? "desk")/\($0)" }.joined(separator: "\n")
    case .copyMessage: return thread?.message?.text.map(\.text).joined()
    case .copySubject: return currentRow?.subject
    case .copyAddress:
      if case .customer(let customer) = screens.last { return customer.page?.addresses.first }
      return currentCard?.requester?.address ?? currentRow?.requester
    default: return nil
    }
  }

  private mutating func performProgram(_ call: Command.Call) -> [Effect] {
    switch call.command {
    case .sync: return [.synchronize]
    case .notify:
      settings.alert = call.words.first.flatMap(Settings.Alert.init(rawValue:)) ?? .off
      say(.success, "New and late tickets: \(settings.alert.rawValue)")
      return [.saveSettings(settings)]
    case .help: openHelp()
    case .palette: return openPalette(call.words.first ?? "")
    case .keys: openKeys()
    case .tour: tourStep = 0
    case .redraw: return [.redraw]
    case .suspend: return saveDraft() + [.suspend]
    case .quit: return saveDraft() + [.announce(nil, isWriting: false), .quit]
    default: break
    }
    return []
  }
}
