package import Foundation

/// Runs programs for tests.
///
/// Not by `Process`: on Linux it waits as well for what its child leaves behind, here a server.
package enum Command {
  package enum Failure: Error {
    case notStarted(Int32)
  }

  /// Runs a program to its end and gives what it wrote.
  package static func run(_ arguments: [String]) throws -> String {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("ttydesk-output-\(UUID().uuidString)").path
    defer { unlink(path) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, path, O_WRONLY | O_CREAT, 0o600)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
    let process = try start(arguments, actions: &actions)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return try String(contentsOfFile: path, encoding: .utf8)
  }

  /// Starts a program, with our environment unless one is given.
  package static func start(
    _ arguments: [String], actions: inout posix_spawn_file_actions_t, flags: Int16 = 0,
    environment: [String: String]? = nil
  ) throws -> pid_t {
    // What starts on a thread that blocks signals would block them too.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, flags | Int16(POSIX_SPAWN_SETSIGMASK))

    var vector = arguments.map { strdup($0) }
    var variables = environment?.map { strdup("\($0)=\($1)") } ?? []
    defer { (vector + variables).forEach { free($0) } }
    vector.append(nil)
    variables.append(nil)
    var process: pid_t = 0
    let error =
      environment == nil
      ? posix_spawn(&process, arguments[0], &actions, &attributes, vector, environ)
      : posix_spawn(&process, arguments[0], &actions, &attributes, vector, variables)
    guard error == 0 else { throw Failure.notStarted(error) }
    return process
  }
}
