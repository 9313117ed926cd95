extension Phrasebook {
  static let spanish = Phrasebook(
    people: [
      Person("Begoña Arrieta", "begona@marea.example"), Person("Yago Piñeiro", "yago@example.org"),
      Person("Itzel Córdova", "itzel@example.com"), Person("Nicanor Peña", "nicanor@example.net"),
      Person("Ximena Urrutia", "ximena@marea.example"), Person("Ángel Muñiz", "angel@example.org"),
      Person("Consuelo Güell", "consuelo@example.com"),
    ],
    greetings: ["Hola:", "Buenos días:", "Buenas tardes:"],
    farewells: ["Un saludo", "Muchas gracias", "Atentamente"],
    agentGreeting: "Hola, {name}:", agentFarewell: "Un cordial saludo",
    attribution: "Hace poco, {name} escribió:",
    details: [
      "Empezó anteayer sin motivo aparente.", "Ya la he apagado y encendido dos veces.",
      "El número de pedido es {order}.", "No hay prisa, me queda té.",
    ],
    thanks: ["¡Era eso! Muchas gracias.", "Todo en orden, pueden cerrarlo."],
    reminders: ["¿Hay alguna novedad?", "Lo he probado y sigue igual. ¿Y ahora?"],
    topics: [
      Topic(
        .support, "leak", subjects: ["La {device} gotea", "Agua debajo de la {device}"],
        problems: [
          "Cada mañana hay un charco debajo de la máquina.", "Gotea aunque nadie la use.",
        ],
        answers: ["presione el depósito hasta que haga clic; casi siempre es eso."]),
      Topic(
        .support, "error", subjects: ["Error E14", "La {device} se para a media taza"],
        problems: ["La pantalla dice E14 y no hace nada más.", "Muele, suspira y se para."],
        answers: ["saque el grupo de infusión y enjuáguelo con agua tibia."]),
      Topic(
        .billing, "invoice", subjects: ["Factura de {order}", "Reembolso de {order}"],
        problems: ["La factura lleva nuestra dirección antigua.", "No se aplicó el descuento."],
        answers: ["ya está corregido; la nueva factura está en su cuenta."]),
      Topic(
        .returns, "return", subjects: ["Devolución de {order}", "{device} con un golpe"],
        problems: ["La caja llegó como un acordeón.", "Compré dos por error y me sobra una."],
        answers: ["aquí tiene la etiqueta; mañana sale otra."]),
    ])
}
