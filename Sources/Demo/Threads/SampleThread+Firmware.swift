internal import Tickets

extension SampleThread {
  /// One fault of our own, told by four: the clocks after an update.
  static let firmware: [SampleThread] = [
    SampleThread(
      "Clocks wrong by an hour since the update",
      from: Person("Jonas Brandt", "jonas@lanternfish.example"),
      .hours(30), .open, .high, to: .jonas, tags: ["firmware", "incident"], name: "clocks",
      isRead: true,
      [
        .message(
          """
          Everything on firmware 4.2.0 believes that it is an hour earlier. Timers for
          the morning start fire late. Collecting the reports under this ticket.

          Jonas
          """),
        .note(
          .jonas, after: .hours(2),
          "Cause found: the update reset the zone to UTC. 4.2.1 puts it back. Roll-out tonight."),
        .note(
          .marta, after: .hours(1),
          "Good. Please answer the children yourself, with the word sorry."),
      ]),
    SampleThread(
      "Breakfast coffee comes at eight", from: Person("Rune Aas", "frontdesk@northquay.example"),
      .hours(31), .pending, to: .jonas, tags: ["firmware"], fields: ["device": "Harbour 9"],
      name: "clock-hotel",
      [
        .message(
          """
          Hello, the machine on the second floor is set to be warm at seven. It is warm
          at eight. Guests who came at seven are cold.

          Rune, front desk
          """),
        .reply(
          .jonas, after: .hours(2),
          """
          Hello Rune,

          sorry: our update put its clock back by an hour. The next one tonight puts it
          right. If you want it warm at seven tomorrow whatever we do, set it to six now
          and please tell me on Thursday to remind you to set it back.
          """),
      ]),
    SampleThread(
      "Timer late", from: oskar, .hours(32), .pending, to: .jonas, by: .chat, tags: ["firmware"],
      fields: ["device": "Harbour 6"], name: "clock-bakery",
      [
        .message("timer is an hour late since yesterday"),
        .message(after: .minutes(1), "we are bakers, an hour late is lunch"),
        .reply(
          .jonas, after: .minutes(14),
          "Sorry, Oskar. Our update did that. Tonight's puts it right; leave the machine on."),
      ]),
    SampleThread(
      "Is my machine in another country?", from: Person("Wilma Tate", "wilma.tate@example.com"),
      .hours(33), .solved, .low, to: .jonas, by: .web, tags: ["firmware"],
      fields: ["device": "Pilot 2 S"], name: "clock-home",
      [
        .message(
          """
          My coffee machine says it is ten when it is eleven. My sister in Lisbon says
          it is ten there. Did you sell me a Portuguese one? I don't mind, I only want
          to know which plug to buy.
          """),
        .reply(
          .jonas, after: .hours(1),
          """
          Dear Ms Tate,

          it is from here, it only read the time from the wrong page. Tonight it will be
          corrected. Your plug is the right one. Regards to Lisbon!
          """),
      ]),
  ]
}
