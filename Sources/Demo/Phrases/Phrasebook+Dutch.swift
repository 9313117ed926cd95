extension Phrasebook {
  static let dutch = Phrasebook(
    people: [
      Person("Wietske Bijl", "wietske@example.org"), Person("Joost Ouwehand", "joost@example.com"),
      Person("Fatma Öztürk-de Wit", "fatma@example.net"),
      Person("Régine Coppens", "regine@example.org"),
      Person("Thijs IJsbrand", "thijs@example.com"), Person("Noor Vandewalle", "noor@example.net"),
    ],
    greetings: ["Goedemorgen,", "Hallo,", "Beste mensen,"],
    farewells: ["Met vriendelijke groet", "Alvast bedankt", "Groetjes"],
    agentGreeting: "Dag {name},", agentFarewell: "Vriendelijke groet",
    attribution: "Onlangs schreef {name}:",
    details: [
      "Sinds eergisteren, zomaar.", "Uit en weer aan heb ik al gedaan.",
      "Het bestelnummer is {order}.",
    ],
    thanks: ["Dat was het. Dank u wel!", "Hij doet het weer, sluit maar."],
    reminders: ["Is er al nieuws?", "Geprobeerd, geen verschil. Wat nu?"],
    topics: [
      Topic(
        .support, "leak", subjects: ["{device} lekt", "Water onder de {device}"],
        problems: ["Elke ochtend staat er een plasje onder.", "Hij druppelt terwijl niemand zet."],
        answers: ["druk het reservoir aan tot het klikt, dat is het bijna altijd."]),
      Topic(
        .support, "error", subjects: ["Fout E14", "{device} stopt halverwege"],
        problems: ["Er staat E14 en verder gebeurt er niets.", "Hij maalt, zucht en stopt."],
        answers: ["neem de zetgroep eruit en spoel hem lauw af."]),
      Topic(
        .billing, "invoice", subjects: ["Factuur {order}", "Terugbetaling {order}"],
        problems: ["De factuur ging naar ons oude adres.", "De korting is niet verrekend."],
        answers: ["hersteld; de nieuwe factuur staat in uw account."]),
      Topic(
        .returns, "return", subjects: ["Retour {order}", "Deuk in de {device}"],
        problems: [
          "De doos was natter dan de gracht.", "Mooi ding, maar te hoog voor mijn keuken.",
        ],
        answers: ["het label zit erbij; morgen gaat er een nieuwe de deur uit."]),
    ])
}
