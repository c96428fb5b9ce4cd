// Real files of this repository as bytes in the binary, so that the binary needs nothing beside it.
#pragma once
#include <stddef.h>

typedef struct {
    const unsigned char *bytes;
    size_t count;
} resource;
