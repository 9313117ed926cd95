import Glibc
import Store

/// Where the person's own files are (XDG Base Directory Specification).
enum Directories {
  /// The folder of settings that people write.
  static var configuration: String {
    folder("XDG_CONFIG_HOME", usually: ".config")
  }

  /// The folder of what the program remembers, made if it is not there.
  static func state() throws -> String {
    let path = folder("XDG_STATE_HOME", usually: ".local/state")
    try DeskFolder.makeFolders(path)
    return path
  }

  /// A relative path in such a variable is to be ignored.
  private static func folder(_ variable: String, usually: String) -> String {
    let path = Environment.value(variable).flatMap { $0.hasPrefix("/") ? $0 : nil }
    return (path ?? (Environment.home ?? "") + "/" + usually) + "/ttydesk"
  }
}
