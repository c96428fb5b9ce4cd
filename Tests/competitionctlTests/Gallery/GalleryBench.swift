import Competition
import Foundation
import Synchronization
import TestSupport

@testable import competitionctl

/// Runs command lines of the gallery through the whole program, each exhibit in a folder of its own.
struct GalleryBench {
    /// Where the documents of the gallery are.
    static let documents = "\(Golden.package.root)/Tests/Fixtures/gallery"
    /// The instant that the clock shows where a command line names none.
    private static let now = PracticeContest.now.seconds + 1_000_000

    /// The folder, with the store in `lomba`, if there is one.
    let folder: TemporaryFolder

    /// Prepares what an exhibit needs.
    init(for exhibit: Exhibit) throws {
        folder = try Self.starts.withLock { try $0.folder(for: exhibit.start) }
        try exhibit.made?.make(in: folder)
        for line in exhibit.earlier { try carryOut(line) }
    }

    private init(in folder: TemporaryFolder) { self.folder = folder }

    /// Runs a command line; what it says names files as the command line does.
    func run(_ line: String, _ more: [String] = [], input: String = "") -> Run {
        let world = FakeWorld(input: input)
        var environment = world.environment(words(line) + more)
        environment.clock = { Self.now }
        environment.workingFolder = folder.path
        environment.files = .unsynced
        if folder.exists("lomba") { environment.variables["COMPETITION_STORE"] = folder.path(of: "lomba") }
        let status = Program.complete.run(environment)
        return Run(status: status, out: plain(world.out), err: plain(world.err))
    }

    private func words(_ line: String) -> [String] {
        line.split(separator: " ").map { word in
            switch word.first {
            case "@": "\(Self.documents)/\(word.dropFirst())"
            case "~": folder.path(of: String(word.dropFirst()))
            default: String(word)
            }
        }
    }

    private func plain(_ text: String) -> String {
        text.replacing(Self.documents + "/", with: "").replacing(folder.path + "/", with: "")
    }

    private func carryOut(_ line: String) throws {
        let run = run(line)
        guard run.status == .done else { throw GalleryFailure(line: line, error: run.err) }
    }

    // MARK: What there is before

    private static let starts = Mutex(Starts())

    /// The folders from which exhibits start; each is made once and copied.
    private struct Starts {
        private var made: [GalleryStart: TemporaryFolder] = [:]

        mutating func folder(for start: GalleryStart) throws -> TemporaryFolder {
            if let known = made[start] { return try known.copy() }
            let folder = try make(start)
            made[start] = folder
            return try folder.copy()
        }

        private mutating func make(_ start: GalleryStart) throws -> TemporaryFolder {
            switch start {
            case .none: return try TemporaryFolder()
            case .coba(let step): return try PracticeContest(step, access: .unsynced).folder.copy()
            case .sanggah(let step):
                return try PracticeContest(step, rules: PracticeContest.rules(), access: .unsynced).folder.copy()
            case .galeri(let step):
                let earlier = GalleryStep(rawValue: step.rawValue - 1)
                let folder = try earlier.map { try self.folder(for: .galeri($0)) } ?? TemporaryFolder()
                let bench = GalleryBench(in: folder)
                for line in step.lines { try bench.carryOut(line) }
                return folder
            }
        }
    }
}

/// A command line that was to prepare an exhibit and did not.
struct GalleryFailure: Error {
    let line: String
    let error: String
}
