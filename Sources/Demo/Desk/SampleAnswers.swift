internal import Tickets

/// The answers that the sample desk keeps.
enum SampleAnswers {
  static let all = [
    CannedAnswer(
      name: "descale",
      text: """
        Hello {{requester.first}},

        please hold the rinse button for five seconds, pour in one sachet of descaler and a litre
        of water, and let the programme run to the end, which takes 26 minutes. If the machine asks
        again afterwards, answer this mail and we will look into it together.

        Best regards
        {{agent.name}}
        """),
    CannedAnswer(
      name: "return label",
      text: """
        Hello {{requester.first}},

        the label is on its way to {{requester.address}}. Please empty the water tank and the
        drip tray, use the old carton if you still have it, and hand the parcel in within 14 days.
        The money is back four working days after it reaches us.

        {{agent.name}}
        """),
    CannedAnswer(
      name: "serial number",
      text: """
        Hello {{requester.first}},

        could you send us the serial number? It is on the silver plate under the drip tray and
        begins with two letters, as in H6-0113. A photo will do.

        Thank you, {{agent.name}}
        """),
    CannedAnswer(
      name: "invoice copy",
      text: """
        Hello {{requester.first}},

        a copy of the invoice is attached. Ticket #{{ticket.number}} stays open until you tell us
        that it is the right one.

        {{agent.name}}
        """),
    CannedAnswer(
      name: "rückfrage",
      text: """
        Guten Tag {{requester.name}},

        vielen Dank für Ihre Nachricht. Damit wir Ihnen helfen können, fehlt uns noch die
        Seriennummer; sie steht auf dem Schild unter der Abtropfschale.

        Freundliche Grüße
        {{agent.name}}
        """),
    CannedAnswer(
      name: "password",
      text: """
        Hi {{requester.first}},

        nobody here will ever ask for your password, by mail, phone or in the corridor. You can
        set a new one at the terminal beside the IT office; bring your badge.

        {{agent.name}}
        """),
  ]
}
