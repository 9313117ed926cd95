extension Phrasebook {
  static let french = Phrasebook(
    people: [
      Person("Aurélien Castel", "aurelien@librairie-canal.example"),
      Person("Maïwenn Kerdoncuff", "maiwenn@example.org"),
      Person("Léopold N'Guessan", "leopold@example.com"),
      Person("Clémence Bœuf", "clemence@example.net"),
      Person("Éloïse Tardieu", "eloise@example.org"),
      Person("Théophile Garçon", "theophile@example.com"),
      Person("Yolande Peyrègne", "yolande@example.net"),
    ],
    greetings: ["Bonjour,", "Madame, Monsieur,", "Bonsoir,"],
    farewells: ["Cordialement", "Bien à vous", "Merci d'avance", "Belle journée"],
    agentGreeting: "Bonjour {name},", agentFarewell: "Bien cordialement",
    attribution: "Récemment, {name} a écrit :",
    details: [
      "Cela dure depuis avant-hier, sans raison apparente.",
      "J'ai déjà tout débranché et rebranché.",
      "Le numéro de commande est {order}.", "Rien ne presse, il me reste du thé.",
    ],
    thanks: ["C'était bien cela. Merci beaucoup !", "Tout fonctionne, vous pouvez clore. Merci."],
    reminders: ["Avez-vous des nouvelles ?", "J'ai essayé, sans succès. Et maintenant ?"],
    topics: [
      Topic(
        .support, "leak", subjects: ["Fuite sous la {device}", "La {device} goutte"],
        problems: [
          "Chaque matin, une petite mare sous la machine.",
          "Elle goutte même quand personne ne s'en sert.",
        ],
        answers: ["appuyez sur le réservoir jusqu'au déclic, cela suffit presque toujours."]),
      Topic(
        .support, "error", subjects: ["Erreur E14", "Écran bloqué sur la {device}"],
        problems: [
          "L'écran affiche E14 et plus rien ne se passe.", "Elle s'arrête au milieu de la tasse.",
        ],
        answers: ["sortez le groupe d'infusion et rincez-le à l'eau tiède."]),
      Topic(
        .billing, "invoice", subjects: ["Facture {order}", "Remboursement de {order}"],
        problems: [
          "Je n'ai jamais reçu la facture.", "Le bon de réduction n'a pas été pris en compte.",
        ],
        answers: ["c'est corrigé, la facture est dans votre espace client."]),
      Topic(
        .returns, "return", subjects: ["Retour de {order}", "{device} arrivée cabossée"],
        problems: [
          "Le carton avait connu la guerre.",
          "Elle est très belle, mais trop haute pour ma cuisine.",
        ],
        answers: ["voici l'étiquette de retour ; un autre colis part demain."]),
    ])
}
