// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/worker/html_page.h"

namespace praxis::ingest::worker::html {

/// What is due between two pieces of text that touch.
enum class Seam {
  none,   ///< one word goes on: "<b>W</b>ord", "CO<sub>2</sub>"
  space,  ///< words apart on a line: "<span class=day>14</span><span class=month>March</span>"
  line    ///< lines apart: the kind, name and place of a card
};

/// The seam between a piece of text and the one before it, where inline elements touch without white space.
/// Style sheets set the parts of cards, counters and datelines as blocks, so that their sources need none;
/// sheets are not read, so what the elements are and hold must tell: parts have names of their own (classes,
/// links to several places) and fill their parent without text between them; letters set off within a word
/// have neither. Two signs need no names: a full stop or a colon before a capital, and a small letter before
/// one between parts of several words.
///
/// `text` is a piece of text; what the page leaves out counts as not there. Blocks part anyway: Seam::none at
/// their borders. Linear over all texts of a page.
Seam seam_before(const HtmlPage& page, NodeId text);

}  // namespace praxis::ingest::worker::html
