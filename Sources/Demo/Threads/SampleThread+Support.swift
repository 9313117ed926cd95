internal import Tickets

extension SampleThread {
  /// Of the hotels, who may follow all tickets of her company.
  static let maeve = Person("Maeve Kelleher", "maeve.kelleher@northquay.example")
  static let oskar = Person("Oskar Pell", "oskar.pell@brindlemoss.example")

  /// Machines and those who depend on them.
  static let support: [SampleThread] = [
    SampleThread(
      "Grinder screams at six in the morning", from: maeve, .minutes(7), .open, .high, to: .me,
      tags: ["grinder", "vip"], fields: ["device": "Harbour 9", "order": "LF-19822"],
      due: .minutes(35),
      [
        .message(
          """
          Good morning,

          since Tuesday the machine in our breakfast room screams. Not hums: screams.
          It starts at six, when the first guests come down, and it stops as soon as
          our technician arrives, every single time. He now thinks I make it up.

          I have recorded it on my phone, and the guests in room 104 have recorded it
          as well, through the wall.

          Kind regards
          Maeve Kelleher
          --
          Northquay Hotels, Guest Services
          The Old Customs House, Northquay
          """),
        .reply(
          .me, after: .hours(2),
          """
          Good morning Maeve,

          I believe you, and so do the guests in room 104. A grinder that screams when
          it is cold and is quiet when somebody looks has nearly always a stone or a
          screw between the burrs.

          Could you switch the machine off, take out the bean container and look for
          anything that is neither bean nor grinder? Please keep your fingers out;
          a vacuum cleaner is the right tool.
          """),
        .note(
          .aiko, after: .minutes(12),
          "@me same noise at their sister hotel in March. It was an earring. Ask about an earring."),
        .message(
          after: .days(1, hours: 1),
          """
          You will not believe this. It was a collar button. The technician asks me to
          say that he apologises.

          It is quiet now, but it grinds as coarse as gravel. What do we turn?

          Maeve

          On Tuesday, Lanternfish Support wrote:
          > I believe you, and so do the guests in room 104. A grinder that screams
          > when it is cold and is quiet when somebody looks has nearly always a stone
          > or a screw between the burrs.
          """),
      ]),
    SampleThread(
      "Wedding on Saturday, 140 guests, milk cooler at 14 degrees", from: maeve, .minutes(22),
      .open, .urgent, to: .tomas, by: .phone, tags: ["cooler", "vip"],
      fields: ["device": "Beacon", "order": "LF-20107"], due: .minutes(48), name: "wedding",
      [
        .message(
          """
          Call taken by the switchboard, 8:40.

          The milk cooler beside the bar shows 14 degrees and rising. There is a wedding
          with 140 guests on Saturday and the bride's family owns a dairy. Please call
          back on the house phone, not the mobile: it is in the cooler by mistake.
          """),
        .note(
          .leyla, after: .minutes(9),
          "They are on the gold contract until September: a loan machine is free of charge."),
        .reply(
          .tomas, after: .minutes(16), by: .phone,
          """
          Called back. The fan is blocked by a stack of napkins; with the napkins gone it
          falls by one degree every four minutes. If it is not at 5 degrees at noon,
          a loan cooler leaves with the afternoon van.
          """),
        .message(
          after: .hours(1), by: .email,
          """
          7 degrees and falling. The napkins have been spoken to.

          Could the loan cooler come all the same? I would sleep better, and so would
          the father of the bride.

          Maeve
          """),
      ]),
    SampleThread(
      "Machine asks to be descaled, is descaled, asks again", from: oskar, .hours(3), .open,
      .normal, to: .aiko, tags: ["descaling", "firmware"],
      fields: ["device": "Harbour 6", "serial": "H6-0113"], due: .minutes(-190),
      [
        .message(
          """
          Dear Lanternfish,

          our Harbour 6 wants to be descaled. We descale it. It thanks us and wants to
          be descaled. My apprentice has now done this four times and smells of citric
          acid.

          The log of this morning is attached, all 200 lines of it.

          Oskar Pell
          Brindle & Moss Bakeries, Mill Lane
          """, files: [SampleFiles.text("harbour-6-0113.log", SampleFiles.machineLog)]),
        .note(
          .aiko, after: .minutes(41),
          """
          The log, from the fourth round on:

          06:47:29 WARN  descale due in 0 cups, limit 250, counter 65535
          06:48:36 INFO  descale started by user
          06:51:57 INFO  descale finished, counter reset to 0
          06:52:04 ERROR counter write failed at 0x3f20: read back 65535

          So it is not the water. The memory no longer takes the number. @jonas do we
          still flash these here, or does the board have to go to the workshop?
          """),
        .note(.jonas, after: .hours(1), "4.2.2 writes the counter elsewhere. Try that first."),
        .reply(
          .aiko, after: .minutes(25),
          """
          Dear Oskar,

          your apprentice did everything right, four times. The machine forgets that it
          was descaled, because one cell of its memory is worn out. Firmware 4.2.2 uses
          another one; it comes over the air tonight at two if the machine stays on.

          Until then you can brew: the message is wrong, and may be dismissed with the
          back key.
          """),
        .message(
          after: .hours(17),
          """
          It stayed on, it was updated, and it wants to be descaled. But now it says
          please. Is that the new version?

          Oskar

          > Firmware 4.2.2 uses another one; it comes over the air tonight at two if
          > the machine stays on.
          """),
      ]),
    SampleThread(
      "Steam from the side, hand slightly burnt",
      from: Person("Harriet Osei", "h.osei@example.org"),
      .hours(20), .hold, .urgent, to: .marta, tags: ["safety"],
      fields: ["device": "Pilot 2", "order": "LF-18377"], name: "steam", isRead: true,
      [
        .message(
          """
          Hello,

          on Sunday steam came out of the left side of my Pilot, where there is no
          opening that I know of, and burnt the back of my hand. It is not bad and my
          neighbour, who is a nurse, has dressed it. But I would like to know why, and
          I do not want to use the machine before I do.

          Harriet Osei
          """, files: [SampleFiles.photo("left-side.png")]),
        .reply(
          .marta, after: .minutes(50),
          """
          Dear Ms Osei,

          I am very sorry, and glad that somebody was there to help. Please leave the
          machine unplugged. A courier fetches it tomorrow between nine and twelve, and
          brings another one. Our workshop opens yours the same day, and you get the
          report as it is written.

          Please send us what the dressing cost, and whatever else there was.
          """),
        .note(.marta, after: .minutes(4), "Safety case. Nobody else answers this one, please."),
        .note(
          .tomas, after: .hours(26),
          """
          Workshop: the gasket of the steam valve sat crooked. Lot 2231, assembled on the
          Friday before the holidays. 48 machines of that lot are out; list follows.
          """,
          files: [
            SampleFiles.csv(
              "lot-2231.csv",
              """
              serial,shipped,country
              P2-44010,12-19,IE
              P2-44011,12-19,FR
              P2-44015,12-22,PL
              P2-44023,12-22,TR
              """)
          ]),
      ]),
    SampleThread(
      "Beacon cooler leaks", from: Person("Idris Vaughan", "idris@example.net"), .hours(5), .open,
      to: .aiko, tags: ["cooler"], fields: ["device": "Beacon", "order": "LF-20544"],
      name: "leak",
      [
        .message(
          """
          Hi, there is a puddle under the Beacon every morning, about one espresso cup.
          I have measured it. With an espresso cup.

          Idris
          """, files: [SampleFiles.photo("puddle.png")]),
        .reply(
          .aiko, after: .hours(3),
          """
          Hi Idris,

          thank you for the exact unit. One cup a night is condensation that misses its
          tray. Is the little grey hose at the back still in its clip?
          """),
        .message(after: .hours(2), "There is a clip? There is no clip. There is a hose, though."),
      ]),
    SampleThread(
      "Beacon STILL leaks", from: Person("Idris Vaughan", "idris@example.net"), .hours(4), .open,
      tags: ["cooler"], fields: ["device": "Beacon", "order": "LF-20544"], name: "leak-again",
      [
        .message(
          """
          Sorry, wrote a new mail instead of answering yours. Found the clip. It was in
          the puddle.

          Idris
          """)
      ]),
    SampleThread(
      "Labels that can be read with fingers", from: Person("Ngaio Reweti", "ngaio@example.org"),
      .days(2), .open, to: .me, tags: ["accessibility"], fields: ["device": "Pilot 2"],
      isRead: true,
      [
        .message(
          """
          Hello,

          I am blind and like my Pilot very much, apart from its two buttons, which feel
          the same. One makes coffee and the other rinses, and I have rinsed my cup with
          coffee more often than I can say.

          Is there a version with something on the buttons? A dot would do.

          Ngaio Reweti
          (written with a screen reader, please forgive odd line breaks)
          """),
        .reply(
          .me, after: .hours(5),
          """
          Hello Ngaio,

          not yet, and we should be ashamed. I asked the workshop: they cut a set of four
          raised caps for you on the small mill, two with a dot, one with a bar, one with
          a wave for steam. They go out on Thursday, with nothing to pay.
          """),
        .note(.me, after: .minutes(2), "@marta could these be on every machine from autumn on?"),
        .note(.marta, after: .hours(20), "Asked. Costs 11 cents. Yes."),
        .message(
          after: .hours(9),
          """
          They came. I had my first espresso on the first attempt. The wave is a lovely
          idea.

          If you make them for everybody: the dot belongs on coffee, not on rinse. One
          looks for coffee first.

          Ngaio
          """),
      ]),
  ]
}
