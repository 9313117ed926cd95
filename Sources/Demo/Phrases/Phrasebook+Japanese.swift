extension Phrasebook {
  static let japanese = Phrasebook(
    people: [
      Person("翡翠 みどり", "midori@kawasemi.example"), Person("五十嵐 灯", "igarashi@example.org"),
      Person("榎本 なぎさ", "nagisa@example.com"), Person("鷲尾 岳", "washio@example.net"),
      Person("綾部 ことり", "kotori@kawasemi.example"), Person("真壁 樹", "makabe@example.org"),
      Person("カリン 星野", "karin@example.com"),
    ],
    greetings: ["お世話になっております。", "こんにちは。", "はじめまして。"],
    farewells: ["よろしくお願いいたします。", "お手数をおかけします。", "失礼いたします。"],
    agentGreeting: "{name} 様", agentFarewell: "どうぞよろしくお願いいたします。",
    attribution: "先日、{name} は書きました:",
    details: [
      "一昨日から続いています。", "電源の入れ直しは試しました。", "注文番号は {order} です。",
      "急ぎではありません。",
    ],
    thanks: ["直りました。ありがとうございました。", "解決しました。助かりました。"],
    reminders: ["その後、いかがでしょうか。", "試しましたが、変わりませんでした。"],
    topics: [
      Topic(
        .support, "leak", subjects: ["{device} から水漏れ", "{device} の下が濡れます"],
        problems: ["毎朝、本体の下に水たまりができています。", "使っていないのに水が垂れます。"],
        answers: ["給水タンクを「カチッ」と鳴るまで押し込んでください。"]),
      Topic(
        .support, "error", subjects: ["エラーE14について", "{device} が途中で止まる"],
        problems: ["画面にE14と表示され、動きません。", "豆を挽いたあと、ため息をついて止まります。"],
        answers: ["抽出ユニットを取り外し、ぬるま湯ですすいでください。"]),
      Topic(
        .billing, "invoice", subjects: ["{order} の請求書", "{order} の返金"],
        problems: ["請求書の住所が以前のままです。", "割引が反映されていないようです。"],
        answers: ["訂正した請求書をマイページに掲載しました。"]),
      Topic(
        .returns, "return", subjects: ["{order} の返品", "{device} に傷があります"],
        problems: ["箱がつぶれた状態で届きました。", "台所の棚に入らず、返品を希望します。"],
        answers: ["返送ラベルをお送りします。代品は明日発送いたします。"]),
    ])
}
