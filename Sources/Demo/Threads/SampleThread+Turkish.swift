internal import Tickets

extension SampleThread {
  static let turkish: [SampleThread] = [
    SampleThread(
      "Türk kahvesi yapar mı?", from: Person("Gülşen Işık", "gulsen@mavikoy.example"), .hours(6),
      .pending, .low, to: .me, tags: ["presales"],
      [
        .message(
          """
          Merhaba,

          yeni şubemiz için iki Harbour düşünüyoruz. Eniştem "Türk kahvesi yapmıyorsa
          makine değildir" diyor. Yapıyor mu?

          Gülşen Işık
          Mavi Koy Kahve
          """),
        .reply(
          .me, after: .hours(2),
          """
          Merhaba Gülşen Hanım,

          dürüst olalım: yapmıyor, cezvenin yerini tutmaz. Ama Dory değirmeni Türk
          kahvesi kadar ince öğütür. Eniştenize selamlar.
          """),
      ]),
    SampleThread(
      "Su deposu çatladı, garanti var mı",
      from: Person("İlker Çağlayan", "ilker.caglayan@example.org"),
      .hours(16), in: .returns, .open, to: .leyla, tags: ["warranty"],
      fields: ["device": "Pilot 2", "order": "LF-19907"],
      [
        .message(
          """
          İyi günler, su deposu kendi kendine çatladı. "Kendi kendine" derken, kedinin
          yanındaydı. Garanti kedileri kapsıyor mu?

          İlker Çağlayan
          """, files: [SampleFiles.photo("kedi-ve-depo.png")]),
        .reply(
          .leyla, after: .hours(4),
          """
          İlker Bey, merhaba,

          garanti kedileri kapsamıyor, ama ilk kedi bizden. Yeni depo yarın kargoda.
          """),
        .message(after: .hours(7), "Çok naziksiniz. Kedi özür dilemeyi reddediyor."),
      ]),
    SampleThread(
      "Yanlış adrese teslimat", from: Person("Ayşegül Şahin", "aysegul@example.com"), .days(10),
      in: .returns, .closed, to: .tomas, by: .phone, tags: ["delivery"],
      [
        .message("Telefonla arandı: paket üst komşuya verilmiş, komşu altı aydır yurt dışında."),
        .reply(.tomas, after: .hours(5), "Kapıcı paketi bulmuş, bugün teslim edildi. Teşekkürler!"),
      ]),
  ]
}
