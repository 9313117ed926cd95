import Commands
import Interface
import Tickets

/// What a person wrote into `config.json5`: keys, colours and how to be told of news.
///
/// Whatever is wrong in the file is reported, and the rest of it counts. It looks like this:
///
///     {
///       theme: "nord",
///       link: "slow",            // or "fast"
///       mouse: false,
///       notify: "bell",          // or "desktop", "off"
///       preset: "emacs",         // or "vim"
///       keys: { "ctrl-r": "reply --internal", "list.x": "none" },
///     }
struct Preferences {
  /// The name of the colours.
  private(set) var theme: String?
  private(set) var isLinkSlow: Bool?
  private(set) var usesMouse: Bool?
  private(set) var alert: Settings.Alert?
  private(set) var keymap = Keymap()
  /// What is wrong with the file, as sentences.
  private(set) var problems: [String] = []
  /// The first of them, and how many more there are; nil where nothing is wrong.
  var warning: String? {
    problems.first.map { first in
      problems.count == 1 ? first : "\(first) (and \(problems.count - 1) more)"
    }
  }

  /// Reads the person's file; without one everything is as usual.
  static func read() -> Preferences {
    let path = Directories.configuration + "/config.json5"
    guard let bytes = try? Files.read(path) else { return Preferences() }
    return Preferences(bytes, path: path)
  }

  init() {}

  /// Reads the bytes of a file.
  init(_ bytes: [UInt8], path: String) {
    let json: JSONObject
    do {
      json = try JSONObject(parsing: try JSON5.plain(bytes))
    } catch {
      problems.append("\(path): \(error); the file does not count")
      return
    }
    func member<Value: JSONConvertible>(_ key: String) -> Value? {
      do {
        return try json.optional(key)
      } catch {
        problems.append("\(path): \(error)")
        return nil
      }
    }
    theme = member("theme")
    usesMouse = member("mouse")
    isLinkSlow = choice(member("link"), .link, path).map { $0 == "slow" }
    alert = choice(member("notify"), .notify, path).flatMap(Settings.Alert.init(rawValue:))
    let preset = choice(member("preset"), .preset, path).flatMap(KeyPreset.init(rawValue:))
    let keys: [String: String] = member("keys") ?? [:]
    let lines = keys.sorted { $0.key < $1.key }.map { "\($0.key) = \($0.value)" }
    keymap = Keymap(preset ?? .vim, user: lines)
    for problem in keymap.problems {
      problems.append("\(path): keys: '\(lines[problem.line - 1])': \(problem.fault)")
    }
    let known = Setting.allCases.map(\.rawValue)
    for key in json.keys where !known.contains(key) {
      problems.append("\(path): there is no setting \(key); there are: \(known.listed)")
    }
  }

  /// What is written in the file beats what was arranged before.
  func apply(to settings: inout Settings) {
    if let theme { settings.theme = theme }
    if let isLinkSlow { settings.isSlowLink = isLinkSlow }
    if let usesMouse { settings.usesMouse = usesMouse }
    if let alert { settings.alert = alert }
  }

  private mutating func choice(
    _ word: String?, _ setting: Setting, _ path: String
  ) -> String? {
    guard let word else { return nil }
    guard setting.words.contains(word) else {
      problems.append(
        "\(path): \(setting) is \(word), which is not one of \(setting.words.listed)")
      return nil
    }
    return word
  }
}
