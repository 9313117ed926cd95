internal import CNcurses
internal import Glibc

/// The locale, which tells curses how to write text.
enum Locale {
  /// Chooses the locale of the environment, and says whether it writes UTF-8.
  ///
  /// C.UTF-8 where the environment's is not installed, as happens over SSH, and where it names
  /// none. Whoever asks for C or POSIX gets ASCII.
  static func choose() -> Bool {
    let isNamed = ["LC_ALL", "LC_CTYPE", "LANG"].contains { name in
      !(Device.variable(name) ?? "").isEmpty
    }
    if !isNamed || setlocale(LC_ALL, "") == nil {
      _ = setlocale(LC_ALL, "C.UTF-8")
    }
    return td_is_utf8()
  }
}
