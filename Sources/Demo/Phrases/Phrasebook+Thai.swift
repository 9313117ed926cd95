extension Phrasebook {
  static let thai = Phrasebook(
    people: [
      Person("ใบบัว แก้วทอง", "baibua@example.org"), Person("ธารา นาคำ", "thara@example.com"),
      Person("พลอยใส ริมธาร", "ploysai@example.net"), Person("ภูผา ดาวเรือง", "phupha@example.org"),
      Person("น้ำฝน ยามเช้า", "namfon@example.com"),
    ],
    greetings: ["สวัสดีค่ะ", "สวัสดีครับ", "เรียนฝ่ายบริการ"],
    farewells: ["ขอบคุณค่ะ", "ขอบคุณครับ", "ด้วยความนับถือ"],
    agentGreeting: "สวัสดีค่ะ คุณ{name}", agentFarewell: "ขอบคุณค่ะ",
    attribution: "เมื่อเร็ว ๆ นี้ {name} เขียนว่า:",
    details: ["เป็นมาตั้งแต่วันก่อน", "ปิดแล้วเปิดใหม่สองครั้งแล้ว", "หมายเลขคำสั่งซื้อ {order}"],
    thanks: ["ใช้ได้แล้ว ขอบคุณมาก", "เรียบร้อย ปิดเรื่องได้เลย"],
    reminders: ["มีความคืบหน้าไหม", "ลองแล้วยังเหมือนเดิม ทำอย่างไรต่อดี"],
    topics: [
      Topic(
        .support, "leak", subjects: ["{device} น้ำรั่ว", "มีน้ำใต้เครื่อง {device}"],
        problems: ["ทุกเช้ามีน้ำขังใต้เครื่อง", "น้ำหยดทั้งที่ไม่มีใครใช้"],
        answers: ["กดถังน้ำลงจนได้ยินเสียงคลิกนะคะ"]),
      Topic(
        .support, "error", subjects: ["ข้อผิดพลาด E14", "{device} หยุดกลางแก้ว"],
        problems: ["หน้าจอขึ้น E14 แล้วไม่ทำอะไรอีก", "บดเสร็จ ถอนหายใจ แล้วหยุด"],
        answers: ["ถอดชุดชงออกมาล้างด้วยน้ำอุ่นค่ะ"]),
      Topic(
        .billing, "invoice", subjects: ["ใบเสร็จ {order}", "ขอคืนเงิน {order}"],
        problems: ["ที่อยู่ในใบเสร็จเป็นที่อยู่เก่า", "ยังไม่ได้หักส่วนลด"],
        answers: ["แก้ไขแล้ว ดูได้ในบัญชีของคุณค่ะ"]),
    ])
}
