// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/segment/part_context.h"

namespace praxis::ingest {
namespace {

/// `own` comes as the part above has it.
void read_own_head(PartContext& own, const Part& part, bool title, const Sheet& sheet,
                   const LanguageSigns& words) {
  own.head = read_head(sheet[part.head].text, words, sheet.tools());
  if (!sheet.is_heading(part.head)) own.frame = false;
  if (own.head.frame && !title) {
    own.frame = true;
  } else if (own.head.examples || own.head.advice) {
    own.frame = false;
    own.examples = own.head.examples ? (title ? 1 : 2) : 0;
    own.advice = own.head.advice ? (title ? 1 : 2) : 0;
  }
}

}  // namespace

std::vector<PartContext> contexts_of(const std::vector<Part>& parts, const Sheet& sheet,
                                     const LanguageSigns& words) {
  std::vector<PartContext> contexts;
  contexts.reserve(parts.size());
  for (const Part& part : parts) {
    const bool title = contexts.empty() && part.parent == kNoPart;
    PartContext own = part.parent == kNoPart ? PartContext() : contexts[part.parent];
    own.head = {};
    if (part.head != kNoPart) read_own_head(own, part, title, sheet, words);
    contexts.push_back(std::move(own));
  }
  return contexts;
}

}  // namespace praxis::ingest
