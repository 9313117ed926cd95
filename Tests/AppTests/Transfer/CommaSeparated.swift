/// Reads comma-separated values (RFC 4180): a header, then rows by its names.
struct CommaSeparated {
  /// The rows, each by the names of the columns.
  let rows: [[String: String]]

  init(_ text: String) {
    var table: [[String]] = [[]]
    var field: [UInt8] = []
    var isQuoted = false
    var last: UInt8 = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""):
        // A quote that is doubled within quotes is a quote.
        if !isQuoted, last == byte { field.append(byte) }
        isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted, UInt8(ascii: "\n") where !isQuoted:
        table[table.count - 1].append(String(decoding: field, as: UTF8.self))
        field = []
        if byte == UInt8(ascii: "\n") { table.append([]) }
      case UInt8(ascii: "\r") where !isQuoted: break
      default: field.append(byte)
      }
      last = byte
    }
    table[table.count - 1].append(String(decoding: field, as: UTF8.self))
    let names = table.first ?? []
    rows = table.dropFirst().filter { $0.count == names.count }.map { row in
      Dictionary(zip(names, row)) { first, _ in first }
    }
  }
}
