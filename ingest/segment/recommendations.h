// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/segment/entries.h"
#include "ingest/segment/sheet.h"

#include <cstddef>
#include <vector>

namespace praxis::ingest {

inline constexpr std::size_t kItemWords = 6;  ///< a shorter item is a keyword, not a recommendation

/// "Policy recommendation 2.": the word and a number, parted from what follows.
bool is_announced(const Block& block, const Cues& cues);
/// "Message 2. Pay for the last mile. Where …": a word that may announce a recommendation, a number and a
/// sign behind it, and what it says in the same paragraph.
bool is_run_in_proposal(const Block& block, const Cues& cues);
/// Which lines announce a recommendation by a word that only may: those whose part advises, or that stand in
/// a section of recommendations. One that parts others below it is a chapter.
std::vector<bool> find_proposals(const Sheet& sheet);
/// Recommendations that their text itself calls so, without a number; several in a document.
std::vector<Stretch> find_labelled(const Sheet& sheet);
/// The first lines of these blocks say that somebody should do something; further down every plan does.
bool advises(const Sheet& sheet, std::size_t begin, std::size_t end);

/// Which paragraphs count something else than recommendations, from before the first of these
/// ("Conclusion 1.", "Finding 2:"): what one of them says belongs to no recommendation above it.
std::vector<bool> find_other_counts(const Sheet& sheet);
/// Recommendations that begin a paragraph each: the last of several, all others of which are one paragraph,
/// is one as well; what stands below it closes the document.
void end_last_run_in(const Sheet& sheet, std::vector<Stretch>& stretches);

/// Makes one recommendation of the free blocks from `begin`, its first line, up to `end`; boxes inside stay.
void cut_recommendation(Sheet& sheet, std::size_t begin, std::size_t end);

/// Paragraphs that recommend ("We recommend that …"), several in one part of the document and a good part of
/// it.
void cut_recommending(Sheet& sheet);
/// Counted paragraphs and items below a paragraph that recommends and ends in a colon ("The forum recommends:
/// 4.1 to pay …"), one each.
void cut_below_lead_ins(Sheet& sheet);
/// Below the heading of a section of recommendations: paragraphs whose first sentence advises; several of
/// them, or one that recommends by the word where the heading is `sure`.
void cut_advising(Sheet& sheet, std::size_t section, bool sure);

/// "Recommendation 2" as a heading of its own, and its title as the next one of the same rank.
bool titled_below(const Sheet& sheet, std::size_t i);

}  // namespace praxis::ingest
