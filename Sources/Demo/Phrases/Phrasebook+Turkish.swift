extension Phrasebook {
  static let turkish = Phrasebook(
    people: [
      Person("Nurşah Öğüt", "nursah@mavikoy.example"), Person("Kaan Ürgüplü", "kaan@example.org"),
      Person("Şeyma Irmak", "seyma@example.com"), Person("Tuğrul Ağaoğlu", "tugrul@example.net"),
      Person("Gökçe Dıraz", "gokce@mavikoy.example"),
      Person("Züleyha Kılıç", "zuleyha@example.org"),
    ],
    greetings: ["Merhaba,", "İyi günler,", "Sayın yetkili,"],
    farewells: ["Saygılarımla", "Teşekkürler", "Kolay gelsin"],
    agentGreeting: "Merhaba {name},", agentFarewell: "İyi günler dileriz",
    attribution: "Kısa süre önce {name} şunu yazdı:",
    details: [
      "Evvelsi günden beri böyle.", "Kapatıp açtım, değişen bir şey yok.",
      "Sipariş numarası {order}.",
    ],
    thanks: ["Sorun buymuş, çok teşekkürler!", "Çalışıyor, kapatabilirsiniz."],
    reminders: ["Bir gelişme var mı?", "Denedim, aynı. Şimdi ne yapalım?"],
    topics: [
      Topic(
        .support, "leak", subjects: ["{device} su damlatıyor", "{device} altında su"],
        problems: [
          "Her sabah makinenin altında küçük bir göl var.", "Kimse kullanmazken damlıyor.",
        ],
        answers: ["depoyu tık sesi gelene kadar bastırın."]),
      Topic(
        .support, "error", subjects: ["E14 hatası", "{device} yarıda kesiyor"],
        problems: [
          "Ekranda E14 yazıyor, başka bir şey olmuyor.", "Öğütüyor, iç çekiyor, duruyor.",
        ],
        answers: ["demleme ünitesini çıkarıp ılık suyla durulayın."]),
      Topic(
        .billing, "invoice", subjects: ["{order} faturası", "{order} için iade"],
        problems: ["Faturada eski adresimiz var.", "İndirim uygulanmamış."],
        answers: ["düzelttik; yeni fatura hesabınızda."]),
      Topic(
        .returns, "return", subjects: ["{order} iadesi", "{device} ezik geldi"],
        problems: ["Kutu akordeon gibi geldi.", "Güzel ama mutfağıma yüksek."],
        answers: ["etiket ekte; yenisi yarın yola çıkıyor."]),
    ])
}
