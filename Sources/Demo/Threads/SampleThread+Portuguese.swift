internal import Tickets

extension SampleThread {
  static let portuguese: [SampleThread] = [
    SampleThread(
      "A máquina liga-se sozinha às três da manhã",
      from: Person("Leonor Falcão", "leonor@example.org"),
      .hours(4), .open, to: .jonas, tags: ["timer"], fields: ["device": "Pilot 2 S"],
      [
        .message(
          """
          Boa tarde,

          todas as noites, às três, a máquina acende-se e aquece. O meu marido diz que é
          o relógio, a minha mãe diz que é o avô. Gostava de ter uma terceira opinião.

          Leonor Falcão
          """),
        .reply(
          .jonas, after: .hours(2),
          """
          Boa tarde, Leonor,

          a terceira opinião é a do temporizador: está em 15:00 no formato de doze horas.
          Em Definições › Relógio, escolha 24 h. Se continuar, perguntamos ao avô.
          """),
        .message(after: .hours(14), "Era o relógio. A minha mãe não está convencida."),
      ]),
    SampleThread(
      "Troca de cor: pedi azul, veio amarela",
      from: Person("Caetano Brandão", "caetano@example.com"),
      .days(1), in: .returns, .pending, to: .aiko, by: .web, tags: ["wrong-item"],
      fields: ["order": "LF-20744"],
      [
        .message("Pedi a azul. Veio a amarela. A cozinha toda é azul e ela parece um pato."),
        .reply(
          .aiko, after: .hours(3),
          "Olá Caetano! A azul sai amanhã. Quer devolver o pato, ou fica com ele por menos 20 %?"),
      ]),
    SampleThread(
      "Nota fiscal com NIF trocado", from: Person("Iracema Lobo", "iracema@example.net"),
      .days(8), in: .billing, .solved, to: .leyla, tags: ["invoice"],
      [
        .message("Bom dia, dois algarismos do NIF estão trocados na fatura R-10602. Obrigada!"),
        .reply(
          .leyla, after: .hours(6), "Bom dia, Iracema. Corrigida; segue a nova em anexo.",
          files: [SampleFiles.text("R-10602.txt", "Fatura R-10602\nNIF: 999 999 990\n")]),
      ]),
  ]
}
