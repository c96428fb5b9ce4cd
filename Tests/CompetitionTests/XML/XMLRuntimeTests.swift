import CLibXML2
import Glibc
import Testing

@testable import Competition

@Suite("What libxml2 needs once")
struct XMLRuntimeTests {
    /// libxml2 makes them unguarded, so of two schemas that two threads compile first, now and then one was lost.
    @Test("the built-in types of schemas are there before any thread compiles a schema")
    func builtInTypes() async {
        // A process of its own, in which nothing was compiled yet.
        await #expect(processExitsWith: .success) {
            func piecesTaken(_ body: () -> Void) -> Int {
                takenPieces = 0
                let take: @convention(c) (Int) -> UnsafeMutableRawPointer? = { size in
                    takenPieces += 1
                    return malloc(size)
                }
                xmlMemSetup({ free($0) }, take, { realloc($0, $1) }, { $0.flatMap { strdup($0) } })
                body()
                return takenPieces
            }
            guard XMLRuntime.ready else { exit(2) }
            guard piecesTaken({ xmlSchemaInitTypes() }) == 0 else { exit(1) }
            // The counting itself counts.
            exit(piecesTaken { xmlFreeDoc(xmlNewDoc(nil)) } > 0 ? 0 : 3)
        }
    }
}

/// How many pieces of memory libxml2 asked for; a callback of C can hold no value.
private nonisolated(unsafe) var takenPieces = 0
