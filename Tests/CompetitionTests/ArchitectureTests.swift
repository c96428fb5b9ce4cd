import Foundation
import Testing

/// The dependency rules of the house, read off the sources: imports, and a short list of words by folder.
@Suite("The house keeps its rules")
struct ArchitectureTests {
    private static let sources = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Sources")

    /// The Swift files below a folder of Sources, with their texts.
    private static func files(_ folder: String) throws -> [(path: String, text: String)] {
        let root = sources.appending(path: folder)
        let found = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
        return try (found?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "swift" }.map { file in
            (relative(file), try String(contentsOf: file, encoding: .utf8))
        }
    }

    private static func relative(_ file: URL) -> String {
        file.pathComponents.dropFirst(sources.pathComponents.count).joined(separator: "/")
    }

    private static func imports(_ text: String) -> [String] {
        text.split(separator: "\n").filter { $0.hasPrefix("import ") || $0.contains(" import ") && $0.hasPrefix("@") }
            .compactMap { $0.split(separator: " ").last.map(String.init) }
    }

    /// The lines of code, without comments and the texts of literals.
    private static func code(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { line in line.drop { $0 == " " }.hasPrefix("//") ? "" : String(line) }
            .joined(separator: "\n")
    }

    @Test("Scoring imports nothing but the elementary functions of the C library, and those in one file")
    func scoringIsPure() throws {
        let files = try Self.files("Scoring")
        #expect(!files.isEmpty)
        for file in files {
            let allowed = file.path == "Scoring/Statistics/Elementary.swift" ? ["Glibc"] : []
            #expect(Self.imports(file.text) == allowed, "\(file.path)")
        }
    }

    @Test("CLibXML2 is imported only inside Competition/XML, and FoundationXML nowhere")
    func libxmlStaysInItsFolder() throws {
        for file in try Self.files("") {
            let imports = Self.imports(file.text)
            #expect(!imports.contains("FoundationXML"), "\(file.path)")
            let mayImport = file.path.hasPrefix("Competition/XML/")
            #expect(mayImport || !imports.contains("CLibXML2"), "\(file.path)")
        }
    }

    @Test("product code imports no Foundation beyond its essentials")
    func essentialsOnly() throws {
        for file in try Self.files("") { #expect(!Self.imports(file.text).contains("Foundation"), "\(file.path)") }
    }

    @Test(
        "Model, Rules and Scoring know no file, store, clock or environment",
        arguments: ["Competition/Model", "Competition/Rules", "Scoring"])
    func rulesSeeValues(folder: String) throws {
        let words = [
            "FileAccess", "Store.open", "StoreView", "ProcessInfo", "FileManager", "time(nil)", "Date()", "XMLParser",
        ]
        for file in try Self.files(folder) {
            for word in words { #expect(!Self.code(file.text).contains(word), "\(file.path) names \(word)") }
        }
    }

    @Test("the libraries never print, and read no clock and no environment", arguments: ["Competition", "Scoring"])
    func librariesAreSilent(folder: String) throws {
        let words = [
            "print(", "debugPrint(", "fputs(", "FileHandle", "STDOUT_FILENO", "STDERR_FILENO", "getenv(", "ProcessInfo",
            "time(nil)", "clock_gettime", "Date()", "SystemRandomNumberGenerator", ".random(in:",
        ]
        for file in try Self.files(folder) {
            for word in words { #expect(!Self.code(file.text).contains(word), "\(file.path) names \(word)") }
        }
    }

    @Test("only the store's system files open files for writing")
    func oneWriter() throws {
        for file in try Self.files("") where !file.path.hasPrefix("Competition/Store/") {
            for word in ["O_WRONLY", "O_RDWR", "O_CREAT", "fopen(", ".write(to:", "createFile("] {
                let isStandardDescriptor = file.path.hasSuffix("SystemEnvironment.swift") && word == "O_WRONLY"
                // What is handed to another program lies in files that never have a name.
                let isNameless = file.path.hasSuffix("ChildProcess.swift") && word == "O_RDWR"
                #expect(
                    isStandardDescriptor || isNameless || !Self.code(file.text).contains(word),
                    "\(file.path) names \(word)")
            }
        }
    }

    @Test("pages see the public record, never the store")
    func pagesSeeTheRecord() throws {
        for file in try Self.files("competitionctl/Site/Pages") {
            for word in ["Store", "PublicMaterial", "SignedSheet", "Contact"] {
                #expect(!Self.code(file.text).contains(word), "\(file.path) names \(word)")
            }
        }
    }

    @Test("certificates and letters cannot see who the jurors are")
    func namelessPaper() throws {
        let nameless = ["Certificate.swift", "Advice.swift", "AdviceLetter.swift"]
        let files = try Self.files("competitionctl/Paper").filter { file in
            nameless.contains { file.path.hasSuffix("/" + $0) }
        }
        #expect(files.count == nameless.count)
        for file in files {
            for word in ["Panelist", "SignedSheet", "Contact", "jurors.first", ".affiliation", "StoreView"] {
                #expect(!Self.code(file.text).contains(word), "\(file.path) names \(word)")
            }
        }
    }

    @Test("schemas are self-contained: what they included would be looked for in the current folder")
    func schemasIncludeNothing() throws {
        let folder = Self.sources.appending(path: "Competition/Schemas")
        let schemas = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        #expect(schemas.count == 10)
        for schema in schemas {
            let text = try String(contentsOf: schema, encoding: .utf8)
            #expect(
                !text.contains("xs:include") && !text.contains("xs:import") && !text.contains("xs:redefine"),
                "\(schema.lastPathComponent)")
        }
    }

    @Test("no source is longer than 400 lines")
    func shortFiles() throws {
        for file in try Self.files("") {
            #expect(file.text.split(separator: "\n", omittingEmptySubsequences: false).count <= 401, "\(file.path)")
        }
    }
}
