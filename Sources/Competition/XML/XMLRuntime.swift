import CLibXML2

/// What libxml2 needs once per process, before anything else of it is called.
enum XMLRuntime {
    /// Initialises the library and denies every external entity for the whole process.
    ///
    /// The schema parser resolves entities and imports without asking any option, so the loader is set before the first schema is
    /// read. A lazy static is initialised once, whichever thread comes first.
    static let ready: Bool = {
        xmlInitParser()
        // The built-in types of schemas: otherwise the first schema makes them, unguarded, and of two that two threads compile at once
        // one is now and then lost.
        xmlSchemaInitTypes()
        xmlSetExternalEntityLoader { _, _, _ in nil }
        // A processing instruction of a document may not name catalogs: they would be looked up, and libxml2 leaks each name.
        xmlCatalogSetDefaults(XML_CATA_ALLOW_NONE)
        return true
    }()

    /// Keeps freed memory in the process, for commands that read thousands of documents.
    static func prepare(forDocuments count: Int) {
        if count > 100 { _ = keepsHeap }
    }

    /// Done once: it is a setting of the whole process.
    private static let keepsHeap: Bool = {
        cxml_keep_heap()
        return true
    }()
}
