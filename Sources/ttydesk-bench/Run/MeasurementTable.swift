import Tickets

/// Measurements as a table for people, or as JSON Lines for programs.
struct MeasurementTable {
  let isJSON: Bool
  /// The smallest desk's times, by the names of the operations.
  private var smallest: [String: Measurement] = [:]

  init(isJSON: Bool) {
    self.isJSON = isJSON
  }

  func begin(tickets: Int) {
    begin("\(tickets) tickets")
  }

  /// Begins a part of the table, with its title.
  func begin(_ title: String) {
    guard !isJSON else { return }
    print("\n\(title)")
    print(MeasurementTable.row("what", "ms", "reference ms", "ratio", "target", "growth", "steps"))
  }

  mutating func add(_ measurement: Measurement) {
    let first = smallest[measurement.name] ?? measurement
    smallest[measurement.name] = first
    let growth =
      first.milliseconds > 0 ? measurement.milliseconds / first.milliseconds : nil
    let steps = first.instructions.flatMap { first in
      measurement.instructions.map { Double($0) / Double(max(1, first)) }
    }
    if isJSON {
      print(MeasurementTable.json(measurement, growth: growth, steps: steps))
    } else {
      let reference =
        measurement.referenceMilliseconds.map {
          "\(Decimal2($0)) \(measurement.reference ?? "")"
        } ?? "-"
      print(
        MeasurementTable.row(
          measurement.name, "\(Decimal2(measurement.milliseconds))", reference,
          measurement.ratio.map { "\(Decimal2($0))" } ?? "-",
          measurement.target.map { "\(Decimal2($0))" } ?? "-",
          growth.map { "\(Decimal2($0))" } ?? "-", steps.map { "\(Decimal2($0))" } ?? "-")
          + (measurement.remark.map { "  (\($0))" } ?? ""))
    }
  }

  private static func row(_ cells: String...) -> String {
    zip(cells, [34, 10, 38, 7, 7, 7, 7]).map { cell, width in
      cell + String(repeating: " ", count: max(1, width - cell.unicodeScalars.count))
    }.joined()
  }

  private static func json(
    _ measurement: Measurement, growth: Double?, steps: Double?
  ) -> String {
    var members = [
      "\"what\":\(quoted(measurement.name))", "\"tickets\":\(measurement.tickets)",
      "\"value\":\(measurement.milliseconds)",
    ]
    if let name = measurement.reference { members.append("\"reference\":\(quoted(name))") }
    let numbers: [(String, Double?)] = [
      ("referenceValue", measurement.referenceMilliseconds), ("ratio", measurement.ratio),
      ("target", measurement.target), ("growth", growth), ("stepGrowth", steps),
    ]
    for case (let name, let value?) in numbers { members.append("\"\(name)\":\(value)") }
    if let steps = measurement.instructions { members.append("\"steps\":\(steps)") }
    if let remark = measurement.remark { members.append("\"remark\":\(quoted(remark))") }
    return "{" + members.joined(separator: ",") + "}"
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
