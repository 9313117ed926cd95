/// One JSON object on a line, its members in the order in which they are added.
package struct JSONLine: Sendable {
  private var members: [String] = []

  package init() {}

  /// The object.
  package var text: String { "{" + members.joined(separator: ",") + "}" }

  /// Adds a text, or null.
  package mutating func add(_ key: String, _ text: String?) {
    members.append("\"\(key)\":" + (text.map(JSONLine.quote) ?? "null"))
  }

  /// Adds a number.
  package mutating func add(_ key: String, _ number: some BinaryInteger) {
    members.append("\"\(key)\":\(number)")
  }

  /// Adds true or false.
  package mutating func add(_ key: String, _ flag: Bool) {
    members.append("\"\(key)\":\(flag)")
  }

  /// A string in quotes, without a control character that could command a terminal.
  private static func quote(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case _ where scalar.properties.generalCategory == .control:
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
