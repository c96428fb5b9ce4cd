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

    /// The browser's path, or nil; then what was not tried is told loudly, and is a fault where tests must be complete.
    public static func path() throws -> String? {
        if let found = OutsideProgram.find("chromium") ?? OutsideProgram.find("chromium-browser") { return found }
        guard ProcessInfo.processInfo.environment["CI"] == nil else {
            throw Failure(description: "chromium is not installed: make setup-test")
        }
        print("*** NO CHROMIUM: the forms were NOT tried in a browser. Install it with: make setup-test ***")
        return nil
    }

    /// Does the steps in one browser and gives what each came to; whatever the browser itself complains of is a failure.
    public static func drive(_ browser: String, _ steps: [Step], in folder: TemporaryFolder) throws -> [JSONValue] {
        try folder.write(JSONValue.array(steps.map(\.json)).bytes(), to: "steps.json")
        let script = "\(Golden.package.root)/Tests/Browser/drive"
        let arguments = [script, browser, folder.path(of: "steps.json"), folder.path]
        guard let outcome = Subprocess.run("python3", arguments) else {
            throw Failure(description: "python3 cannot be started")
        }
        guard outcome.status == 0 else { throw Failure(description: outcome.error) }
        let answer = try JSONValue(reading: Array(outcome.output.utf8))
        guard case .array(let results)? = answer["results"], answer["complaints"] == [] else {
            throw Failure(description: "the browser complains: \(outcome.output.suffix(2_000))")
        }
        return results
    }
}
