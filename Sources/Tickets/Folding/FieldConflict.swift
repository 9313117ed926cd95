/// A field that was set by somebody who had not seen the value that came before.
package struct FieldConflict: Hashable, Sendable {
  package var field: TicketField
  /// The values, the one in force last.
  package var values: [String?]
  /// The events that set them, in the same order.
  package var events: [Digest]

  package init(field: TicketField, values: [String?], events: [Digest]) {
    self.field = field
    self.values = values
    self.events = events
  }
}

extension FieldConflict: JSONObjectConvertible {
  package init(_ json: JSONObject) throws(JSONError) {
    let values: [Value] = try json.required("values")
    self.init(
      field: try json.required("field"), values: values.map(\.text),
      events: try json.required("events"))
  }

  package func writeMembers(to json: inout JSONWriter) {
    json.member("field", field)
    json.member("values", values.map(Value.init))
    json.member("events", events)
  }

  /// A value, or `null` for none: a value that is not there would move the others.
  private struct Value: JSONConvertible {
    let text: String?

    init(text: String?) {
      self.text = text
    }

    init(json: JSONValue) throws(JSONError) {
      text = json.isNull ? nil : try String(json: json)
    }

    func write(to json: inout JSONWriter) {
      if let text { json.text(text) } else { json.null() }
    }
  }
}
