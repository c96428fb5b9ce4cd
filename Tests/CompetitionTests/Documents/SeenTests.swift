import Testing

@testable import Competition

@Suite("Values that come again")
struct SeenTests {
    @Test("each is found the second time, in short lists and long ones", arguments: [1, 16, 17, 18, 200])
    func again(count: Int) {
        var seen = Seen<Int>()
        let first = (0..<count).map { seen.insert($0) }
        let second = (0..<count).map { seen.insert($0) }
        let other = seen.insert(count)
        #expect(!first.contains(false))
        #expect(!second.contains(true))
        #expect(other)
    }
}
