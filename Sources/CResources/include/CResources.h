// Real files of this repository as bytes in the binary, so that the binary needs nothing beside it.
#pragma once
#include <stddef.h>

typedef struct {
    const unsigned char *bytes;
    size_t count;
} resource;

// The schema of each document kind, from Sources/Competition/Schemas.
resource schema_contest(void);
resource schema_rubric(void);
resource schema_office(void);
resource schema_juror(void);
resource schema_entry(void);
resource schema_assignmentplan(void);
resource schema_scoresheet(void);
resource schema_screening(void);
resource schema_decision(void);

// The style sheet of published pages, from Sources/competitionctl/Site.
resource site_style(void);
