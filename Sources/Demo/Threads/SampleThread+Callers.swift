internal import Tickets

extension SampleThread {
  /// Who calls, chats, visits, and a machine that reports itself.
  static let callers: [SampleThread] = [
    SampleThread(
      "Noise next door", from: Person("Unnamed caller", "switchboard@lanternfish.example"),
      .days(4), .solved, .low, to: .aiko, by: .phone, tags: ["noise"],
      [
        .message(
          """
          Call, 22:10, taken by the answering service.

          A gentleman says that the people upstairs own one of our machines and use it at
          night. He would like us to switch it off from here. He knows that we can,
          because he has read about the internet.
          """),
        .reply(
          .aiko, after: .hours(10), by: .phone,
          """
          Called back. We cannot, and would not. Suggested a rubber mat, which the gentleman
          will give to the people upstairs as a present. He was pleased with the idea.
          """),
      ]),
    SampleThread(
      "Class visit, 24 children, one question",
      from: Person("Bronagh Doyle", "b.doyle@example.org"),
      .days(6), .pending, .low, to: .tomas, tags: ["visit"], snoozed: .days(4),
      [
        .message(
          """
          Dear Lanternfish team,

          my fourth class would like to visit your works in June. They have voted on the
          one question that they want answered, which is: "How does the water know when
          to stop?"

          Bronagh Doyle, Harbour Street School
          """),
        .reply(
          .tomas, after: .hours(4),
          """
          Dear Ms Doyle,

          with pleasure. The works are open to visitors on Wednesdays. The water does not
          know; there is a small wheel that counts, and every child may turn one. Which
          Wednesday would suit you?
          """),
      ]),
    SampleThread(
      "Harbour 6, H6-0377: offline for 24 hours",
      from: Person("Fleet monitor", "fleet@lanternfish.example"),
      .minutes(26), .new, .high, by: .api, tags: ["fleet"], fields: ["serial": "H6-0377"],
      [
        .message(
          """
          machine: H6-0377
          site: Zielony Most, 3rd floor
          last seen: 24 h ago
          last error: E31 water pump timeout
          cups today: 0 (usual: 140)
          """,
          files: [
            SampleFiles.csv(
              "h6-0377-last-hours.csv",
              """
              hour,cups,boiler,pressure
              06,12,93.1,9.0
              07,31,93.0,8.9
              08,44,92.8,8.1
              09,3,88.2,3.7
              10,0,21.4,0.0
              """)
          ])
      ]),
    SampleThread(
      "does it do decaf", from: Person("Visitor", "lunar.moth@example.com"), .minutes(16), .new,
      .low, by: .chat, tags: ["presales"],
      [
        .message("hi does it do decaf"),
        .message(after: .minutes(1), "like is there a mode"),
        .message(after: .minutes(2), "my flatmate says decaf is a bean thing not a mode thing"),
        .message(after: .minutes(1), "we have bet a dinner on this so please be quick"),
      ]),
  ]
}
