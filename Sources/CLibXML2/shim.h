#include <libxml/xmlversion.h>
// Debian's libxml2 is built with ICU, and its encoding.h then pulls the system's unicode/ucnv.h, which clashes with
// the ICU that Foundation carries ('UErrorCode' has different definitions in different modules).
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
