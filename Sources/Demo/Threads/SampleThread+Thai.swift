internal import Tickets

extension SampleThread {
  static let thai: [SampleThread] = [
    SampleThread(
      "มดเข้าเครื่องชงกาแฟ", from: Person("ปานตะวัน ศรีจันทร์", "pantawan@example.org"), .hours(3),
      .open, .high, to: .aiko, tags: ["insects"], fields: ["device": "Harbour 6"],
      [
        .message(
          """
          สวัสดีค่ะ

          มีมดเข้าไปอยู่ในเครื่อง น่าจะชอบน้ำตาลจากโถนม ตอนนี้มีประมาณสองร้อยตัว
          ดิฉันไม่อยากใช้ยาฆ่าแมลงเพราะเป็นเครื่องชงกาแฟ ควรทำอย่างไรดีคะ

          ปานตะวัน
          """),
        .reply(
          .aiko, after: .hours(1),
          """
          สวัสดีค่ะคุณปานตะวัน

          ถอดปลั๊ก ล้างโถนม แล้ววางขาเครื่องทั้งสี่ในจานใส่น้ำหนึ่งคืน มดจะย้ายออกเองค่ะ
          """),
        .message(after: .days(1), "ย้ายออกหมดแล้วค่ะ ตอนนี้อยู่ในเครื่องปิ้งขนมปัง ขอบคุณค่ะ"),
      ]),
    SampleThread(
      "ขอใบกำกับภาษี", from: Person("กวินทร์ เรืองแสง", "kawin@example.com"), .days(2),
      in: .billing, .pending, to: .leyla, by: .web, tags: ["invoice"],
      fields: ["order": "LF-20677"],
      [
        .message("รบกวนขอใบกำกับภาษีของคำสั่งซื้อ LF-20677 ในนามบริษัทครับ"),
        .reply(.leyla, after: .hours(5), "ส่งให้แล้วค่ะ รบกวนตรวจสอบชื่อบริษัทอีกครั้งนะคะ"),
      ]),
  ]
}
