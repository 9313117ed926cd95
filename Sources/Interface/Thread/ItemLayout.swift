internal import Screen
internal import Text
internal import Tickets

/// Lays one item of a thread out in rows of a width.
struct ItemLayout {
  let width: Int
  let folding: Folding
  let times: TimeText

  /// The rows of an item, a blank one at the end.
  ///
  /// - `following`: The changes right after a change, which may share its row.
  func lines(_ item: ThreadItem, following: [ThreadItem] = []) -> [ThreadLine] {
    switch item.kind {
    case .change: change([item] + following)
    case .note: note(item)
    case .message, .reply: message(item)
    }
  }

  // MARK: Changes

  private func change(_ items: [ThreadItem]) -> [ThreadLine] {
    guard let first = items.first, let last = items.last else { return [] }
    if items.count > 1 {
      let span = [times.moment(first.time), times.moment(last.time)]
      let when = span[0] == span[1] ? span[0] : span.joined(separator: " to ")
      return [system("▸ \(items.count) changes by \(names(items)) · \(when)")]
    }
    let phrase = first.text.first?.text ?? ""
    return [system("·· \(first.author) \(phrase) · \(times.moment(first.time))")]
  }

  private func system(_ text: String) -> ThreadLine {
    ThreadLine(
      [Fragment(SafeLine(" " + text).truncated(to: width), .threadSystem)], isHead: true)
  }

  private func names(_ items: [ThreadItem]) -> String {
    var names: [String] = []
    for item in items where !names.contains(item.author) { names.append(item.author) }
    return names.count > 3 ? "\(names.count) people" : names.joined(separator: ", ")
  }

  // MARK: Messages

  private func message(_ item: ThreadItem) -> [ThreadLine] {
    var lines = [head(item)]
    lines += addresses(item, fill: .thread)
    lines += body(item, width: width - 2, role: .thread).map { indented($0) }
    lines.append(.blank)
    return lines
  }

  /// The row above a message.
  ///
  /// ` ── Ann Lee ───────────── Mon 2 Mar 10:04 · email ──`
  private func head(_ item: ThreadItem) -> ThreadLine {
    let isReply = item.kind == .reply
    let role: Role = isReply ? .threadReply : .threadCustomer
    var facts = [times.moment(item.time)]
    if let origin = item.origin { facts.append("from \(origin)") }
    if isReply {
      if let state = delivery(item.delivery) { facts.append(state) }
    } else if let channel = item.channel {
      facts.append(channel.rawValue)
    }
    if item.isHidden { facts.append("deleted") }
    let author = SafeLine(isReply ? "\(item.author) replied" : item.author)
    var meta = SafeLine(facts.joined(separator: " · "))
    if meta.width > width / 2 { meta = meta.truncated(to: width / 2) }
    let shown = author.truncated(to: max(4, width - meta.width - 12))
    let gap = max(1, width - shown.width - meta.width - 9)
    return ThreadLine(
      [
        Fragment(" ── ", .border), Fragment(shown, role),
        Fragment(" " + LineSet.light.horizontal(gap) + " ", .border), Fragment(meta, .threadMeta),
        Fragment(" ──", .border),
      ], isHead: true)
  }

  private func delivery(_ delivery: ThreadItem.Delivery) -> String? {
    switch delivery {
    case .none: nil
    case .queued: "waiting to be sent"
    case .sent: "sent ✓"
    case .held: "held: read what came in between"
    case .failed(let reason): "not sent: \(reason)"
    }
  }

  private func addresses(_ item: ThreadItem, fill: Role) -> [ThreadLine] {
    guard folding.showsHeaders else { return [] }
    var lines: [String] = []
    if let address = item.address { lines.append("From: \(item.author) <\(address)>") }
    if !item.to.isEmpty { lines.append("To: \(item.to.joined(separator: ", "))") }
    if !item.cc.isEmpty { lines.append("Cc: \(item.cc.joined(separator: ", "))") }
    return lines.flatMap { SafeLine($0).wrapped(to: max(2, width - 2)) }.map {
      indented(ThreadLine($0, .threadMeta, fill: fill))
    }
  }

  private func indented(_ line: ThreadLine) -> ThreadLine {
    var line = line
    line.fragments.insert(Fragment(" ", line.fill), at: 0)
    return line
  }

  // MARK: Notes

  /// A frame with a label, so that nobody takes it for something that the customer can read.
  private func note(_ item: ThreadItem) -> [ThreadLine] {
    let inner = max(2, width - 5)
    var lines = [noteTop(item)]
    for line in body(item, width: inner, role: .threadNote) {
      let text = line.text
      let missing = max(0, inner - text.width)
      lines.append(
        ThreadLine(
          [Fragment(" ", .thread), Fragment("│", .threadNoteBorder), Fragment(" ", .threadNote)]
            + line.fragments
            + [
              Fragment(.spaces(missing + 1), .threadNote), Fragment("│", .threadNoteBorder),
            ]))
    }
    let bottom = LineSet.light.bottom(max(2, width - 1))
    lines.append(ThreadLine([Fragment(" ", .thread), Fragment(bottom, .threadNoteBorder)]))
    lines.append(.blank)
    return lines
  }

  /// The upper edge of a note.
  ///
  /// ` ┌─ INTERNAL · alice ──────────── 10:12 ─┐`
  private func noteTop(_ item: ThreadItem) -> ThreadLine {
    let label = SafeLine(" INTERNAL · \(item.author) ").truncated(to: max(4, width - 10))
    var facts = [times.moment(item.time)]
    // Agents read a note as soon as the hub has it: that it does is no news.
    if item.delivery != .sent, let state = delivery(item.delivery) { facts.append(state) }
    if item.isHidden { facts.append("deleted") }
    var meta = SafeLine(" \(facts.joined(separator: " · ")) ")
    if label.width + meta.width + 6 > width { meta = .empty }
    let gap = max(0, width - 5 - label.width - meta.width)
    return ThreadLine(
      [
        Fragment(" ", .thread), Fragment("┌─", .threadNoteBorder),
        Fragment(label, .threadNoteLabel),
        Fragment(LineSet.light.horizontal(gap), .threadNoteBorder),
        Fragment(meta, .threadMeta), Fragment("─┐", .threadNoteBorder),
      ], isHead: true)
  }

  // MARK: Text

  private func body(_ item: ThreadItem, width: Int, role: Role) -> [ThreadLine] {
    let width = max(2, width)
    if let erasure = item.erasure, !erasure.isRedacted {
      let text = "Erased by \(erasure.by) on \(times.moment(erasure.at)): \(erasure.reason)"
      return SafeLine("▒ " + text).wrapped(to: width).map { ThreadLine($0, .warning, fill: role) }
    }
    var lines: [ThreadLine] = []
    var folded: [String] = []
    let isOpen = folding.isOpen(item.id)
    for part in item.text {
      let text = SafeLine.lines(part.text)
      if part.kind == .plain || isOpen {
        let look: Role = part.kind == .quote ? .quote : part.kind == .signature ? .signature : role
        lines += text.flatMap { $0.wrapped(to: width) }.map { ThreadLine($0, look, fill: role) }
      } else if part.kind == .quote {
        folded.append("▸ \(CountText.text(text.count, "quoted line"))")
      } else {
        folded.append("▸ signature")
      }
    }
    lines = trimmed(lines)
    if let erasure = item.erasure {
      folded.append("▒ redacted by \(erasure.by): \(erasure.reason)")
    }
    lines += footer(folded, item.attachments, width: width, fill: role)
    return lines
  }

  private func footer(
    _ folded: [String], _ attachments: [AttachmentItem], width: Int, fill: Role
  ) -> [ThreadLine] {
    let marks = folded.map { Fragment(SafeLine($0), .threadMeta) }
    let files = attachments.map {
      Fragment(SafeLine("◆ \($0.name) \(SizeText.text($0.size))"), .link)
    }
    var lines: [ThreadLine] = []
    var row: [Fragment] = []
    var used = 0
    for fragment in marks + files {
      let shown = Fragment(fragment.line.truncated(to: width), fragment.role)
      if used > 0, used + 3 + shown.line.width > width {
        lines.append(ThreadLine(row, fill: fill))
        (row, used) = ([], 0)
      }
      if used > 0 {
        row.append(Fragment(.spaces(3), fill))
        used += 3
      }
      row.append(shown)
      used += shown.line.width
    }
    if !row.isEmpty { lines.append(ThreadLine(row, fill: fill)) }
    return lines
  }

  /// The rows without blank ones at both ends.
  private func trimmed(_ lines: [ThreadLine]) -> [ThreadLine] {
    func isBlank(_ line: ThreadLine) -> Bool { line.text.text.utf8.allSatisfy { $0 == 0x20 } }
    guard let first = lines.firstIndex(where: { !isBlank($0) }),
      let last = lines.lastIndex(where: { !isBlank($0) })
    else { return [] }
    return Array(lines[first...last])
  }
}
