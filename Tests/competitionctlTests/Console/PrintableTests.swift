import Testing

@testable import competitionctl

@Suite("Text from outside on a terminal")
struct PrintableTests {
    @Test(
        "control characters and marks of direction become visible",
        arguments: [
            ("Si Rujuk Cepat", "Si Rujuk Cepat"),
            ("a\u{1B}[2Jb", "a\\x1B[2Jb"),
            ("a\u{9B}2Jb", "a\\x9B2Jb"),
            ("a\u{7F}\u{0}b", "a\\x7F\\x00b"),
            ("a\nb\r\nc\td", "a\\nb\\r\\nc\\td"),
            ("a\u{202E}b\u{2066}c\u{200F}", "a\\u202Eb\\u2066c\\u200F"),
            ("a\u{2028}b\u{2029}c\u{FEFF}d\u{200B}", "a\\u2028b\\u2029c\\uFEFFd\\u200B"),
            ("Ñ é e\u{301} 役所 ක්‍ෂ 👩‍⚕️ 🇮🇩", "Ñ é e\u{301} 役所 ක්‍ෂ 👩‍⚕️ 🇮🇩"),
            ("", ""),
        ])
    func line(_ text: String, _ visible: String) {
        #expect(Printable.line(text) == visible)
    }

    @Test("in text of several lines only line feeds stay")
    func lines() {
        #expect(Printable.lines("a\nb\u{1B}c\r\nd\te\n") == "a\nb\\x1Bc\\r\nd\\te\n")
    }

    @Test(
        "a character has the width that terminals give it",
        arguments: [
            ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("役所", 4), ("ｱ", 1), ("Ａ", 2), ("한글", 4),
            ("\u{1112}\u{1161}\u{11AB}", 2), ("🏅", 2), ("👩‍⚕️", 2), ("🇮🇩", 2), ("☎\u{FE0F}", 2), ("☎", 1), ("ไทย", 3),
            ("ก\u{0E34}", 1), ("a\u{200D}b", 2), ("“x”", 3), ("…", 1), ("𠀀", 2), ("⌛⌚", 4), ("⌙⌜", 2),
        ])
    func width(_ text: String, _ width: Int) {
        #expect(TextWidth.of(text) == width)
    }

    @Test(
        "the longest beginning that fits does not split a character",
        arguments: [
            ("abc", 2, "ab"), ("abc", 3, "abc"), ("abc", 0, ""), ("役所", 3, "役"), ("e\u{301}e\u{301}", 1, "e\u{301}"),
        ])
    func prefix(_ text: String, _ width: Int, _ prefix: String) {
        #expect(TextWidth.prefix(of: text[...], width: width) == prefix[...])
    }
}

@Suite("Breaking text into lines")
struct TextWrapTests {
    @Test(
        "a paragraph is broken at its spaces, and inside a word only when it must",
        arguments: [
            ("satu dua tiga", 8, ["satu dua", "tiga"]), ("satu dua tiga", 7, ["satu", "dua", "tiga"]),
            ("satu dua tiga", 80, ["satu dua tiga"]), ("  satu \n dua ", 80, ["satu dua"]), ("", 10, []),
            ("abcdefgh ij", 3, ["abc", "def", "gh", "ij"]), ("役所役所", 5, ["役所", "役所"]), ("役 a", 1, ["役", "a"]),
            ("satu dua", 0, ["s", "a", "t", "u", "d", "u", "a"]),
        ])
    func lines(_ text: String, _ width: Int, _ lines: [String]) {
        #expect(TextWrap.lines(text, width: width) == lines)
    }

    @Test("paragraphs stay apart, and indented lines stay as they are")
    func paragraphs() {
        let text = "satu dua\ntiga\n\n  kode  yang panjang sekali\nempat lima enam"
        let expected = ["satu dua", "tiga", "", "  kode  yang panjang sekali", "empat", "lima enam"]
        #expect(TextWrap.paragraphs(text, width: 9) == expected)
    }
}
