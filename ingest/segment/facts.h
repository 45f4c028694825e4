// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/segment/sheet.h"
#include "ingest/segment/signs.h"

#include <cstddef>
#include <string>
#include <vector>

namespace praxis::ingest {

/// What a stretch says of itself as records do: by names, times and sums rather than by what it tells.
struct Facts {
  bool acronym = false;     ///< it is called by one: "SEALINE – Harbours for all"
  bool period = false;      ///< from one year to another, or a duration
  bool money = false;       ///< a sum with its currency
  bool partners = false;    ///< who leads it, who takes part
  bool project = false;     ///< it calls itself a project
  bool instrument = false;  ///< its name is one of a programme, fund, scheme, law
  bool authority = false;   ///< who answers for it
  bool event = false;       ///< its name or first words are those of an event
  bool date_leads = false;  ///< it begins with a date, or a line of its own has one
  std::string date;         ///< the first near its beginning, in ISO form
};

/// Reads the head, if there is one, and the text of these blocks, the first of them first.
Facts read_facts(const Sheet& sheet, const LanguageSigns& words, const std::vector<std::size_t>& blocks);

/// From 0, nothing of it, to 3: it shows by itself that it is a project, an instrument, news, an event.
int shows_project(const Facts& facts, const Signs& signs);
int shows_instrument(const Facts& facts, const Signs& signs);
int shows_news(const Facts& facts, const Signs& signs);
int shows_event(const Facts& facts, const Signs& signs);

}  // namespace praxis::ingest
