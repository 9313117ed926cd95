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

  /// The file of this program, for what starts it again.
  static var ownProgram: String {
    guard let path = realpath("/proc/self/exe", nil) else { return "ttydesk" }
    defer { free(path) }
    return String(cString: path)
  }

  /// The name of this machine.
  static var machine: String {
    var facts = utsname()
    guard uname(&facts) == 0 else { return "localhost" }
    return withUnsafeBytes(of: facts.nodename) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
  }

  /// The address from which the user came by SSH; nil for a local terminal.
  static var origin: String? {
    value("SSH_CONNECTION")?.split(separator: " ").first.map(String.init)
  }
}
