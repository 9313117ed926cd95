extension DatabaseError: CustomStringConvertible {
  /// One sentence: what happened, and what to do where something can be done.
  package var description: String {
    switch kind {
    case .busy: "The database is in use by another program: try again (\(detail))."
    case .full: "The disk is full: free some space and try again (\(detail))."
    case .readOnly: "The database can only be read: check the permissions (\(detail))."
    case .corrupt: "The database is damaged: restore a backup or rebuild it (\(detail))."
    case .notADatabase: "The file is not a database (\(detail))."
    case .constraint: "The database refused a value (\(detail))."
    case .cantOpen: "The database can't be opened: check path and permissions (\(detail))."
    case .ioError: "The database file can't be read or written: check the disk (\(detail))."
    case .permission: "Access to the database is not permitted (\(detail))."
    case .interrupted: "The work on the database was stopped."
    case .other: "The database reports an error (\(detail))."
    }
  }

  private var detail: String {
    guard let sql else { return "\(message), code \(code)" }
    // A script may be long; its beginning tells which one it is.
    let start = sql.prefix(120)
    let text = start.endIndex == sql.endIndex ? sql : start + "…"
    return "\(message), code \(code), in: \(text)"
  }
}
