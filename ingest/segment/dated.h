// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/segment/entries.h"
#include "ingest/segment/sheet.h"

namespace praxis::ingest {

/// Gives a draft the date that one of its blocks says: what the page told of its heading, a line that is only
/// a date, or a text that begins with one.
void read_dates(const Sheet& sheet, Draft& draft);

/// It says of itself in its title or its first words that it is an event.
bool tells_event(const Sheet& sheet, Stretch entry);
/// And one of its first lines says where or when it will be, as no report does.
bool invites(const Sheet& sheet, Stretch entry);

/// Events that say when they take place in a line of its own ("When: 3 May 2024") with another such line near
/// by (where, registration, fee): from their heading to the next one.
void cut_announced_events(Sheet& sheet);

}  // namespace praxis::ingest
