extension Phrasebook {
  static let german = Phrasebook(
    people: [
      Person("Gesine Dahlmann", "dahlmann@ostwind.example"),
      Person("Rüdiger Köpke", "koepke@example.org"),
      Person("Birgül Yalın", "birguel@example.com"),
      Person("Friedemann Groß", "f.gross@example.net"),
      Person("Swantje Petersen", "swantje@example.org"),
      Person("Ottokar Weiß", "ottokar@ostwind.example"),
      Person("Änne Lüders", "aenne@example.com"), Person("Traugott Süß", "suess@example.net"),
    ],
    greetings: ["Guten Tag,", "Hallo,", "Sehr geehrte Damen und Herren,", "Moin,"],
    farewells: ["Mit freundlichen Grüßen", "Viele Grüße", "Danke im Voraus", "Beste Grüße"],
    agentGreeting: "Guten Tag {name},", agentFarewell: "Freundliche Grüße",
    attribution: "Vor Kurzem schrieb {name}:",
    details: [
      "Seit vorgestern ist das so, vorher lief alles.",
      "Aus- und wieder eingeschaltet habe ich schon.",
      "Die Bestellnummer ist {order}.",
      "Die Anleitung habe ich gelesen, auch das Kleingedruckte.",
      "Es eilt nicht, ich habe noch eine Teekanne.",
    ],
    thanks: [
      "Jetzt läuft sie wieder. Vielen Dank!", "Das war es. Besten Dank für die schnelle Hilfe.",
      "Erledigt, Sie können den Vorgang schließen.",
    ],
    reminders: [
      "Gibt es schon etwas Neues?", "Hat leider nichts geändert. Was nun?",
      "Entschuldigen Sie die Nachfrage, aber Montag kommen Gäste.",
    ],
    topics: [
      Topic(
        .support, "leak", subjects: ["{device} tropft", "Wasser unter der {device}"],
        problems: [
          "Unter unserer {device} steht jeden Morgen eine Pfütze.",
          "Aus dem Auslauf tropft es, auch wenn niemand brüht.",
        ],
        answers: [
          "bitte drücken Sie den Wassertank nach unten, bis er einrastet.",
          "die Dichtung ist verschlissen; eine neue ist unterwegs.",
        ]),
      Topic(
        .support, "error", subjects: ["Fehler E14", "{device} bricht mitten in der Tasse ab"],
        problems: [
          "Im Display steht E14, und dann geschieht nichts mehr.",
          "Sie mahlt, seufzt und hört auf. Das Seufzen ist neu.",
        ],
        answers: [
          "bitte nehmen Sie die Brühgruppe heraus und spülen Sie sie lauwarm ab.",
          "die Maschine braucht ein Update; lassen Sie sie über Nacht eingeschaltet.",
        ]),
      Topic(
        .billing, "invoice", subjects: ["Rechnung zu {order}", "Falsche Anschrift, {order}"],
        problems: [
          "Die Rechnung ging an unsere alte Anschrift.",
          "Auf der Rechnung fehlt unsere Bestellnummer.",
        ],
        answers: [
          "die berichtigte Rechnung liegt in Ihrem Konto, die alte ist storniert.",
          "selbstverständlich, die neue Rechnung kommt heute noch.",
        ]),
      Topic(
        .returns, "return", subjects: ["Rückgabe {order}", "{device} kam beschädigt an"],
        problems: [
          "Der Karton sah aus, als hätte jemand darauf übernachtet.",
          "Die Maschine gefällt mir, meiner Frau leider nicht.",
        ],
        answers: [
          "das tut uns leid. Der Rücksendeschein liegt bei, Ersatz geht morgen hinaus.",
          "kein Problem: Schein ausdrucken, Tank leeren, abgeben.",
        ]),
    ])
}
