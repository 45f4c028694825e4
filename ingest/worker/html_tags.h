// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gumbo.h>

namespace praxis::ingest::worker::html {

/// Begins a new line where it begins and ends (the default style sheet of HTML 5).
bool is_block(GumboTag tag);

/// Never holds text to read: scripts, styles, forms' controls, embedded media.
bool is_never_content(GumboTag tag);

/// 1 to 6 for h1 to h6, else 0.
int heading_level(GumboTag tag);

bool is_list(GumboTag tag);

}  // namespace praxis::ingest::worker::html
