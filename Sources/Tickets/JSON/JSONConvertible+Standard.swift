extension String: JSONConvertible {
  package init(json: JSONValue) throws(JSONError) {
    self.init(decoding: try json.text, as: UTF8.self)
  }

  package func write(to json: inout JSONWriter) {
    json.text(self)
  }
}

extension Int: JSONConvertible {
  package init(json: JSONValue) throws(JSONError) {
    self = try json.integer
  }

  package func write(to json: inout JSONWriter) {
    json.integer(self)
  }
}

extension Int64: JSONConvertible {
  package init(json: JSONValue) throws(JSONError) {
    self = Int64(try json.integer)
  }

  package func write(to json: inout JSONWriter) {
    json.integer(Int(self))
  }
}

extension Bool: JSONConvertible {
  package init(json: JSONValue) throws(JSONError) {
    self = try json.truth
  }

  package func write(to json: inout JSONWriter) {
    json.truth(self)
  }
}

extension Array: JSONConvertible where Element: JSONConvertible {
  package init(json: JSONValue) throws(JSONError) {
    self = []
    for element in try json.elements { append(try Element(json: element)) }
  }

  package func write(to json: inout JSONWriter) {
    json.array(self) { json, element in element.write(to: &json) }
  }
}

extension Dictionary: JSONConvertible where Key == String, Value: JSONConvertible {
  /// Of members with the same key the first counts.
  package init(json: JSONValue) throws(JSONError) {
    self = [:]
    for (key, value) in try json.object.members where self[key] == nil {
      do {
        self[key] = try Value(json: value)
      } catch {
        throw error.inside(key)
      }
    }
  }

  /// Writes the members in ascending order of their keys, so that equal values give equal bytes.
  package func write(to json: inout JSONWriter) {
    json.object { json in
      for (key, value) in sorted(by: { $0.key < $1.key }) {
        json.key(key)
        value.write(to: &json)
      }
    }
  }
}

/// An enumeration is the text of its raw value.
extension JSONConvertible where Self: RawRepresentable<String> & CaseIterable {
  package init(json: JSONValue) throws(JSONError) {
    guard let value = Self(rawValue: try String(json: json)) else {
      let known = Self.allCases.map(\.rawValue).joined(separator: ", ")
      throw .wrong(path: "", expected: "one of \(known)")
    }
    self = value
  }

  package func write(to json: inout JSONWriter) {
    json.text(rawValue)
  }
}
