// The system's libxml2 as Swift can use it. Each wrapper says why Swift needs it.
#pragma once
#include <libxml/xmlversion.h>
// Debian's libxml2 is built with ICU, and its encoding.h then pulls the system's unicode/ucnv.h, which clashes with
// the ICU that Foundation carries ('UErrorCode' has different definitions in different modules).
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlmemory.h>
#include <libxml/catalog.h>
#include <libxml/xmlschemas.h>
#include <libxml/xmlschemastypes.h>
#include <libxml/xmlIO.h>
#include <malloc.h>

// xmlFree is a mutable global, which Swift 6 refuses as unsafe to share.
static inline void cxml_free(void *pointer) { xmlFree(pointer); }

// Structured errors became const in 2.12; a named Swift function needs one type for both.
#if LIBXML_VERSION >= 21200
typedef const xmlError *cxml_error;
#else
typedef xmlError *cxml_error;
#endif

// Per-parser handlers came with 2.13; before, the SAX table carries them and the callback gets the parser itself.
static inline void cxml_set_error_handler(xmlParserCtxtPtr parser, xmlStructuredErrorFunc handler, void *data) {
    parser->_private = data;
#if LIBXML_VERSION >= 21300
    xmlCtxtSetErrorHandler(parser, handler, data);
#else
    parser->sax->serror = handler;
#endif
}

static inline void *cxml_error_data(void *context) {
#if LIBXML_VERSION >= 21300
    return context;
#else
    return ((xmlParserCtxtPtr)context)->_private;
#endif
}

// The options of one safe parse: no network and, where the library knows it, no external entity at all.
// XML_PARSE_IGNORE_ENC: the prescan found UTF-8, and whatever a declaration says, nothing else is read into it; naming the
// encoding instead would do the same, but libxml2 then converts UTF-8 to UTF-8, which costs a quarter of the parse.
// XML_PARSE_BIG_LINES lets line numbers pass 65,535.
static inline int cxml_safe_options(void) {
    int options = XML_PARSE_NONET | XML_PARSE_IGNORE_ENC | XML_PARSE_BIG_LINES;
#if LIBXML_VERSION >= 21300
    options |= XML_PARSE_NO_XXE;
#endif
    return options;
}

// Parses text that ends with a zero byte, where it stands: xmlCtxtReadMemory copies it before 2.14, and asks for more of it before every
// token of the last 250 bytes, though there is none.
static inline void cxml_parse(xmlParserCtxtPtr parser, const char *text, int size) {
#if LIBXML_VERSION >= 21400
    // No tree is built, so there is no document to free.
    xmlCtxtReadMemory(parser, text, size, NULL, NULL, cxml_safe_options());
#else
    xmlCtxtReset(parser);
    xmlParserInputPtr input = xmlNewInputStream(parser);
    if (input == NULL) return;
    input->base = input->cur = (const xmlChar *)text;
    input->end = input->base + size;
    inputPush(parser, input);
    xmlCtxtUseOptions(parser, cxml_safe_options());
    xmlParseDocument(parser);
#endif
}

// glibc gives the heap back to the system after every freed document; a batch of thousands is 1.2 times faster
// when it does not. mallopt is a macro-guarded GNU call that Swift's Glibc module leaves out.
static inline void cxml_keep_heap(void) {
    mallopt(M_TRIM_THRESHOLD, 256 * 1024 * 1024);
    mallopt(M_MMAP_THRESHOLD, 64 * 1024 * 1024);
}
