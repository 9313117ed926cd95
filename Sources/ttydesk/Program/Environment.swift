import Glibc

/// What the shell hands to the program.
enum Environment {
  /// A variable; nil where it is not set or empty.
  static func value(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  /// The name of the user of the operating system, by whom the desk's account is found.
  static var login: String {
    let user = geteuid()
    guard let entry = getpwuid(user), let name = entry.pointee.pw_name else { return String(user) }
    return String(cString: name)
  }

  /// The user's home directory; nil where there is none.
  static var home: String? {
    if let home = value("HOME") { return home }
    guard let entry = getpwuid(geteuid()), let home = entry.pointee.pw_dir else { return nil }
    return String(cString: home)
  }

  /// The address from which the user came by SSH; nil for a local terminal.
  static var origin: String? {
    value("SSH_CONNECTION")?.split(separator: " ").first.map(String.init)
  }
}
