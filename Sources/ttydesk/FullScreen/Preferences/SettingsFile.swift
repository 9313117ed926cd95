import Interface
import Tickets

/// What a person arranged by keys and mouse, kept from one start to the next.
enum SettingsFile {
  /// The settings, as far as the file has them.
  static func read() -> Settings {
    var settings = Settings()
    guard let folder = try? Directories.state(), let bytes = try? Files.read(folder + name),
      let json = try? JSONObject(parsing: bytes)
    else { return settings }
    settings.navigationWidth = json.value("navigationWidth") ?? settings.navigationWidth
    settings.listShare = json.value("listShare") ?? settings.listShare
    settings.theme = json.value("theme") ?? settings.theme
    settings.grouping =
      json.value("grouping").flatMap(ListGrouping.init(rawValue:)) ?? settings.grouping
    settings.sort = json.value("sort").flatMap(ListSort.init(rawValue:)) ?? settings.sort
    settings.hasSeenTour = json.value("hasSeenTour") ?? settings.hasSeenTour
    settings.usesMouse = json.value("usesMouse") ?? settings.usesMouse
    settings.showsPreview = json.value("showsPreview") ?? settings.showsPreview
    settings.showsPreviewBelow = json.value("showsPreviewBelow") ?? settings.showsPreviewBelow
    settings.alert = json.value("alert").flatMap(Settings.Alert.init(rawValue:)) ?? settings.alert
    settings.columns = json.value("columns") ?? settings.columns
    return settings
  }

  /// Writes the settings: whole, or not at all.
  static func write(_ settings: Settings) throws {
    var json = JSONWriter()
    SettingsRecord(settings: settings).write(to: &json)
    let folder = try Directories.state()
    try Files.replaceWhole(folder + name, json.bytes + [UInt8(ascii: "\n")])
  }

  private static let name = "/state.json"
}

/// The settings as they are written.
private struct SettingsRecord: JSONObjectConvertible {
  let settings: Settings

  init(settings: Settings) { self.settings = settings }

  init(_ json: JSONObject) throws(JSONError) { settings = Settings() }

  func writeMembers(to json: inout JSONWriter) {
    json.member("navigationWidth", settings.navigationWidth)
    json.member("listShare", settings.listShare)
    json.member("theme", settings.theme)
    json.member("grouping", settings.grouping.rawValue)
    json.member("sort", settings.sort.rawValue)
    json.member("hasSeenTour", settings.hasSeenTour)
    json.member("usesMouse", settings.usesMouse)
    json.member("showsPreview", settings.showsPreview)
    json.member("showsPreviewBelow", settings.showsPreviewBelow)
    json.member("alert", settings.alert.rawValue)
    json.member("columns", settings.columns)
  }
}

extension JSONObject {
  /// A member that is left alone where it is not what it should be.
  fileprivate func value<Value: JSONConvertible>(_ key: String) -> Value? {
    (try? optional(key)) ?? nil
  }
}
