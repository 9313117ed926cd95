internal import Intake

/// The files that come with sample messages.
enum SampleFiles {
  /// A cup of coffee in sixteen by sixteen dots.
  static func photo(_ name: String) -> TicketRecord.File {
    file(name, "image/png", base64: cup)
  }

  static func text(_ name: String, _ text: String) -> TicketRecord.File {
    file(name, "text/plain", text: text)
  }

  static func csv(_ name: String, _ rows: String) -> TicketRecord.File {
    file(name, "text/csv", text: rows)
  }

  private static func file(
    _ name: String, _ mediaType: String, text: String? = nil, base64: String? = nil
  ) -> TicketRecord.File {
    var file = TicketRecord.File(name, mediaType)
    file.text = text
    file.base64 = base64
    return file
  }

  /// Two hundred lines of a machine that asks to be descaled, and is, and asks again.
  static let machineLog = (0..<200).map(logLine).joined(separator: "\n")

  private static func logLine(_ index: Int) -> String {
    let time = "\(twoDigits(6 + index / 60)):\(twoDigits(index % 60)):\(twoDigits(index * 7 % 60))"
    let pressure = 89 + index * 13 % 7
    let event =
      switch index % 20 {
      case 0: "INFO  boot firmware=4.2.1 serial=H6-0113 cycles=\(18_204 + index)"
      case 3: "INFO  water hardness=21 filter=keel remaining=\(96 - index % 9)%"
      case 7: "WARN  descale due in 0 cups, limit 250, counter 65535"
      case 8: "INFO  descale started by user"
      case 11: "INFO  descale finished, counter reset to 0"
      case 12: "ERROR counter write failed at 0x3f20: read back 65535"
      case 13: "WARN  descale due in 0 cups, limit 250, counter 65535"
      case 17: "INFO  brew espresso 25 ml, 92 °C, \(pressure / 10).\(pressure % 10) bar"
      default: "DEBUG boiler \(900 + index * 31 % 45) heater=\(index % 3) pump=\(index % 2)"
      }
    return "\(time) \(event)"
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : String(number)
  }

  private static let cup =
    "iVBORw0KGgoAAAANSUhEUgAAABAAAAAQAgMAAABinRfyAAAACVBMVEX18OY8KB6MWjKSem13AAAANUlEQVR42mNg"
    + "AAMBByDhyAJjgQBraCgDA9uqlQEgQgBOgLkMDIyrlgDVhAYwMIiGhsK0AAEAr0wMBac8aeoAAAAASUVORK5CYII="
}
