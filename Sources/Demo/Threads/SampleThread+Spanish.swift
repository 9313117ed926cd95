internal import Tickets

extension SampleThread {
  static let spanish: [SampleThread] = [
    SampleThread(
      "El taller pide café y sale agua", from: Person("Inés Barragán", "ines@marea.example"),
      .minutes(29), .new, .high, tags: ["brewing"], fields: ["device": "Harbour 9"],
      [
        .message(
          """
          Hola,

          desde esta mañana la máquina muele, suena como siempre, huele como siempre y
          sirve agua caliente. Somos catorce arquitectos y mañana entregamos un concurso.

          He mirado en el cajón de los posos: hay café seco. Mucho.

          Un saludo,
          Inés Barragán
          Estudio Marea
          """, files: [SampleFiles.photo("posos.png")])
      ]),
    SampleThread(
      "¿Puedo pagar a plazos?", from: Person("Fermín Ochoa", "fermin.ochoa@example.com"),
      .hours(7), in: .billing, .pending, .low, to: .leyla, by: .web, tags: ["payment"],
      fields: ["order": "LF-20777"],
      [
        .message(
          """
          Buenas tardes: la Pilot 2 cuesta 389 euros y mi abuelo cobra el día 25. ¿Se
          puede pagar en tres veces? Es una sorpresa para mi abuela, así que, por favor,
          no llamen por teléfono.
          """),
        .reply(
          .leyla, after: .hours(2),
          """
          Hola, Fermín:

          claro que sí, en tres veces y sin intereses. No llamaremos. ¿Le va bien que el
          paquete llegue el 26, con el remitente «Semillas Pérez»?
          """),
      ]),
    SampleThread(
      "Ruido raro al espumar la leche", from: Person("Nayeli Ibáñez", "nayeli@example.org"),
      .days(4), .solved, to: .aiko, tags: ["milk"], fields: ["device": "Beacon"],
      [
        .message(
          """
          Hola, al espumar hace un ruido como de ñu. No sé cómo suena un ñu, pero mi hija
          está segura.

          Nayeli Ibáñez
          """),
        .reply(
          .aiko, after: .hours(5),
          """
          Hola, Nayeli:

          suele ser aire en el tubo de la leche. Desmonte la boquilla, lávela y vuelva a
          ponerla hasta que haga clic. Y dígale a su hija que tiene buen oído.
          """),
        .message(after: .hours(20), "Ya no suena. Mi hija está decepcionada, yo agradecida."),
      ]),
  ]
}
