// #embed is C23; the toolchain's clang knows it in every mode.
#pragma clang diagnostic ignored "-Wc23-extensions"
#include "CResources.h"
