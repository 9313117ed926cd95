import Foundation

/// Other helpdesks' tables as the JSON Lines that `ttydesk import` reads.
enum ForeignTickets {
  /// Tickets from rows of sentences: the rows with one `id` are a message.
  static func conversations(_ table: CommaSeparated) throws -> String {
    let tickets = table.grouped(by: "issueid").map { issue, rows in
      let messages = CommaSeparated.grouped(rows, by: "id").map { _, sentences in
        message(sentences.sorted { $0.number("utr_seq") < $1.number("utr_seq") })
      }
      let reporter = rows.first { $0["author_role"] == "reporter" } ?? rows.first
      return [
        "externalId": "issue " + issue, "subject": rows.first?["actionbody"] ?? "",
        "requester": ["name": reporter?["author"] ?? ""],
        "createdAt": rows.first?.time("created") ?? "", "messages": messages,
      ] as [String: Any]
    }
    return try lines(tickets)
  }

  /// Tickets without messages, from rows of what was done to them.
  static func histories(_ table: CommaSeparated) throws -> String {
    let tickets = table.grouped(by: "case:concept:name").map { name, rows in
      let events = rows.map { row in
        [
          "at": row.time("time:timestamp"), "actor": row["org:resource"] ?? "",
          "field": "activity", "value": row["concept:name"] ?? "",
        ]
      }
      return [
        "externalId": name, "subject": rows.first?["case:variant"] ?? "",
        "createdAt": events.first?["at"] ?? "", "events": events,
        "status": rows.last?["concept:name"] == "Closed" ? "closed" : "open",
      ] as [String: Any]
    }
    return try lines(tickets)
  }

  /// How many rows tell the same as the row before them of the same ticket: they change nothing.
  static func repeated(_ table: CommaSeparated) -> Int {
    table.grouped(by: "case:concept:name").reduce(0) { count, group in
      count
        + zip(group.rows, group.rows.dropFirst()).count {
          $0["concept:name"] == $1["concept:name"]
        }
    }
  }

  private static func message(_ sentences: [[String: String]]) -> [String: Any] {
    let first = sentences.first ?? [:]
    let isNote = first["is_private"] == "1.0"
    let kind = isNote ? "note" : first["author_role"] == "reporter" ? "message" : "reply"
    return [
      "kind": kind, "author": ["name": first["author"] ?? ""], "sentAt": first.time("created"),
      "text": sentences.compactMap { $0["actionbody"] }.joined(separator: "\n"),
    ]
  }

  private static func lines(_ objects: [[String: Any]]) throws -> String {
    try objects.map { object in
      let data = try JSONSerialization.data(withJSONObject: object, options: .sortedKeys)
      return String(decoding: data, as: UTF8.self)
    }.joined(separator: "\n")
  }
}

extension CommaSeparated {
  /// The rows by the value of a column, in the order in which the values come.
  func grouped(by column: String) -> [(name: String, rows: [[String: String]])] {
    CommaSeparated.grouped(rows, by: column)
  }

  static func grouped(
    _ rows: [[String: String]], by column: String
  ) -> [(name: String, rows: [[String: String]])] {
    var groups: [(name: String, rows: [[String: String]])] = []
    var places: [String: Int] = [:]
    for row in rows {
      let name = row[column] ?? ""
      if let place = places[name] {
        groups[place].rows.append(row)
      } else {
        places[name] = groups.count
        groups.append((name, [row]))
      }
    }
    return groups
  }
}

extension [String: String] {
  /// A time such as `2022-01-02 11:12:51+00:00` in the way of RFC 3339.
  func time(_ column: String) -> String {
    (self[column] ?? "").replacingOccurrences(of: " ", with: "T")
  }

  func number(_ column: String) -> Int { Int(self[column] ?? "") ?? 0 }
}
