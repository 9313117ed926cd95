internal import Screen
internal import Text
internal import Tickets

extension State {
  /// Who asks, and what was asked before.
  func drawCustomer(_ customer: CustomerState, in rect: Rect, _ painter: inout Painter) {
    guard let page = customer.page else {
      return painter.message([SafeLine(customer.problem ?? "Loading …")], in: rect)
    }
    let lines = head(of: page)
    let (head, rest) = rect.cut(.top, min(lines.count, max(1, rect.rows / 2)))
    for (number, fragment) in lines.prefix(head.rows).enumerated() {
      painter.put([Fragment(" ", .text), fragment], in: head.line(number), fill: .text)
    }
    guard !page.tickets.isEmpty else {
      return painter.message(["No earlier ticket."], in: rest)
    }
    for (number, row) in page.tickets.dropFirst(customer.top).prefix(rest.rows).enumerated() {
      let isSelected = customer.top + number == customer.selected
      drawTicket(row, isSelected: isSelected, in: rest.line(number), &painter)
    }
  }

  /// The rows of the customer's screen that hold tickets.
  func customerRows(_ customer: CustomerState) -> Int {
    guard let page = customer.page else { return 0 }
    let body = layout.body
    return body.rows - min(head(of: page).count, max(1, body.rows / 2))
  }

  private func head(of page: CustomerPage) -> [Fragment] {
    var lines = [Fragment(SafeLine(page.isErased ? "(erased)" : page.name), .heading)]
    lines += page.addresses.map { Fragment(SafeLine($0), .link) }
    if let organization = page.organization {
      lines.append(Fragment(SafeLine("of \(organization)"), .text))
    }
    lines += page.remarks.map { Fragment(SafeLine("• \($0)"), .warning) }
    let count = CountText.text(page.ticketCount, "ticket")
    let shown = page.ticketCount > page.tickets.count ? ", the newest \(page.tickets.count)" : ""
    lines.append(Fragment(.empty, .text))
    lines.append(Fragment(SafeLine(count + shown), .listHeader))
    return lines
  }

  private func drawTicket(
    _ row: TicketRow, isSelected: Bool, in line: Rect, _ painter: inout Painter
  ) {
    let role: Role =
      isSelected && !settings.isSlowLink
      ? .listSelected : row.status.isActive ? .list : .listClosed
    let mark = Marks.state(row)
    let age = SafeLine(Age.text(from: row.updatedAt, to: now)).padded(to: 5, .right) + " "
    let status = SafeLine(row.status.rawValue).padded(to: 8)
    let fixed = 4 + 9 + status.width + age.width
    let subject = SafeLine(row.subject).fitted(to: max(0, line.columns - fixed))
    painter.put(
      [
        Fragment(isSelected ? "▌ " : "  ", isSelected ? .borderFocused : role),
        Fragment(mark.line + " ", mark.role),
        Fragment(SafeLine(row.name).fitted(to: 7) + " ", role),
        Fragment(subject + " ", role), Fragment(status, Marks.role(row.status)),
        Fragment(age, role),
      ], in: line, fill: role)
  }
}
