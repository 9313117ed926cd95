extension Phrasebook {
  static let chinese = Phrasebook(
    people: [
      Person("司徒明月", "mingyue@example.org"), Person("端木清", "duanmu@example.com"),
      Person("慕容小满", "xiaoman@example.net"), Person("尉遲安", "yuchi@example.org"),
      Person("上官竹", "zhu@example.com"), Person("諸葛霖", "lin@example.net"),
    ],
    greetings: ["您好!", "你们好,", "早上好,"],
    farewells: ["谢谢!", "麻烦了,", "此致敬礼"],
    agentGreeting: "{name},您好!", agentFarewell: "祝好",
    attribution: "此前 {name} 写道:",
    details: ["从前天开始就这样。", "已经重启过两次。", "订单号是 {order}。"],
    thanks: ["问题解决了,谢谢!", "好了,可以关闭了。"],
    reminders: ["请问有进展吗?", "试过了,还是一样,怎么办?"],
    topics: [
      Topic(
        .support, "leak", subjects: ["{device} 漏水", "{device} 下面有水"],
        problems: ["每天早上机器下面都有一滩水。", "没人用的时候也在滴水。"],
        answers: ["请把水箱往下按,听到咔嗒一声即可。"]),
      Topic(
        .support, "error", subjects: ["故障代码E14", "{device} 做到一半就停"],
        problems: ["屏幕显示E14,然后就没有反应了。", "磨完豆,叹口气,就停了。"],
        answers: ["请取出冲泡器,用温水冲洗。"]),
      Topic(
        .billing, "invoice", subjects: ["{order} 的发票", "{order} 的退款"],
        problems: ["发票上还是旧地址。", "优惠没有算进去。"],
        answers: ["已更正,新发票在您的账户里。"]),
      Topic(
        .returns, "return", subjects: ["退货 {order}", "{device} 外壳有凹痕"],
        problems: ["箱子像被大象坐过。", "很好看,可是放不进柜子。"],
        answers: ["退货标签见附件,新机明天发出。"]),
    ])
}
