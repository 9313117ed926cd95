import Commands
import Glibc
import Store

/// The user's own editor, on a file that nobody else can read.
struct Editor {
  /// The folder for what is being written.
  let folder: String

  /// Lets the user write a text.
  ///
  /// - `name`: What the text is for, as the beginning of the file's name.
  /// - `beginning`: What the file holds at first.
  /// - Returns: The text, and the file that keeps it until it is safe elsewhere.
  func write(_ name: String, _ beginning: String = "") throws -> (text: String, path: String) {
    let path = "\(folder)/\(name)-\(getpid()).txt"
    try Files.create(path, Array(beginning.utf8))
    do {
      try run(path)
    } catch {
      let failure = Failure(error)
      guard (try? Files.read(path)) != Array(beginning.utf8) else {
        Files.remove(path)
        throw failure
      }
      throw Failure(failure.code, "\(failure.sentence); what you wrote is in \(path)")
    }
    return (String(decoding: try Files.read(path), as: UTF8.self), path)
  }

  /// Runs the editor on a file and waits for it.
  private func run(_ path: String) throws {
    let command = Environment.value("VISUAL") ?? Environment.value("EDITOR") ?? "vi"
    let words = command.split(separator: " ").map(String.init) + [path]
    // What is typed to stop the editor is not for this program.
    let interrupt = signal(SIGINT, SIG_IGN)
    let quit = signal(SIGQUIT, SIG_IGN)
    defer {
      signal(SIGINT, interrupt)
      signal(SIGQUIT, quit)
    }
    let code = try wait(for: spawn(words))
    guard code == 0 else {
      throw Failure(
        .unavailable, "the editor \(words[0]) ended with code \(code); nothing was sent")
    }
  }

  private func spawn(_ words: [String]) throws -> pid_t {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var usual = sigset_t()
    for number in [SIGPIPE, SIGINT, SIGQUIT] { sigaddset(&usual, number) }
    posix_spawnattr_setsigdefault(&attributes, &usual)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    var arguments = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var process: pid_t = 0
    let code = posix_spawnp(&process, words[0], nil, &attributes, &arguments, environ)
    guard code == 0 else {
      throw Failure(
        .unavailable,
        "the editor \(words[0]) cannot be run (\(String(cString: strerror(code)))); "
          + "set EDITOR to another one, or give the text with --body")
    }
    return process
  }

  /// The code that a program ended with.
  private func wait(for process: pid_t) throws -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else { throw FileError(path: "the editor", code: errno) }
    }
    // As the macros WIFEXITED and WEXITSTATUS, which are not imported.
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }
}
