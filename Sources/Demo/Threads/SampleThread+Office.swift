internal import Tickets

extension SampleThread {
  private static let petra = Person("Petra Sandoval", "petra@lanternfish.example")
  private static let wren = Person("Wren Abara", "wren@lanternfish.example")

  /// Money, parcels, and the desk's own colleagues.
  static let office: [SampleThread] = [
    SampleThread(
      "Charged twice for one order", from: Person("Cormac Blythe", "cormac.blythe@example.com"),
      .minutes(41), in: .billing, .open, .high, to: .leyla, tags: ["refund"],
      fields: ["order": "LF-20719"], due: .minutes(-65),
      [
        .message(
          """
          Hello,

          order LF-20719 was charged twice, two minutes apart, 389.00 each time. I only
          pressed the button once, though I admit that I pressed it with conviction.

          The lines of my statement are attached.

          Cormac Blythe
          """,
          files: [
            SampleFiles.csv(
              "statement.csv",
              """
              date,text,amount
              03-02,LANTERNFISH LF-20719,-389.00
              03-02,LANTERNFISH LF-20719,-389.00
              03-03,BRINDLE+MOSS BAKERIES,-4.20
              """)
          ]),
        .reply(
          .leyla, after: .hours(4),
          """
          Dear Mr Blythe,

          one of the two is only reserved and falls back by itself within five days.
          If it is still there on Friday, I send the money myself.
          """),
        .message(
          after: .days(4),
          """
          It is Friday, and it is still there. I thought you would like to know.

          Cormac

          > If it is still there on Friday, I send the money myself.
          """),
      ]),
    SampleThread(
      "Invoice made out to my cat", from: Person("Sunniva Falk", "sunniva.falk@example.net"),
      .hours(9), in: .billing, .pending, .low, to: .leyla, tags: ["invoice"],
      fields: ["order": "LF-20688"],
      [
        .message(
          """
          Hello,

          the invoice for LF-20688 is made out to "Mr Biscuit". Mr Biscuit is my cat. He
          walked over the keyboard at the wrong moment, and I did not look. My tax
          adviser has looked.

          Could I have it in my own name?

          Sunniva Falk
          """),
        .reply(
          .leyla, after: .hours(2),
          """
          Dear Ms Falk,

          of course. I have cancelled the invoice to Mr Biscuit and written a new one; he
          owes us nothing. Could you confirm that the address is yours, and not his?
          """),
      ]),
    SampleThread(
      "VAT number on all invoices of last year",
      from: oskar,
      .days(1, hours: 4), in: .billing, .hold, to: .leyla, tags: ["invoice", "vat"],
      [
        .message(
          """
          Dear accounts,

          the auditors want our VAT number on every invoice of last year. There are 31.
          The list is attached, in the order in which they shouted.

          Oskar Pell
          """,
          files: [
            SampleFiles.csv(
              "invoices.csv",
              """
              number,date,net
              R-10331,01-14,412.50
              R-10398,02-02,96.00
              R-10402,02-03,1288.00
              R-10477,02-27,54.10
              """)
          ]),
        .note(
          .leyla, after: .hours(3),
          "Needs the new template. @marta may I reissue closed periods, or do we write a letter?"),
        .note(
          .marta, after: .hours(2),
          "A letter, with all 31 numbers and a stamp. Auditors love a stamp."),
      ]),
    SampleThread(
      "Box holds two drip trays and no machine",
      from: Person("Talia Brenner", "talia.b@example.org"),
      .minutes(54), in: .returns, .open, .high, to: .tomas, tags: ["wrong-item"],
      fields: ["order": "LF-20801", "device": "Pilot 2"], name: "two-trays",
      [
        .message(
          """
          Hi there,

          my Pilot 2 arrived today. The box was remarkably light, because it contains two
          drip trays, a bag of screws and a card that says "Enjoy!".

          I will try, but I had hoped for a coffee machine.

          Talia
          """, files: [SampleFiles.photo("two-drip-trays.png")]),
        .reply(
          .tomas, after: .hours(1),
          """
          Hi Talia,

          two trays and no machine is a poor exchange. A complete one leaves today by
          express; keep the trays, as a reward for the way you put it.

          Somebody else must now have a machine and no trays. If they write in, I will
          think of you.
          """),
        .message(after: .hours(3), "Thank you! Poor them. Shall I post them a tray?"),
      ]),
    SampleThread(
      "I was sent a machine that I did not order",
      from: Person("Eskil Moreau", "eskil@example.com"),
      .hours(6), in: .returns, .new, tags: ["wrong-item"], name: "found-machine",
      [
        .message(
          """
          Good day,

          I ordered two drip trays and received a complete espresso machine, without a
          tray. It is a fine machine and I am an honest man, so I have not unpacked it
          further than the second layer of foil.

          How do I give it back? And may I still have the trays?

          Eskil Moreau
          """)
      ]),
    SampleThread(
      "Return after 31 days", from: Person("Fenna Hart", "fenna.hart@example.com"), .days(3),
      in: .returns, .solved, to: .aiko, by: .web, tags: ["goodwill"],
      fields: ["order": "LF-19355"],
      [
        .message(
          """
          I know that it is 30 days. It is 31. I was in hospital for nine of them and the
          machine was a gift to myself for afterwards, but now I may not drink coffee.
          If there is nothing to be done I understand.
          """),
        .note(.aiko, after: .hours(1), "@tomas please?"),
        .note(.tomas, after: .minutes(3), "Of course. Full refund, we pay the parcel."),
        .reply(
          .aiko, after: .minutes(20),
          """
          Dear Fenna,

          thirty days are for people who were at home. The label is attached to your
          account, the money follows the machine, and we wish you a good recovery.
          """),
        .message(after: .hours(21), "You made me cry in a ward full of people. Thank you."),
      ]),
    SampleThread(
      "Please delete what you know about me",
      from: Person("Ottilie Krause", "ottilie.krause@example.org"),
      .days(1), in: .support, .open, .high, to: .marta, tags: ["privacy"],
      [
        .message(
          """
          Dear Sir or Madam,

          under Article 17 of the GDPR I ask you to erase all data about me, and to
          confirm it. I sold my Dory to a cousin, who will write to you soon enough.

          Ottilie Krause
          14 Lime Walk, Harrowgate-on-Sea, telephone 01632 960 114
          """),
        .note(
          .marta, after: .hours(2),
          """
          Identity checked, no open invoice. To be done by tomorrow:
          ttydesk privacy erase ottilie.krause@example.org, with her request as the reason.
          """),
      ]),
    SampleThread(
      "Washed the VPN token", from: petra, .minutes(33), in: .it, .new, .urgent, by: .chat,
      tags: ["vpn"],
      [
        .message("Hello IT. The little VPN thing was in my jeans."),
        .message(after: .minutes(1), "Sixty degrees, with spin."),
        .message(after: .minutes(1), "It still shows numbers! But they are all eights."),
        .message(
          after: .minutes(3), "I have to send the price list by four. Is there a spare one?"),
      ]),
    SampleThread(
      "Is this mail from the managing director?", from: wren, .hours(2), in: .it, .open, .high,
      to: .jonas, tags: ["phishing"],
      [
        .message(
          """
          Hi Jonas,

          "our managing director" asks me to buy gift cards for 2,000 and to keep it a
          surprise. She sits three metres from me, and looks as if she knew nothing.

          ---------- Forwarded message ----------
          From: Managing Director <director.lanternfish@example.net>
          Subject: quick favour, be discreet

          Are you at your desk? I need you to handle a task with urgency.

          Wren
          """),
        .reply(
          .jonas, after: .minutes(20),
          """
          Hi Wren,

          right not to. The address is the giveaway: ours end in lanternfish.example.
          I have blocked the sender. Did anybody else in accounts get it?
          """),
        .message(
          after: .minutes(50),
          "Four of us. One answered, but only to ask whether the cards could be from a bookshop."),
      ]),
    SampleThread(
      "Printer prints in the mornings only", from: wren, .days(2, hours: 3), in: .it, .solved,
      to: .jonas, tags: ["printer"],
      [
        .message(
          """
          The printer on the second floor prints until about eleven and then never again.
          Next morning everything from the day before comes out, like post.
          """),
        .reply(
          .jonas, after: .hours(3),
          "I sat beside it today. At eleven the sun reaches the paper sensor."),
        .message(after: .minutes(8), "So it is a blind printer?"),
        .reply(.jonas, after: .minutes(5), "It is a blinded printer. I have turned it round."),
        .message(after: .hours(24), "Works. The view is better too, it says."),
      ]),
    SampleThread(
      "New colleague on Monday: accounts, laptop, badge",
      from: Person("Marta Lindqvist", "marta@lanternfish.example"),
      .hours(14), in: .it, .open, to: .jonas, by: .web, tags: ["onboarding"], due: .days(2),
      isRead: true,
      [
        .message(
          """
          Start: Monday, 9:00. Place: workshop, bench 4.
          Needs: laptop, badge, mailbox, access to the parts database, safety shoes 43.
          Not needed: phone. He brings a fear of phones.
          """),
        .note(
          .jonas, after: .hours(6),
          "Laptop, badge and mailbox done. Shoes are not IT, but they are ordered."),
      ]),
    SampleThread(
      "Backup of the till failed again", from: Person("Fleet monitor", "fleet@lanternfish.example"),
      .minutes(12), in: .it, .new, .high, by: .api, tags: ["backup"],
      [
        .message(
          """
          job: till-shop-02
          result: failed (3 of 3)
          disk: 99.8 % used
          largest folder: /srv/till/receipts (41 GB)
          """)
      ]),
    SampleThread(
      "Refund came, and came again", from: Person("Dov Amsel", "dov.amsel@example.net"), .days(9),
      in: .billing, .closed, to: .leyla, tags: ["refund"], fields: ["order": "LF-18020"],
      [
        .message(
          """
          Hello, you refunded my order. Then you refunded it again. I have had 58 euros
          too many for a week now and it troubles my sleep.

          Dov Amsel
          """),
        .reply(
          .leyla, after: .hours(5),
          """
          Dear Mr Amsel,

          thank you, people like you are rare. Please send it back to the account below,
          and keep eight of it for the sleep.
          """),
        .message(after: .days(1), "Sent, all 58. I sleep for free."),
      ]),
  ]
}
