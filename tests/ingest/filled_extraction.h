// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/store.h"

namespace praxis::test {

/// An extraction that says something everywhere: a unit with all its parts, one that says otherwise of its
/// document, and one with nothing but a title.
inline ingest::Extraction filled_extraction() {
  Unit unit;
  unit.id = "u1";
  unit.kind = UnitKind::recommendation;
  unit.title = "Plant hedges";
  unit.text = "Hedges hold water – très bien.\n\nSecond paragraph.";
  unit.fields.named = {{"transfer", "anywhere"}, {"resources", "EUR 5"}, {"evidence", "12 km"}};
  unit.fields.actions = {"B. second first", "A. then"};
  unit.fields.amount = Amount{5.25, "EUR"};
  unit.document = {"d1",
                   "Report",
                   "/in/report.pdf",
                   "https://example.org/r",
                   "report",
                   "2021-09",
                   "en",
                   12,
                   "What a province did with its hedges, in a sentence."};
  unit.first_page = 3;
  unit.last_page = 4;
  unit.boxes = {{3, {1.25, 2.1, 300.0 / 7, 4}}, {4, {0, 0, 10, 10}}};
  unit.section = {"1. One", "1.2 Two"};
  unit.projects = {"HEDGE"};
  unit.regions = {"NL33"};
  unit.themes = {"biodiversity"};
  unit.organisations = {"A province"};
  unit.language = "en";
  unit.date = "2021-09";
  unit.url = "https://example.org/u";
  unit.record_id = "r-9";
  unit.why = {{"regions", "NL33", "Zuid-Holland", 3, 15, true},
              {"themes", "biodiversity", "metadata", 0, 0, false}};
  Unit other = unit;
  other.id = "u2";
  other.document.title = "A record's own";
  Unit bare;
  bare.title = "Only a title";
  const ingest::Quality quality{12, 1, 24, 7, 2, 1, 2, 1, 900, 7, 300, 290, {2, 3}, {3}};
  return {unit.document, quality, {unit, other, bare}, {{595.28, 841.89}, {841.89, 595.28}}};
}

}  // namespace praxis::test
