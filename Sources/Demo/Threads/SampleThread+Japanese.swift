internal import Tickets

extension SampleThread {
  static let japanese: [SampleThread] = [
    SampleThread(
      "給湯室の機械がおしゃべりで困っています", from: Person("蛍原 千夏", "hotaruhara@kawasemi.example"),
      .minutes(38), .open, .high, to: .aiko, tags: ["sound"],
      fields: ["device": "Harbour 6", "order": "LF-20480"],
      [
        .message(
          """
          ランタンフィッシュ サポート御中

          お世話になっております。川蝉設計の蛍原です。

          先週の更新以降、抽出のたびに「どうぞごゆっくり」と大きな声で話すようになりました。
          締切前の事務所では、誰もゆっくりできません。音声を消す方法を教えてください。

          よろしくお願いいたします。

          --
          川蝉設計 総務 蛍原 千夏
          """),
        .reply(
          .aiko, after: .hours(1),
          """
          蛍原様

          ご不便をおかけして申し訳ございません。「設定」→「音」→「あいさつ」を「なし」に
          していただくと、静かになります。締切、応援しております。
          """),
        .message(
          after: .hours(2),
          """
          田辺様

          ありがとうございます。静かになりました。ところが今度は、所長が「さびしい」と
          申しております。音量を小さくすることはできますか。

          蛍原

          > 「設定」→「音」→「あいさつ」を「なし」にしていただくと、静かになります。
          """),
      ]),
    SampleThread(
      "領収書の宛名変更のお願い", from: Person("桐谷 宗一", "kiriya@example.org"), .hours(15),
      in: .billing, .pending, to: .leyla, tags: ["invoice"], fields: ["order": "LF-20702"],
      [
        .message("宛名を個人名から「桐谷珈琲店」に変更していただけますか。再発行で構いません。"),
        .note(.leyla, after: .hours(2), "@aiko may I send your wording from last time?"),
        .note(.aiko, after: .minutes(15), "Yes, but with the new address at the top."),
        .reply(
          .leyla, after: .minutes(30), "桐谷様、再発行した領収書をお送りします。宛名をご確認ください。",
          files: [SampleFiles.text("領収書.txt", "桐谷珈琲店 様\n金額 58,300円\n")]),
      ]),
    SampleThread(
      "ミルの音で猫が起きる", from: Person("野々宮 すみれ", "sumire@example.com"), .days(3), .solved,
      .low, to: .aiko, by: .chat, tags: ["noise"], fields: ["device": "Dory"],
      [
        .message("朝、豆を挽くと猫が怒ります。静かな挽き方はありますか?"),
        .reply(.aiko, after: .minutes(11), "夜のうちに挽くか、下にタオルを敷くと響きが減りますよ。"),
        .message(after: .days(1), "タオルを敷いたら、猫がその上で寝ました。挽けません。"),
        .reply(.aiko, after: .minutes(9), "タオルを二枚にしましょう。"),
      ]),
    SampleThread(
      "部品の在庫について(型番40-221)", from: Person("早乙女 塁", "saotome@example.net"), .days(1),
      .new, tags: ["parts"], fields: ["device": "Beacon"],
      [.message("型番40-221のホースは在庫がありますか。二本お願いしたいです。急ぎません。")]),
  ]
}
