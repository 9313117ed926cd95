extension Phrasebook {
  static let ukrainian = Phrasebook(
    people: [
      Person("Соломія Ґудзь", "solomiia@example.org"), Person("Остап Ївга", "ostap@example.com"),
      Person("Мирослава Тиха", "myroslava@example.net"),
      Person("Левко Щедрий", "levko@example.org"),
      Person("Зоряна Цвях", "zoriana@example.com"), Person("Юхим Пес", "yukhym@example.net"),
    ],
    greetings: ["Доброго дня!", "Вітаю!", "Добрий вечір!"],
    farewells: ["З повагою", "Дякую наперед", "Гарного дня"],
    agentGreeting: "Доброго дня, {name}!", agentFarewell: "З повагою",
    attribution: "Нещодавно {name} написав(-ла):",
    details: [
      "Так уже два дні.", "Вимикали й вмикали, без змін.", "Номер замовлення {order}.",
    ],
    thanks: ["Це допомогло, щиро дякую!", "Усе працює, можна закривати."],
    reminders: ["Чи є новини?", "Спробували, те саме. Що далі?"],
    topics: [
      Topic(
        .support, "leak", subjects: ["{device} протікає", "Вода під {device}"],
        problems: ["Щоранку під кавоваркою калюжа.", "Крапає, хоч ніхто не варить."],
        answers: ["натисніть на бачок, доки не клацне."]),
      Topic(
        .support, "error", subjects: ["Помилка E14", "{device} зупиняється посеред чашки"],
        problems: ["На екрані E14, і більше нічого.", "Меле, зітхає й стає."],
        answers: ["вийміть заварний блок і промийте теплою водою."]),
      Topic(
        .billing, "invoice", subjects: ["Рахунок за {order}", "Повернення коштів, {order}"],
        problems: ["У рахунку стара адреса.", "Знижку не врахували."],
        answers: ["виправили; новий рахунок у вашому кабінеті."]),
      Topic(
        .returns, "return", subjects: ["Повернення {order}", "{device} з подряпиною"],
        problems: ["Коробка приїхала, як гармошка.", "Гарна, та зависока для нашої кухні."],
        answers: ["етикетка в додатку, нова виїде завтра."]),
    ])
}
