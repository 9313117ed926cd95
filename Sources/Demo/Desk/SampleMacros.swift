internal import Tickets

/// What the agents of the sample desk often do in one go.
enum SampleMacros {
  static let all = [
    Macro(name: "take", set: ["assignee=me", "status=open"]),
    Macro(
      name: "solve with thanks", set: ["status=solved"],
      reply: """
        Hello {{requester.first}},

        glad that it works again. We close the ticket now; just answer if anything is left.

        {{agent.name}}
        """),
    Macro(name: "spam", set: ["status=closed", "priority=low"], tags: ["spam"]),
    Macro(
      name: "send to workshop", set: ["queue=Returns", "status=hold"], tags: ["workshop"],
      note: "Label for the workshop ordered by {{agent.name}}."),
    Macro(
      name: "ask for serial number", set: ["status=pending"], tags: ["serial"],
      reply: """
        Hello {{requester.first}},

        which serial number is on the plate under the drip tray? Then we can see which parts fit.

        {{agent.name}}
        """),
    Macro(
      name: "safety", set: ["priority=urgent", "status=open"], tags: ["safety"],
      note: "Safety first: machine off, plug out, photo of the plate, @tomas informed."),
  ]
}
