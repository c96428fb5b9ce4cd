// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
]

// Style sheets, scripts and a schema, which CResources embeds.
let embedded = [
    "Forms/entry.js",
    "Forms/form.css",
    "Forms/form.js",
    "Forms/sha256.js",
    "Forms/sheet.js",
    "Paper/paper.css",
    "Site/Data/result.schema.json",
    "Site/site.css",
    "Site/site.js",
    "Site/Charts/tiles.csv",
]

let package = Package(
    name: "competitionctl",
    products: [
        .executable(name: "competitionctl", targets: ["competitionctl"])
    ],
    targets: [
        // The system's libxml2; the only thing used from outside Swift's own toolchain.
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        // Schemas, the style sheet and the built-in rehearsal, embedded as bytes.
        .target(name: "CResources"),
        .target(name: "Scoring", swiftSettings: strict),
        .target(
            name: "Competition",
            dependencies: ["Scoring", "CLibXML2", "CResources"],
            exclude: ["Schemas"],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "competitionctl",
            dependencies: ["Competition", "Scoring", "CResources"],
            exclude: embedded,
            swiftSettings: strict
        ),
        // Measures the mathematics; built by `make bench` alone.
        .executableTarget(
            name: "scoring-bench",
            dependencies: ["Scoring"],
            path: "Tests/Bench/Scoring",
            swiftSettings: strict
        ),
        // Builders, golden files, faulty file access and the seeded generator that tests share.
        .target(
            name: "TestSupport",
            dependencies: ["Competition", "Scoring"],
            path: "Tests/Support",
            swiftSettings: strict
        ),
        .testTarget(
            name: "ScoringTests",
            dependencies: ["Scoring", "TestSupport"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "CompetitionTests",
            dependencies: ["Competition", "Scoring", "CLibXML2", "TestSupport"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "competitionctlTests",
            dependencies: ["competitionctl", "Competition", "Scoring", "TestSupport"],
            swiftSettings: strict
        ),
    ],
    swiftLanguageModes: [.v6]
)

// `make fuzz` alone: the program without its beginning, driven by libFuzzer.
if Context.environment["COMPETITIONCTL_FUZZ"] != nil {
    package.products = []
    package.targets.removeAll { !["CLibXML2", "CResources", "Scoring", "Competition"].contains($0.name) }
    package.targets.append(
        .executableTarget(
            name: "fuzz",
            dependencies: ["Competition", "Scoring", "CResources"],
            path: ".",
            exclude: (embedded + ["main.swift", "competitionctl.docc"]).map { "Sources/competitionctl/\($0)" }
                + ["CLibXML2", "CResources", "Scoring", "Competition"].map { "Sources/\($0)" }
                + ["corpus", "keep", "run", "xml.dict", "documents.dict"].map { "Tests/Fuzz/\($0)" }
                + [
                    "Bench", "Browser", "Bundle", "CompetitionTests", "Demo", "Faults", "Fixtures", "Golden",
                    "ScoringTests",
                    "SiteCheck", "Support", "competitionctlTests", "setup",
                ].map { "Tests/\($0)" }
                + ["Examples", "rubrics", "verifier", "Makefile", "README.md"],
            sources: ["Sources/competitionctl", "Tests/Fuzz"],
            swiftSettings: strict
        ))
}
