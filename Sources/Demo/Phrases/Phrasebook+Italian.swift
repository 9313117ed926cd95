extension Phrasebook {
  static let italian = Phrasebook(
    people: [
      Person("Fiammetta Rosso", "fiammetta@example.org"),
      Person("Ezio Pàstena", "ezio@example.com"),
      Person("Loredana Cau", "loredana@example.net"), Person("Nicolò Bassi", "nicolo@example.org"),
      Person("Perla Dell'Orto", "perla@example.com"),
      Person("Saverio Brughi", "saverio@example.net"),
    ],
    greetings: ["Buongiorno,", "Salve,", "Gentili signori,"],
    farewells: ["Cordiali saluti", "Grazie mille", "Un saluto"],
    agentGreeting: "Buongiorno {name},", agentFarewell: "Cordiali saluti",
    attribution: "Di recente {name} ha scritto:",
    details: [
      "È così da ieri l'altro.", "L'ho già spenta e riaccesa due volte.",
      "Il numero d'ordine è {order}.",
    ],
    thanks: ["Era proprio quello. Grazie!", "Ora funziona, potete chiudere."],
    reminders: ["Ci sono novità?", "Ho provato, ma è come prima. E adesso?"],
    topics: [
      Topic(
        .support, "leak", subjects: ["La {device} perde acqua", "Pozza sotto la {device}"],
        problems: ["Ogni mattina trovo una pozza sotto la macchina.", "Gocciola anche da spenta."],
        answers: ["prema il serbatoio finché scatta: quasi sempre basta."]),
      Topic(
        .support, "taste", subjects: ["Caffè bruciato", "Crema sparita, {device}"],
        problems: ["Il caffè sa di bruciato dalla prima tazza.", "La crema c'era, e non c'è più."],
        answers: ["macini un po' più grosso e pulisca il gruppo con acqua tiepida."]),
      Topic(
        .billing, "invoice", subjects: ["Fattura {order}", "Rimborso {order}"],
        problems: ["La fattura non è mai arrivata.", "Ho pagato due volte la spedizione."],
        answers: ["fatto: trova tutto nel suo account."]),
      Topic(
        .returns, "return", subjects: ["Reso {order}", "{device} arrivata ammaccata"],
        problems: ["La scatola era più vissuta di me.", "È bella, ma non passa sotto il pensile."],
        answers: ["ecco l'etichetta; la nuova parte domani."]),
    ])
}
