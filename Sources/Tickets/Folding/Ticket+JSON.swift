/// The state as the projections keep it, so that the next event need not fold all before it.
extension Ticket: JSONObjectConvertible {
  package init(_ json: JSONObject) throws(JSONError) {
    id = try json.required("id")
    number = try json.optional("number")
    subject = try json.required("subject")
    queue = try json.required("queue")
    status = try json.required("status")
    priority = try json.required("priority")
    assignee = try json.optional("assignee")
    requester = try json.optional("requester")
    organization = try json.optional("organization")
    channel = try json.required("channel")
    externalID = try json.optional("externalID")
    tags = try json.optional("tags") ?? []
    custom = try json.optional("custom") ?? [:]
    links = try json.optional("links") ?? []
    watchers = try json.optional("watchers") ?? []
    copies = try json.optional("copies") ?? []
    snoozedUntil = try json.optional("snoozedUntil")
    dueAt = try json.optional("dueAt")
    dueTimes = try json.required("dueTimes")
    createdAt = try json.required("createdAt")
    updatedAt = try json.required("updatedAt")
    firstRepliedAt = try json.optional("firstRepliedAt")
    solvedAt = try json.optional("solvedAt")
    messageCount = try json.required("messageCount")
    noteCount = try json.required("noteCount")
    attachmentCount = try json.required("attachmentCount")
    head = try json.optional("head")
    isUnread = try json.optional("isUnread") ?? false
    deletion = try json.optional("deletion")
    hiddenMessages = try json.optional("hiddenMessages") ?? []
    mergedInto = try json.optional("mergedInto")
    absorbed = try json.optional("absorbed") ?? []
    holds = try json.optional("holds") ?? []
    hasErasures = try json.optional("hasErasures") ?? false
    setters = try json.optional("setters") ?? [:]
    conflicts = try json.optional("conflicts") ?? []
    lastEvent = try json.required("lastEvent")
  }

  package func writeMembers(to json: inout JSONWriter) {
    json.member("id", id)
    json.member("number", number)
    json.member("subject", subject)
    json.member("queue", queue)
    json.member("status", status)
    json.member("priority", priority)
    json.member("assignee", assignee)
    json.member("requester", requester)
    json.member("organization", organization)
    json.member("channel", channel)
    json.member("externalID", externalID)
    json.member("tags", unlessEmpty: tags)
    json.member("custom", unlessEmpty: custom)
    json.member("links", unlessEmpty: links)
    json.member("watchers", unlessEmpty: watchers)
    json.member("copies", unlessEmpty: copies)
    json.member("snoozedUntil", snoozedUntil)
    json.member("dueAt", dueAt)
    json.member("dueTimes", dueTimes)
    json.member("createdAt", createdAt)
    json.member("updatedAt", updatedAt)
    json.member("firstRepliedAt", firstRepliedAt)
    json.member("solvedAt", solvedAt)
    json.member("messageCount", messageCount)
    json.member("noteCount", noteCount)
    json.member("attachmentCount", attachmentCount)
    json.member("head", head)
    if isUnread { json.member("isUnread", isUnread) }
    json.member("deletion", deletion)
    json.member("hiddenMessages", unlessEmpty: hiddenMessages)
    json.member("mergedInto", mergedInto)
    json.member("absorbed", unlessEmpty: absorbed)
    json.member("holds", unlessEmpty: holds)
    if hasErasures { json.member("hasErasures", hasErasures) }
    json.member("setters", unlessEmpty: setters)
    json.member("conflicts", unlessEmpty: conflicts)
    json.member("lastEvent", lastEvent)
  }
}
