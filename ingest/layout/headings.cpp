// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/headings.h"

#include "ingest/layout/chapter_labels.h"
#include "ingest/layout/characters.h"
#include "ingest/layout/contents_lists.h"
#include "ingest/layout/heading_checks.h"
#include "ingest/layout/heading_levels.h"
#include "ingest/layout/heading_signs.h"
#include "ingest/layout/labels.h"

#include <map>
#include <utility>

namespace praxis::ingest::layout {
namespace {

bool is_heading(const Paragraph& p, const Typography& typography) {
  if (p.lines.empty() || p.contents || p.kind != BlockKind::paragraph || (p.label && p.label->bullet))
    return false;
  const std::string text = plain_text(p);
  const std::size_t length = code_points_in(text);
  if (letters_in(text) < 2 || length > 250) return false;
  if (ends_in_hyphen(text) || last_of(text) == ',' || last_of(text) == ';') return false;
  if (typography.is_large(p.first())) {
    // Larger type with several sentences is an opening or a pull quote.
    return p.lines.size() <= 6 && !(ends_sentence(text) && length > 140 && !is_bold(p));
  }
  if (p.first().size < typography.body_size * 0.94 || p.lines.size() > 3) return false;
  if (is_bold(p) && !typography.body_bold) {
    // A whole sentence in bold is a paragraph that matters more; a question may well head one.
    constexpr std::size_t kSentence = 110;
    if (p.lines.size() > 1 && last_of(text) == '.' && length > kSentence) return false;
    return !(ends_sentence(text) && length > 160);
  }
  // Capitals alone are weak: an acronym in a list or a cell is set in them too.
  return all_capitals(text) && p.lines.size() <= 2 && letters_in(text) >= 10 &&
         text.find(' ') != std::string::npos && !ends_sentence(text);
}

/// A sentence in larger type without a number, as pull quotes are set; a question may well head something.
bool speaks_like_quote(const Paragraph& p, const std::string& text) {
  return ends_sentence(text) && text.find('?') == std::string::npos && !is_bold(p) &&
         depth_of_number(text) == 0 && text.find(' ') != std::string::npos;
}

bool opens_quotation(std::string_view text) {
  static constexpr std::u32string_view kMarks = U"\u201C\u201E\u00AB\u201D\u2018\"";
  return kMarks.find(first_of(text)) != std::u32string_view::npos;
}

bool has_several_sentences(const std::string& text) {
  constexpr std::size_t kShortest = 12;  // bytes: "Phase 2. " is none
  const std::size_t stop = text.find(". ", kShortest);
  return stop != std::string::npos && starts_upper(std::string_view(text).substr(stop + 2));
}

/// Takes back the pull quotes among the headings: what is set in type that only sentences are set in, one of
/// which is in italics or more than a title with a stop behind it; and whatever has several sentences.
void take_back_quotes(std::vector<Paragraph>& paragraphs, const Typography& typography) {
  constexpr std::size_t kLong = 90;
  struct Use {
    std::size_t all = 0, quotes = 0;
    bool sure = false;
  };
  std::map<HeadingStyle, Use> uses;
  std::vector<std::pair<Paragraph*, bool>> quotes;  // and whether they are for sure
  for (Paragraph& p : paragraphs) {
    if (p.kind != BlockKind::heading || !typography.is_large(p.first())) continue;
    Use& use = uses[heading_style_of(p)];
    ++use.all;
    const std::string text = plain_text(p);
    if (!speaks_like_quote(p, text)) continue;
    const bool several = has_several_sentences(text);
    use.sure =
        use.sure || several || p.first().italic || opens_quotation(text) || code_points_in(text) > kLong;
    ++use.quotes;
    quotes.emplace_back(&p, several);
  }
  for (const auto& [p, sure] : quotes) {
    const Use& use = uses[heading_style_of(*p)];
    if (sure || (use.sure && use.quotes == use.all)) p->kind = BlockKind::paragraph;
  }
}

}  // namespace

void find_headings(std::vector<Paragraph>& paragraphs, const Typography& typography) {
  for (Paragraph& p : paragraphs) {
    if (!is_heading(p, typography)) continue;
    p.kind = BlockKind::heading;
    p.label.reset();
  }
  take_back_contents(paragraphs);
  take_back_quotes(paragraphs, typography);
  find_plain_headings(paragraphs, typography);
  join_broken_headings(paragraphs);
  join_chapter_labels(paragraphs);
  set_heading_levels(paragraphs);
}

}  // namespace praxis::ingest::layout
