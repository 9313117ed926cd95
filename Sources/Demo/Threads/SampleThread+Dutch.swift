internal import Tickets

extension SampleThread {
  static let dutch: [SampleThread] = [
    SampleThread(
      "Machine aan boord helt over", from: Person("Jurre van der Plas", "jurre@example.org"),
      .hours(3), .open, to: .aiko, tags: ["installation"], fields: ["device": "Pilot 2"],
      [
        .message(
          """
          Goedemiddag,

          onze Pilot staat op een woonboot. Bij wind helt hij over en dan zegt hij dat het
          water op is, terwijl er water genoeg is, ook om ons heen.

          Hoe scheef mag hij staan?

          Groet, Jurre van der Plas
          """),
        .reply(
          .aiko, after: .hours(2),
          """
          Dag Jurre,

          vijf graden mag. De sensor zit linksachter: zet hem met de voorkant naar de
          vaarrichting, dan merkt hij van de wind het minst.
          """),
        .message(after: .hours(20), "Werkt. Bij windkracht zeven drinken we voortaan thee."),
      ]),
    SampleThread(
      "Fiets overreden door bezorger",
      from: Person("Maartje Kuipers", "maartje.kuipers@example.com"),
      .days(1, hours: 6), in: .returns, .hold, .high, to: .tomas, tags: ["delivery", "damage"],
      fields: ["order": "LF-20698"],
      [
        .message(
          """
          Hallo, het koffiezetapparaat is heel aangekomen. Mijn fiets niet: die stond
          achter de bestelwagen. De bezorger was heel aardig en heeft gehuild.

          Wie betaalt er?

          Maartje
          """, files: [SampleFiles.photo("fiets.png")]),
        .note(
          .tomas, after: .hours(1),
          "Carrier's insurance, claim 88-2031. We lend her the office bike."),
      ]),
    SampleThread(
      "Wifi-wachtwoord van de machine", from: Person("Sjoerd Hamming", "sjoerd@example.net"),
      .days(5), .closed, .low, to: .jonas, by: .chat, tags: ["wifi"],
      [
        .message("wat is het standaardwachtwoord van de harbour 6?"),
        .reply(
          .jonas, after: .minutes(12),
          "Er is er geen: elk apparaat heeft zijn eigen, onder de lekbak."),
        .message(after: .minutes(7), "gevonden, onder de lekbak en onder de koffie"),
      ]),
  ]
}
