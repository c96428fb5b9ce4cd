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
resource schema_objection(void);

// The built-in rehearsal, from Examples/gladi, and the rubrics that it names, from rubrics.
resource gladi_contest(void);
resource gladi_regions(void);
resource gladi_titles(void);
resource gladi_offices(void);
resource gladi_sentences(void);
resource rubric_kovablik_2025_proposal(void);
resource rubric_kovablik_2025_presentasi(void);

// The style sheet and the script of published pages, and the tiles of regions, from Sources/competitionctl/Site.
resource site_style(void);
resource site_script(void);
resource site_tiles(void);

// The scripts and the style sheet of forms, from Sources/competitionctl/Forms.
resource form_script(void);
resource form_sha256_script(void);
resource form_entry_script(void);
resource form_sheet_script(void);
resource form_style(void);

// The style sheet of printed documents, from Sources/competitionctl/Paper.
resource paper_style(void);

// The second verifier and the page that explains it, from verifier.
resource bundle_verifier(void);
resource bundle_readme(void);

// The schema of data/result.json, from Sources/competitionctl/Site/Data.
resource result_schema(void);
