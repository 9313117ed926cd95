extension Phrasebook {
  static let korean = Phrasebook(
    people: [
      Person("남궁하늘", "haneul@example.org"), Person("선우바다", "bada@example.com"),
      Person("제갈솔", "sol@example.net"), Person("탁보람", "boram@example.org"),
      Person("빙나래", "narae@example.com"), Person("어진수", "jinsu@example.net"),
    ],
    greetings: ["안녕하세요.", "수고하십니다.", "문의드립니다."],
    farewells: ["감사합니다.", "부탁드립니다.", "좋은 하루 되세요."],
    agentGreeting: "{name} 님, 안녕하세요.", agentFarewell: "감사합니다.",
    attribution: "얼마 전 {name} 님이 썼습니다:",
    details: ["그저께부터 그렇습니다.", "껐다가 다시 켜 봤습니다.", "주문 번호는 {order}입니다."],
    thanks: ["해결됐습니다. 고맙습니다!", "이제 잘 됩니다. 닫으셔도 돼요."],
    reminders: ["혹시 소식이 있을까요?", "해 봤는데 똑같아요. 어떻게 할까요?"],
    topics: [
      Topic(
        .support, "leak", subjects: ["{device} 물이 새요", "{device} 밑에 물이 고여요"],
        problems: ["아침마다 기계 밑에 물이 고여 있습니다.", "아무도 안 쓰는데 물이 떨어져요."],
        answers: ["물통을 딸깍 소리가 날 때까지 눌러 주세요."]),
      Topic(
        .support, "error", subjects: ["오류 E14", "{device} 중간에 멈춰요"],
        problems: ["화면에 E14만 뜨고 움직이지 않습니다.", "원두를 갈고 한숨 쉬고 멈춥니다."],
        answers: ["추출기를 꺼내 미지근한 물로 헹궈 주세요."]),
      Topic(
        .billing, "invoice", subjects: ["{order} 영수증", "{order} 환불"],
        problems: ["영수증에 예전 주소가 있습니다.", "할인이 적용되지 않았어요."],
        answers: ["수정해서 계정에 올려 두었습니다."]),
      Topic(
        .returns, "return", subjects: ["{order} 반품", "{device} 찌그러짐"],
        problems: ["상자가 코끼리가 앉은 것 같아요.", "예쁘지만 찬장에 안 들어갑니다."],
        answers: ["반품 스티커를 보내 드리고, 새 제품은 내일 출발합니다."]),
    ])
}
