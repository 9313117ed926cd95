import Glibc
import Store

/// How long the program takes until its first frame is whole, beside the `sqlite3` program.
struct StartMeasurement {
  let desk: MeasuredDesk
  let program: String
  let folder: String

  private static let runs = 5
  /// The query of the first list, without what the screen makes of it.
  static let list = """
    SELECT number, subject, status, priority, updated FROM ticket INDEXED BY ticket_all_updated
    WHERE listed = 1 AND status = 5 ORDER BY updated DESC LIMIT 50
    """

  func run(_ report: (Measurement) -> Void) throws {
    guard let sqlite3 = Programs.find("sqlite3") else { return }
    var ours: [Double] = []
    var bare: [Double] = []
    for _ in 0..<StartMeasurement.runs {
      bare.append(
        try MeasuredDesk.time {
          try Programs.run(
            sqlite3, ["-readonly", desk.folder.database, StartMeasurement.list], output: "/dev/null"
          )
        })
      let pty = try Pty(
        [program, "--desk", desk.folder.path], columns: 200, rows: 50,
        environment: ["TERM=xterm-256color", "LANG=C.UTF-8", "HOME=\(folder)"])
      ours.append(pty.type([], quiet: 500).milliseconds)
    }
    report(
      Measurement(
        name: "start to the first frame", tickets: desk.tickets, milliseconds: Median.of(ours),
        reference: "sqlite3 with that query", referenceMilliseconds: Median.of(bare), target: 3))
  }
}
