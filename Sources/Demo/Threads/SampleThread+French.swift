internal import Tickets

extension SampleThread {
  static let french: [SampleThread] = [
    SampleThread(
      "La machine siffle pendant les dédicaces",
      from: Person("Solène Marchetti", "solene@librairie-canal.example"), .hours(1), .open, .high,
      to: .aiko, tags: ["noise"], fields: ["device": "Harbour 6"],
      [
        .message(
          """
          Bonjour,

          notre Harbour siffle depuis lundi, toujours sur la même note (un la, d'après
          notre pianiste). Hier soir, pendant la dédicace, l'autrice a cru que le public
          la huait.

          Prochaine rencontre jeudi à 19 heures. Peut-on faire quelque chose ?

          Bien à vous,
          Solène Marchetti
          --
          Librairie du Canal
          """),
        .reply(
          .aiko, after: .hours(2),
          """
          Bonjour Solène,

          un la, c'est presque toujours le joint du réservoir. Pourriez-vous le sortir,
          le passer sous l'eau tiède et le remettre, la lèvre vers le bas ?

          Si elle siffle encore, un technicien passe mercredi avant midi.
          """),
        .message(
          after: .hours(5),
          """
          Joint remis. Elle siffle toujours, mais un demi-ton plus bas. Notre pianiste
          préfère. Nous, nous voulons bien le technicien.

          Le mardi, Aiko Tanabe a écrit :
          > Si elle siffle encore, un technicien passe mercredi avant midi.
          """),
      ]),
    SampleThread(
      "Colis livré au mauvais phare", from: Person("Gwenaël Le Bihan", "gwenael@example.org"),
      .hours(13), in: .returns, .open, to: .tomas, tags: ["delivery"],
      fields: ["order": "LF-20760"],
      [
        .message(
          """
          Bonjour,

          j'habite dans un phare. Il y en a deux dans la commune. Votre colis est à
          l'autre, et l'autre est sur un îlot. Le gardien me fait signe avec la boîte.

          Que faire jusqu'à la prochaine marée ?

          Gwenaël Le Bihan
          """, files: [SampleFiles.photo("le-gardien.png")]),
        .note(.tomas, after: .minutes(30), "Carrier says: delivered, signed \"with a lamp\"."),
        .reply(
          .tomas, after: .minutes(20),
          """
          Bonjour,

          le transporteur reprend le colis vendredi à marée basse. Faites signe au gardien
          de ne pas s'y attacher.
          """),
        .message(after: .hours(4), "Trop tard : il a déjà fait du café. Il demande le prix."),
      ]),
    SampleThread(
      "Facture : TVA intracommunautaire", from: Person("Hortense Quémard", "compta@example.com"),
      .days(3), in: .billing, .solved, to: .leyla, tags: ["vat"],
      [
        .message(
          """
          Bonjour, notre numéro de TVA manque sur la facture R-10533. Sans lui, mon
          logiciel refuse, et mon logiciel a le dernier mot.

          Hortense Quémard, comptabilité
          """),
        .reply(
          .leyla, after: .hours(3), "Bonjour, voici la facture corrigée, avec le numéro.",
          files: [SampleFiles.text("R-10533.txt", "Facture R-10533\nTVA : XX 00 000 000 000\n")]),
        .message(after: .hours(1), "Le logiciel est content. Moi aussi."),
      ]),
    SampleThread(
      "Mot de passe oublié, deux fois", from: Person("Bastien Roux", "bastien@lanternfish.example"),
      .days(1, hours: 2), in: .it, .solved, to: .jonas, by: .chat, tags: ["password"],
      [
        .message("j'ai oublié mon mot de passe"),
        .reply(
          .jonas, after: .minutes(9), "Pas grave. La borne près du bureau IT t'en donne un neuf."),
        .message(after: .minutes(22), "c'est fait, je l'ai noté sur un papier"),
        .message(after: .minutes(1), "où est le papier"),
        .reply(.jonas, after: .minutes(4), "Reviens, je fais du café."),
      ]),
  ]
}
