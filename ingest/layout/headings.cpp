// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/headings.h"

#include "ingest/layout/characters.h"
#include "ingest/layout/contents_lists.h"
#include "ingest/layout/heading_signs.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

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

/// What tells one rank of headings from another, higher ranks first.
struct Style {
  int size = 0;  ///< half points, negative so that larger sorts first
  bool light = false, lower = false, italic = false;
  int depth = 0;
  auto operator<=>(const Style&) const = default;
};

Style style_of(const Paragraph& p) {
  Style style;
  style.size = -static_cast<int>(std::lround(p.first().size * 2));
  style.light = !is_bold(p);
  style.lower = !all_capitals(plain_text(p));
  style.italic = p.first().italic;
  return style;
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
  std::map<Style, Use> uses;
  std::vector<std::pair<Paragraph*, bool>> quotes;  // and whether they are for sure
  for (Paragraph& p : paragraphs) {
    if (p.kind != BlockKind::heading || !typography.is_large(p.first())) continue;
    Use& use = uses[style_of(p)];
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
    const Use& use = uses[style_of(*p)];
    if (sure || (use.sure && use.quotes == use.all)) p->kind = BlockKind::paragraph;
  }
}

/// The style of each heading. Where one style carries numbers of several depths, depth parts it, and a
/// heading without a number stands below the deepest that was met before it; where it carries one, beside
/// them.
std::vector<Style> ranked_styles(const std::vector<Paragraph>& paragraphs) {
  std::vector<Style> styles(paragraphs.size());
  std::vector<int> numbers(paragraphs.size());
  std::map<Style, std::set<int>> depths;
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    if (paragraphs[i].kind != BlockKind::heading) continue;
    styles[i] = style_of(paragraphs[i]);
    numbers[i] = depth_of_number(plain_text(paragraphs[i]));
    if (numbers[i] > 0) depths[styles[i]].insert(numbers[i]);
  }
  std::map<Style, int> deepest;
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    const auto met = depths.find(styles[i]);
    if (paragraphs[i].kind != BlockKind::heading || met == depths.end()) continue;
    int& before = deepest[met->first];
    before = std::max(before, numbers[i]);
    const int unnumbered = met->second.size() > 1 && before > 0 ? before + 1 : *met->second.begin();
    styles[i].depth = numbers[i] > 0 ? numbers[i] : unnumbered;
  }
  return styles;
}

/// A title page's type is met there only and must not push the chapters down a level.
std::set<Style> title_styles(const std::vector<Paragraph>& paragraphs) {
  std::map<Style, std::pair<int, bool>> met;  // how often, and beyond the first page
  for (const Paragraph& p : paragraphs) {
    if (p.kind != BlockKind::heading) continue;
    auto& [count, later] = met[style_of(p)];
    ++count;
    later = later || p.first().page > 1;
  }
  std::set<Style> titles;
  for (const auto& [style, seen] : met) {
    if (seen.second) break;  // styles come largest first: titles are those above any other
    titles.insert(style);
  }
  return titles.size() == met.size() ? std::set<Style>{} : titles;
}

/// The styles that make up the ranks. Where there are many, those met once or twice (figures, covers) make
/// none: they take the level of the next one below them.
std::set<Style> ranks_of(const std::map<Style, std::size_t>& uses) {
  constexpr std::size_t kFew = 4;
  std::set<Style> ranks;
  for (const auto& [style, count] : uses) {
    if (uses.size() <= kFew || count >= 3) ranks.insert(style);
  }
  return ranks;
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
  const std::set<Style> titles = title_styles(paragraphs);
  std::vector<Style> styles = ranked_styles(paragraphs);
  std::map<Style, std::size_t> uses;
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    const Paragraph& p = paragraphs[i];
    if (p.kind == BlockKind::heading && !titles.contains(style_of(p))) ++uses[styles[i]];
  }
  const std::set<Style> ranks = ranks_of(uses);
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    Paragraph& p = paragraphs[i];
    if (p.kind != BlockKind::heading) continue;
    const auto above = std::distance(ranks.begin(), ranks.lower_bound(styles[i]));
    p.level = titles.contains(style_of(p)) ? 1 : static_cast<int>(std::min<std::ptrdiff_t>(above, 5)) + 1;
  }
}

}  // namespace praxis::ingest::layout
