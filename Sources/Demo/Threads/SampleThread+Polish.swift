internal import Tickets

extension SampleThread {
  static let polish: [SampleThread] = [
    SampleThread(
      "Awaria na trzecim piętrze, 140 kaw dziennie",
      from: Person("Bożena Wąsik", "b.wasik@zielonymost.example"), .minutes(19), .new, .urgent,
      tags: ["fleet"], fields: ["device": "Harbour 6", "serial": "H6-0377"], due: .minutes(41),
      [
        .message(
          """
          Dzień dobry,

          ekspres na trzecim piętrze stoi od wczoraj. Wyświetla E31. Trzecie piętro
          chodzi teraz na kawę na drugie, a drugie zaczyna mówić o biletach wstępu.

          Proszę o pilny kontakt.

          Bożena Wąsik
          --
          Zielony Most, administracja
          """)
      ]),
    SampleThread(
      "Źle nadrukowane imię na kubku", from: Person("Świętopełk Łoś", "s.los@example.org"),
      .hours(11), in: .returns, .open, .low, to: .aiko, tags: ["gift"],
      [
        .message(
          """
          Szanowni Państwo,

          zamówiłem kubek z imieniem. Na kubku jest „?wi?tope?k". Rozumiem, że to trudne
          imię, ale znaki zapytania nigdy do niego nie należały.

          Świętopełk Łoś
          """, files: [SampleFiles.photo("kubek.png")]),
        .reply(
          .aiko, after: .hours(3),
          """
          Szanowny Panie Świętopełku,

          nowy kubek ze wszystkimi literami jest już w piecu. Stary proszę zachować,
          kolekcjonerzy będą kiedyś pytać.
          """),
        .message(after: .hours(5), "Kot już pije z niego wodę. Dziękuję i czekam."),
      ]),
    SampleThread(
      "Faktura proforma", from: Person("Zdzisław Gęś", "z.ges@example.com"), .days(7),
      in: .billing, .solved, to: .leyla, tags: ["invoice"],
      [
        .message("Proszę o proformę na trzy ekspresy Harbour 6, najlepiej jeszcze dziś."),
        .reply(
          .leyla, after: .hours(2), "Dzień dobry, proforma w załączniku. Pozdrawiam!",
          files: [
            SampleFiles.csv(
              "proforma.csv",
              """
              poz,nazwa,sztuk,netto
              1,Harbour 6,3,5460.00
              2,Keel (filtr),3,117.00
              """)
          ]),
      ]),
  ]
}
