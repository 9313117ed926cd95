extension Phrasebook {
  static let portuguese = Phrasebook(
    people: [
      Person("Jacinta Moura", "jacinta@example.org"), Person("Tomé Assunção", "tome@example.com"),
      Person("Graça Pinhão", "graca@example.net"), Person("Uirá Guimarães", "uira@example.org"),
      Person("Zulmira Leitão", "zulmira@example.com"), Person("Otávio Sá", "otavio@example.net"),
    ],
    greetings: ["Bom dia,", "Boa tarde,", "Olá,"],
    farewells: ["Obrigada desde já", "Com os melhores cumprimentos", "Um abraço"],
    agentGreeting: "Olá, {name},", agentFarewell: "Com os melhores cumprimentos",
    attribution: "Há pouco, {name} escreveu:",
    details: [
      "Começou anteontem, sem razão.", "Já desliguei e voltei a ligar.",
      "O número da encomenda é {order}.",
    ],
    thanks: ["Era isso mesmo. Obrigado!", "Já funciona, podem fechar."],
    reminders: ["Há novidades?", "Experimentei e ficou na mesma. E agora?"],
    topics: [
      Topic(
        .support, "leak", subjects: ["A {device} pinga", "Água por baixo da {device}"],
        problems: ["Todas as manhãs há uma poça debaixo da máquina.", "Pinga sem ninguém a usar."],
        answers: ["carregue no depósito até ouvir um clique."]),
      Topic(
        .support, "error", subjects: ["Erro E14", "A {device} não aquece"],
        problems: ["O ecrã mostra E14 e não faz mais nada.", "O café sai frio como a manhã."],
        answers: ["retire o grupo e lave-o com água morna."]),
      Topic(
        .billing, "invoice", subjects: ["Fatura de {order}", "Reembolso de {order}"],
        problems: ["A fatura tem a morada antiga.", "O desconto não foi aplicado."],
        answers: ["está corrigida e na sua conta."]),
      Topic(
        .returns, "return", subjects: ["Devolução de {order}", "{device} riscada"],
        problems: ["A caixa veio aberta e a máquina riscada.", "Comprei duas por engano."],
        answers: ["segue a etiqueta; outra sai amanhã."]),
    ])
}
