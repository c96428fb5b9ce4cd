import Competition
import Foundation

/// A real browser without a screen, for tests of pages that run by themselves.
public enum Browser {
    /// Why a page could not be driven.
    public struct Failure: Error, CustomStringConvertible {
        /// What went wrong.
        public var description: String

        /// Creates a failure.
        public init(description: String) { self.description = description }
    }

    /// One thing to do, as `Tests/Browser/drive` knows it.
    public enum Step {
        /// Loads a page from a file.
        case open(String)
        /// The value of an expression in the page.
        case run(String)
        /// A key, or text to be typed.
        case press(String)
        /// Gives files to a file field.
        case upload(String, [String])
        /// The text of a file that the page saves.
        case download(String)

        fileprivate var json: JSONValue {
            switch self {
            case .open(let path): ["open": .string(URL(fileURLWithPath: path).absoluteString)]
            case .run(let expression): ["run": .string(expression)]
            case .press(let key): ["press": .string(key)]
            case .upload(let id, let files):
                ["upload": .string(id), "files": .array(files.map(JSONValue.string))]
            case .download(let name): ["download": .string(name)]
            }
        }
    }

    /// The browser's path, or nil, which is told loudly.
    ///
    /// - Throws: ``Failure`` where tests must be complete and there is none. One that is there and shows no page at all is the machine's
    ///   fault, which no test could mend.
    public static func path() throws -> String? {
        switch found {
        case .success(let path): return path
        case .failure(let failure):
            print("*** \(failure) The forms were NOT tried in a browser. ***")
            guard ProcessInfo.processInfo.environment["CI"] == nil || installed != nil else { throw failure }
            return nil
        }
    }

    private static let installed = OutsideProgram.find("chromium") ?? OutsideProgram.find("chromium-browser")

    private static let found: Result<String, Failure> = {
        guard let path = installed else { return .failure(Failure(description: "NO CHROMIUM: make setup-test.")) }
        // A second time, since the first start after its installation may be disturbed.
        guard refusal(of: path) != nil, let words = refusal(of: path) else { return .success(path) }
        return .failure(Failure(description: "CHROMIUM SHOWS NO PAGE; it said: \(words)."))
    }()

    /// Why a browser shows not even an empty page, asked without the driver that is tested with it; nil when it does.
    private static func refusal(of browser: String) -> String? {
        guard let folder = try? TemporaryFolder() else { return "no folder" }
        let options = [
            "60", browser, "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
            "--user-data-dir=\(folder.path)", "--dump-dom", "about:blank",
        ]
        guard let outcome = Subprocess.run("timeout", options) else { return "it cannot be started" }
        if outcome.status == 0, outcome.output.contains("<html>") { return nil }
        return "status \(outcome.status), \(outcome.error.suffix(300).split(separator: "\n").joined(separator: " "))"
    }

    /// Does the steps in one browser and gives what each came to; whatever the browser itself complains of is a failure.
    public static func drive(_ browser: String, _ steps: [Step], in folder: TemporaryFolder) throws -> [JSONValue] {
        try folder.write(JSONValue.array(steps.map(\.json)).bytes(), to: "steps.json")
        let script = "\(Golden.package.root)/Tests/Browser/drive"
        let arguments = [script, browser, folder.path(of: "steps.json"), folder.path]
        guard let outcome = Subprocess.run("python3", arguments) else {
            throw Failure(description: "python3 cannot be started")
        }
        guard outcome.status == 0 else {
            // Python tells last what went wrong, and before that where it was.
            let reason = outcome.error.split(separator: "\n").last ?? "it said nothing"
            throw Failure(description: "\(reason)\n\(outcome.error)")
        }
        let answer = try JSONValue(reading: Array(outcome.output.utf8))
        guard case .array(let results)? = answer["results"], answer["complaints"] == [] else {
            throw Failure(description: "the browser complains: \(outcome.output.suffix(2_000))")
        }
        return results
    }
}
