extension Phrasebook {
  static let polish = Phrasebook(
    people: [
      Person("Grażyna Żółtek", "grazyna@zielonymost.example"),
      Person("Miłosz Dąb", "milosz@example.org"),
      Person("Jadwiga Krzyk", "jadwiga@example.com"), Person("Bogumił Sęk", "bogumil@example.net"),
      Person("Łucja Źrebiec", "lucja@zielonymost.example"),
      Person("Cecylia Nędza", "cecylia@example.org"),
    ],
    greetings: ["Dzień dobry,", "Witam,", "Szanowni Państwo,"],
    farewells: ["Pozdrawiam", "Z poważaniem", "Dziękuję z góry"],
    agentGreeting: "Dzień dobry, {name},", agentFarewell: "Z pozdrowieniami",
    attribution: "Niedawno {name} napisał(a):",
    details: [
      "Tak jest od przedwczoraj.", "Już ją wyłączyłem i włączyłem.",
      "Numer zamówienia to {order}.",
    ],
    thanks: ["To było to. Dziękuję!", "Działa, można zamknąć."],
    reminders: ["Czy są jakieś wieści?", "Próbowałem, bez zmian. Co dalej?"],
    topics: [
      Topic(
        .support, "leak", subjects: ["{device} przecieka", "Woda pod {device}"],
        problems: ["Co rano pod ekspresem jest kałuża.", "Kapie, choć nikt nie parzy."],
        answers: ["proszę docisnąć zbiornik, aż kliknie."]),
      Topic(
        .support, "error", subjects: ["Błąd E14", "{device} staje w pół filiżanki"],
        problems: ["Na ekranie jest E14 i nic więcej.", "Mieli, wzdycha i przestaje."],
        answers: ["proszę wyjąć blok zaparzający i przepłukać letnią wodą."]),
      Topic(
        .billing, "invoice", subjects: ["Faktura do {order}", "Zwrot pieniędzy za {order}"],
        problems: ["Na fakturze jest stary adres.", "Rabat nie został naliczony."],
        answers: ["poprawione; nowa faktura jest na Państwa koncie."]),
      Topic(
        .returns, "return", subjects: ["Zwrot {order}", "{device} przyszła uszkodzona"],
        problems: ["Karton wyglądał jak po meczu.", "Ładna, ale za wysoka do mojej kuchni."],
        answers: ["etykieta w załączniku, nowa wychodzi jutro."]),
    ])
}
