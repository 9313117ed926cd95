import Glibc
import Tickets

/// Finds the rules of time zones in the files of the operating system.
enum TimeZones {
  /// The rules of the zone of that name, or with nil of the machine's; UTC where there are none.
  static func rules(_ name: String?) -> TimeZoneRules {
    var name = name ?? Environment.value("TZ") ?? "/etc/localtime"
    if name.hasPrefix(":") { name.removeFirst() }
    return exists(name) ?? .utc
  }

  /// The rules of the zone of that name; nil where the system knows none.
  static func exists(_ name: String) -> TimeZoneRules? {
    // A name from the desk's settings may not lead out of the folder.
    guard !name.contains("..") else { return nil }
    let path = name.hasPrefix("/") ? name : "\(folder)/\(name)"
    guard let bytes = try? Files.read(path) else { return nil }
    return try? TimeZoneRules(tzif: bytes)
  }

  private static var folder: String { Environment.value("TZDIR") ?? "/usr/share/zoneinfo" }
}
