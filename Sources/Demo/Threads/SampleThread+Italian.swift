internal import Tickets

extension SampleThread {
  static let italian: [SampleThread] = [
    SampleThread(
      "Mia suocera dice che non è un espresso",
      from: Person("Tullio Ferrante", "tullio@example.org"),
      .hours(2), .open, to: .me, tags: ["taste"], fields: ["device": "Pilot 2"],
      [
        .message(
          """
          Buongiorno,

          ho comprato la vostra Pilot 2. Io sono contento. Mia suocera dice che non è un
          espresso. Viene domenica. Cosa posso regolare prima di domenica?

          Tullio Ferrante
          """),
        .reply(
          .me, after: .hours(3),
          """
          Buongiorno Tullio,

          macini più fine di due tacche, sette grammi, venticinque secondi, tazza calda.
          E lasci assaggiare a sua suocera il primo, non il secondo.
          """),
        .message(
          after: .days(3),
          """
          Ha detto «si può bere». In ventidue anni non l'aveva mai detto di niente.

          Adesso ne vuole una anche lei. Fate uno sconto alle suocere?

          > macini più fine di due tacche, sette grammi, venticinque secondi
          """),
      ]),
    SampleThread(
      "Perdita d'acqua dal filtro", from: Person("Ginevra Salis", "ginevra.salis@example.net"),
      .hours(10), .open, .high, to: .tomas, tags: ["leak"], fields: ["device": "Keel"],
      [
        .message(
          """
          Salve, il filtro Keel perde dalla giunzione. Poco, ma la farmacia è al piano di
          sotto e il farmacista ha già messo un secchio e un cartello.

          Ginevra Salis
          """),
        .reply(
          .tomas, after: .minutes(40),
          "Salve Ginevra, chiuda il rubinetto blu: l'anello di ricambio parte oggi stesso."),
        .message(
          after: .hours(2), "Chiuso. Il farmacista ringrazia e tiene il secchio per sicurezza."),
      ]),
    SampleThread(
      "Fattura elettronica: codice destinatario",
      from: Person("Ruggero Nistri", "ufficio@example.com"),
      .days(6), in: .billing, .closed, to: .leyla, tags: ["invoice"],
      [
        .message(
          "Buonasera, ho scritto il codice sbagliato nell'ordine. Potete rifare la fattura?"),
        .reply(.leyla, after: .hours(12), "Buongiorno, rifatta e inviata con il codice giusto."),
        .message(after: .hours(3), "Perfetto, grazie. Così veloci, sembra quasi sospetto."),
      ]),
  ]
}
