package import Tickets

extension TicketRecord: JSONObjectConvertible {
  package init(_ json: JSONObject) throws(JSONError) {
    externalId = try json.optional("externalId")
    number = try json.optional("number")
    subject = try json.required("subject")
    queue = try json.optional("queue")
    status = try json.optional("status")
    priority = try json.optional("priority")
    assignee = try json.optional("assignee")
    requester = try json.optional("requester")
    organization = try json.optional("organization")
    channel = try json.optional("channel")
    tags = try json.optional("tags")
    fields = try json.optional("fields")
    cc = try json.optional("cc")
    watchers = try json.optional("watchers")
    createdAt = try json.optional("createdAt")
    dueAt = try json.optional("dueAt")
    snoozedUntil = try json.optional("snoozedUntil")
    messages = try json.optional("messages")
    events = try json.optional("events")
  }

  package func writeMembers(to json: inout JSONWriter) {
    json.member("externalId", externalId)
    json.member("number", number)
    json.member("subject", subject)
    json.member("queue", queue)
    json.member("status", status)
    json.member("priority", priority)
    json.member("assignee", assignee)
    json.member("requester", requester)
    json.member("organization", organization)
    json.member("channel", channel)
    json.member("tags", tags)
    json.member("fields", fields)
    json.member("cc", cc)
    json.member("watchers", watchers)
    json.member("createdAt", createdAt)
    json.member("dueAt", dueAt)
    json.member("snoozedUntil", snoozedUntil)
    json.member("messages", messages)
    json.member("events", events)
  }
}

extension TicketRecord.Person: JSONObjectConvertible {
  package init(_ json: JSONObject) throws(JSONError) {
    name = try json.optional("name")
    address = try json.optional("address")
  }

  package func writeMembers(to json: inout JSONWriter) {
    json.member("name", name)
    json.member("address", address)
  }
}

extension TicketRecord.Entry: JSONObjectConvertible {
  package init(_ json: JSONObject) throws(JSONError) {
    kind = try json.optional("kind")
    channel = try json.optional("channel")
    author = try json.optional("author")
    to = try json.optional("to")
    cc = try json.optional("cc")
    sentAt = try json.optional("sentAt")
    subject = try json.optional("subject")
    text = try json.optional("text")
    messageId = try json.optional("messageId")
    inReplyTo = try json.optional("inReplyTo")
    references = try json.optional("references")
    headers = try json.optional("headers")
    automatic = try json.optional("automatic")
    attachments = try json.optional("attachments")
  }

  package func writeMembers(to json: inout JSONWriter) {
    json.member("kind", kind)
    json.member("channel", channel)
    json.member("author", author)
    json.member("to", to)
    json.member("cc", cc)
    json.member("sentAt", sentAt)
    json.member("subject", subject)
    json.member("text", text)
    json.member("messageId", messageId)
    json.member("inReplyTo", inReplyTo)
    json.member("references", references)
    json.member("headers", headers)
    json.member("automatic", automatic)
    json.member("attachments", attachments)
  }
}

extension TicketRecord.File: JSONObjectConvertible {
  package init(_ json: JSONObject) throws(JSONError) {
    name = try json.required("name")
    mediaType = try json.optional("mediaType")
    text = try json.optional("text")
    base64 = try json.optional("base64")
    inline = try json.optional("inline")
  }

  package func writeMembers(to json: inout JSONWriter) {
    json.member("name", name)
    json.member("mediaType", mediaType)
    json.member("text", text)
    json.member("base64", base64)
    json.member("inline", inline)
  }
}

extension TicketRecord.Change: JSONObjectConvertible {
  package init(_ json: JSONObject) throws(JSONError) {
    at = try json.required("at")
    actor = try json.optional("actor")
    field = try json.required("field")
    value = try json.optional("value")
  }

  package func writeMembers(to json: inout JSONWriter) {
    json.member("at", at)
    json.member("actor", actor)
    json.member("field", field)
    json.member("value", value)
  }
}

extension TicketRecord {
  /// Reads one line.
  ///
  /// Throws ``TicketRecordError`` with what is wrong in it.
  package init(line: [UInt8]) throws(TicketRecordError) {
    do throws(JSONError) {
      try self.init(json: line)
    } catch {
      throw TicketRecordError(error)
    }
  }
}
