internal import Tickets

extension SampleThread {
  static let chinese: [SampleThread] = [
    SampleThread(
      "咖啡机一直显示“请加水”", from: Person("苏晚晴", "wanqing@example.org"), .minutes(58), .open,
      .high, to: .me, tags: ["sensor"], fields: ["device": "Harbour 6", "order": "LF-20511"],
      [
        .message(
          """
          您好!

          水箱是满的,机器却一直说“请加水”。我加了三次,现在桌子上也有水了。
          照片在附件里,请帮忙看看。

          谢谢!
          苏晚晴
          """, files: [SampleFiles.photo("水箱.png")]),
        .reply(
          .me, after: .hours(1),
          "您好!请把水箱里的白色浮子取出来冲洗一下,它有时会被水垢卡住。装回时有字的一面朝外。"),
        .message(after: .hours(3), "浮子不见了。我怀疑是我儿子,他最近在收集白色的东西。可以寄一个吗?"),
      ]),
    SampleThread(
      "發票抬頭錯誤", from: Person("歐陽雪梅", "xuemei@example.com"), .hours(18), in: .billing,
      .solved, to: .leyla, tags: ["invoice"],
      [
        .message("您好,發票抬頭應為「雪梅烘焙坊」,不是「雪梅烘培坊」,請更正,謝謝。"),
        .reply(.leyla, after: .hours(3), "歐陽女士您好,已更正並重新寄出,造成不便,敬請見諒。"),
        .message(after: .hours(2), "收到,字都對了,謝謝!"),
      ]),
    SampleThread(
      "办公室断网后无法点单", from: Person("钟离岳", "zhongli@example.net"), .days(2), .hold,
      to: .jonas, by: .web, tags: ["wifi"], fields: ["device": "Harbour 9"],
      [
        .message("路由器换了以后,手机应用里找不到机器。大家排队用按钮,像从前一样。"),
        .note(
          .jonas, after: .hours(5),
          "New router is 5 GHz only; the Harbour speaks 2.4. Asked their admin."),
      ]),
  ]
}
