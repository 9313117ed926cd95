internal import Tickets

extension SampleThread {
  static let arabic: [SampleThread] = [
    SampleThread(
      "الآلة لا تعرف القهوة العربية", from: Person("ليلى الحوراني", "layla@example.org"), .hours(5),
      .open, to: .me, tags: ["presales"], fields: ["device": "Dory"],
      [
        .message(
          """
          السلام عليكم،

          اشتريت مطحنة Dory لطحن البن مع الهيل. والدتي تقول إن رائحة الهيل لن تخرج من
          المطحنة أبدًا. هل هذا صحيح؟ وإن كان صحيحًا فهذا جيد.

          مع الشكر،
          ليلى الحوراني
          """),
        .reply(
          .me, after: .hours(3),
          """
          وعليكم السلام ليلى،

          والدتكِ على حق: الرائحة تبقى. يمكن تنظيفها بملعقة أرز، لكن لا أحد هنا يفعل ذلك.
          """),
        .message(after: .hours(4), "لن أنظفها إذن. متى يصل الطلب LF-20815؟"),
      ]),
    SampleThread(
      "فاتورة ناقصة", from: Person("زياد القصّار", "ziad@example.com"), .days(1, hours: 8),
      in: .billing, .pending, to: .leyla, tags: ["invoice"],
      [
        .message("مرحبًا، الفاتورة رقم R-10588 بلا رقم ضريبي. أرجو إرسال نسخة صحيحة."),
        .reply(.leyla, after: .hours(5), "مرحبًا زياد، أرسلنا نسخة جديدة. هل الرقم صحيح الآن؟"),
      ]),
  ]
}
