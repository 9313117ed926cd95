import Foundation

/// What a run of the program gave.
struct Answer {
  let code: Int32
  let output: String
  let errors: String

  /// The last line of the output: what scripts work with.
  var last: String { output.split(separator: "\n").last.map(String.init) ?? "" }

  /// The lines of the output, each read as a JSON object.
  var objects: [[String: Any]] {
    get throws {
      try output.split(separator: "\n").map { line in
        let value = try JSONSerialization.jsonObject(with: Data(line.utf8))
        guard let object = value as? [String: Any] else { throw CocoaError(.coderReadCorrupt) }
        return object
      }
    }
  }

  /// The only JSON object of the output.
  var object: [String: Any] {
    get throws {
      let objects = try objects
      guard objects.count == 1, let object = objects.first else {
        throw CocoaError(.coderReadCorrupt)
      }
      return object
    }
  }
}
