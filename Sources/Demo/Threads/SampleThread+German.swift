internal import Tickets

extension SampleThread {
  static let german: [SampleThread] = [
    SampleThread(
      "Kaffee schmeckt nach Seife", from: Person("Anneliese Vogt", "vogt@ostwind.example"),
      .minutes(47), .open, .high, to: .me, tags: ["taste"],
      fields: ["device": "Harbour 6", "order": "LF-20233"], due: .minutes(55),
      [
        .message(
          """
          Sehr geehrte Damen und Herren,

          seit gestern schmeckt der Kaffee in unserer Kanzlei nach Seife. Zuerst dachten
          wir an einen Streich der Referendare; die haben ihn aber auch getrunken.

          Die Maschine wurde am Montag gereinigt, mit dem Mittel, das unter der Spüle
          stand.

          Mit freundlichen Grüßen
          Anneliese Vogt
          --
          Kanzlei Ostwind · Büroleitung
          Speicherstraße 7
          """),
        .reply(
          .me, after: .hours(1),
          """
          Guten Tag Frau Vogt,

          was genau stand unter der Spüle? Wenn es schäumt, war es Spülmittel: Dann hilft
          nur spülen, bis es nicht mehr schäumt, etwa zwölf Tassen heißes Wasser. Bitte
          bis dahin niemandem Kaffee geben, auch nicht den Referendaren.
          """),
        .message(
          after: .hours(3),
          """
          Guten Tag,

          es war Spülmittel, „Alpenfrische". Nach zwölf Tassen schäumt es noch, nach
          zwanzig riecht es nur noch nach Alpen. Wie lange sollen wir weitermachen?

          A. Vogt

          Am Dienstag schrieb Lanternfish Support:
          > Wenn es schäumt, war es Spülmittel: Dann hilft nur spülen, bis es nicht
          > mehr schäumt, etwa zwölf Tassen heißes Wasser.
          """),
      ]),
    SampleThread(
      "Rechnung in Cent statt in Euro bezahlt", from: Person("Jörg Häßler", "haessler@example.org"),
      .hours(8), in: .billing, .pending, to: .leyla, tags: ["payment"],
      fields: ["order": "LF-20655"],
      [
        .message(
          """
          Guten Tag,

          ich habe Ihre Rechnung über 412,00 € mit 4,12 € bezahlt. Das Komma ist mir
          verrutscht. Bitte sagen Sie mir, ob ich den Rest überweisen soll oder alles
          noch einmal.

          Jörg Häßler
          """),
        .note(.leyla, after: .hours(1), "Eingang 4,12 € ist da. Rest genügt."),
        .reply(
          .leyla, after: .minutes(6),
          """
          Guten Tag Herr Häßler,

          der Rest genügt: 407,88 €. Der erste Teil ist angekommen und hat hier für
          Heiterkeit gesorgt, vielen Dank dafür.
          """),
      ]),
    SampleThread(
      "Mahlwerk: Ersatzteil 40-117 lieferbar?",
      from: Person("Xaver Brückl", "x.bruckl@example.net"),
      .days(2), .hold, .low, to: .aiko, tags: ["parts"], fields: ["device": "Dory"],
      snoozed: .days(9),
      [
        .message(
          """
          Servus,

          meine Dory ist von 2014 und mahlt wie am ersten Tag, nur lauter. Gibt es den
          Gummiring 40-117 noch? Der alte zerbröselt, wenn man ihn anschaut.

          Gruß aus den Bergen
          Xaver Brückl
          """, files: [SampleFiles.photo("gummiring.png")]),
        .note(.aiko, after: .hours(2), "40-117 out of stock, next delivery in nine days. Snoozed."),
      ]),
    SampleThread(
      "Drucker im Lager druckt auf Schwedisch",
      from: Person("Henrike Möller", "henrike@lanternfish.example"),
      .hours(5), in: .it, .open, to: .jonas, tags: ["printer"],
      [
        .message(
          """
          Hallo Jonas,

          der Etikettendrucker im Lager schreibt seit heute „Vänligen fyll på papper".
          Papier ist drin. Schwedisch kann hier niemand außer Marta, und die hat Urlaub.

          Henrike
          """),
        .reply(
          .jonas, after: .hours(1),
          """
          Hallo Henrike,

          beim Einschalten die Taste mit dem Tropfen halten, dann fragt er nach der
          Sprache. Das Papier muss mit der glänzenden Seite nach unten.
          """),
        .message(after: .hours(2), "Jetzt druckt er. Auf Dänisch. Wir lassen das so."),
      ]),
    SampleThread(
      "Rückgabe: Maschine zu groß für die Küche",
      from: Person("Cem und Lotte Albers", "albers@example.com"),
      .days(11), in: .returns, .solved, to: .tomas, by: .web, tags: ["return"],
      fields: ["order": "LF-19518", "device": "Harbour 6"],
      [
        .message(
          """
          Wir haben die Tiefe gemessen, die Breite gemessen und die Höhe vergessen. Der
          Deckel geht jetzt nur auf, wenn man den Hängeschrank abnimmt. Das haben wir
          drei Tage lang gemacht. Dürfen wir sie zurückgeben?
          """),
        .reply(
          .tomas, after: .hours(4),
          """
          Guten Tag,

          selbstverständlich. Das Etikett liegt bei. Die Pilot 2 ist 31 Zentimeter hoch
          und lässt Ihren Hängeschrank hängen.
          """),
        .message(after: .days(6), "Die Pilot passt. Danke, auch vom Schrank."),
      ]),
  ]
}
