extension Phrasebook {
  static let arabic = Phrasebook(
    people: [
      Person("رنا السمّاك", "rana@example.org"), Person("عماد البحّار", "imad@example.com"),
      Person("هدى ياسمين", "huda@example.net"), Person("نزار الفجر", "nizar@example.org"),
      Person("سلمى النجّار", "salma@example.com"),
    ],
    greetings: ["مرحبًا،", "السلام عليكم،", "تحية طيبة،"],
    farewells: ["مع الشكر", "وتفضلوا بقبول الاحترام", "شكرًا لكم"],
    agentGreeting: "مرحبًا {name}،", agentFarewell: "مع أطيب التحيات",
    attribution: "كتب {name} مؤخرًا:",
    details: ["بدأ الأمر أول أمس.", "أطفأتها وشغّلتها مرتين.", "رقم الطلب {order}."],
    thanks: ["نجح الحل، شكرًا جزيلًا!", "تعمل الآن، يمكن إغلاق الطلب."],
    reminders: ["هل من جديد؟", "جرّبت ولم يتغير شيء. ماذا الآن؟"],
    topics: [
      Topic(
        .support, "leak", subjects: ["تسرّب ماء من {device}", "ماء تحت {device}"],
        problems: ["كل صباح أجد بركة صغيرة تحت الآلة.", "تقطر الماء دون أن يستعملها أحد."],
        answers: ["اضغط على خزان الماء حتى تسمع نقرة."]),
      Topic(
        .support, "error", subjects: ["خطأ E14", "{device} تتوقف في منتصف الفنجان"],
        problems: ["الشاشة تعرض E14 ولا شيء غيره.", "تطحن ثم تتنهد ثم تتوقف."],
        answers: ["أخرج وحدة التخمير واغسلها بماء فاتر."]),
      Topic(
        .billing, "invoice", subjects: ["فاتورة {order}", "استرداد مبلغ {order}"],
        problems: ["العنوان في الفاتورة قديم.", "لم يُحتسب الخصم."],
        answers: ["تم التصحيح، والفاتورة الجديدة في حسابك."]),
    ])
}
