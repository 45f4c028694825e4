// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/pdf_signs.h"

#include "ingest/layout/bidi.h"
#include "ingest/layout/geometry.h"
#include "ingest/layout/labels.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <string>

#include <unicode/uchar.h>

namespace praxis::ingest::worker {
namespace {

using layout::Word;

constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();
constexpr std::size_t kFewest = 3;
constexpr double kSameX = 1;     // points
constexpr double kLargest = 60;  // of the type that has signs

/// A mark that leads a line: where it stands, and the words it stands with.
struct Lead {
  std::size_t page = 0;
  SignMark mark;
  std::size_t own = kNone;  ///< the word that its glyph makes, if it makes one
  std::size_t next = kNone;
};

/// The upright words of a page by their baselines.
class Lines {
 public:
  explicit Lines(const std::vector<Word>& words) : words_(words) {
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (words[i].rotation != 0) continue;
      order_.push_back(i);
      largest_ = std::clamp(words[i].size, largest_, kLargest);
    }
    std::sort(order_.begin(), order_.end(),
              [&](std::size_t a, std::size_t b) { return words[a].baseline < words[b].baseline; });
  }

  /// Calls visit(index) for each word that the mark is level with.
  template <typename Visit>
  void for_level(const Box& mark, Visit visit) const {
    const double y = layout::middle_y(mark);
    const auto first = std::partition_point(order_.begin(), order_.end(),
                                            [&](std::size_t i) { return words_[i].baseline < y - largest_; });
    for (auto it = first; it != order_.end() && words_[*it].baseline < y + largest_; ++it) {
      const Word& word = words_[*it];
      if (y > word.baseline - word.size * 0.85 && y < word.baseline + word.size * 0.15) visit(*it);
    }
  }

 private:
  const std::vector<Word>& words_;
  std::vector<std::size_t> order_;
  double largest_ = 0;
};

bool is_place_of(const Word& word, const Box& mark) {
  return std::abs(word.box.x0 - mark.x0) < 0.5 && std::abs(word.box.x1 - mark.x1) < 0.5;
}

/// How far a word begins behind a mark: right of it, or left where it is written from right to left.
double gap_between(const Box& mark, const Word& next) {
  return next.box.x0 >= mark.x0 ? next.box.x0 - mark.x1 : mark.x0 - next.box.x1;
}

/// Takes the word left of a mark for the one behind it, where that is written from right to left.
void turn_to_left(const std::vector<Word>& words, std::size_t before, double apart, Lead& lead) {
  if (before == kNone || !layout::has_right_to_left(words[before].text)) return;
  const bool alone =
      lead.next == kNone || words[lead.next].box.x0 - lead.mark.box.x1 > words[before].size * apart;
  if (alone) lead.next = before;
}

/// Finds the words around a mark; whether it leads a line.
bool leads_line(const std::vector<Word>& words, const Lines& lines, double usual_size, Lead& lead) {
  constexpr double kReach = 3.5;  // ems from a sign to its text
  constexpr double kApart = 0.6;  // from what stands left of it
  constexpr double kLarger = 1.15;
  const Box& mark = lead.mark.box;
  std::size_t before = kNone;
  lines.for_level(mark, [&](std::size_t i) {
    const Word& word = words[i];
    if (lead.mark.look != 0 && is_place_of(word, mark)) {
      lead.own = i;
    } else if (word.box.x0 >= mark.x1 - word.size * 0.1) {
      if (lead.next == kNone || word.box.x0 < words[lead.next].box.x0) lead.next = i;
    } else if (before == kNone || word.box.x1 > words[before].box.x1) {
      before = i;
    }
  });
  turn_to_left(words, before, kApart, lead);
  const bool alone =
      before == kNone || before == lead.next || words[before].box.x1 <= mark.x0 - words[before].size * kApart;
  if (!alone || lead.next == kNone) return false;
  const Word& next = words[lead.next];
  const double gap = gap_between(mark, next);
  // What is drawn beside larger type is a heading's ornament.
  const bool small =
      lead.mark.look != 0 || (layout::width(mark) < next.size && layout::height(mark) < next.size &&
                              next.size < usual_size * kLarger);
  return small && gap > next.size * 0.1 && gap < next.size * kReach && !layout::is_list_sign(next.text);
}

/// The middle of the words' sizes, from a sample.
double usual_size_of(const std::vector<layout::Page>& pages) {
  constexpr std::size_t kStep = 7;
  std::vector<double> sizes;
  for (const layout::Page& page : pages) {
    for (std::size_t i = 0; i < page.words.size(); i += kStep) sizes.push_back(page.words[i].size);
  }
  return sizes.empty() ? 0 : layout::median_of(std::move(sizes));
}

std::vector<Lead> leads_of(const std::vector<layout::Page>& pages,
                           const std::vector<std::vector<SignMark>>& marks) {
  std::vector<Lead> leads;
  const double usual_size = usual_size_of(pages);
  for (std::size_t p = 0; p < std::min(pages.size(), marks.size()); ++p) {
    if (marks[p].empty()) continue;
    const Lines lines(pages[p].words);
    const std::size_t first = leads.size();
    for (const SignMark& mark : marks[p]) {
      // What is filled and framed is painted twice.
      const auto before = leads.begin() + static_cast<std::ptrdiff_t>(first);
      const bool known = std::any_of(before, leads.end(), [&](const Lead& other) {
        return layout::shared_x(other.mark.box, mark.box) > 0 &&
               layout::shared_y(other.mark.box, mark.box) > 0;
      });
      Lead lead{p, mark};
      if (!known && leads_line(pages[p].words, lines, usual_size, lead)) leads.push_back(lead);
    }
  }
  return leads;
}

/// Writes the sign into its word, or as a word of its own after all others, whose places stay.
void write_sign(std::vector<Word>& words, const Lead& lead) {
  const Word next = words[lead.next];
  Word& sign = lead.own != kNone ? words[lead.own] : words.emplace_back(next);
  sign.space_after = true;
  if (lead.own != kNone && layout::is_list_sign(sign.text)) return;
  sign.text = "\u2022";
  if (lead.own != kNone) return;
  sign.box = {lead.mark.box.x0, next.box.y0, lead.mark.box.x1, next.box.y1};
}

}  // namespace

bool is_font_of_signs(std::string_view font_name) {
  static constexpr std::array<std::string_view, 4> kFonts{"ingdings", "ebdings", "ingbats", "Symbol"};
  return std::any_of(kFonts.begin(), kFonts.end(),
                     [&](std::string_view name) { return font_name.find(name) != std::string_view::npos; });
}

bool may_be_sign(std::string_view font_name, std::span<const std::uint32_t> text) {
  if (font_name.find("Symbol") == std::string_view::npos) return true;
  return std::none_of(text.begin(), text.end(),
                      [](std::uint32_t c) { return u_isalnum(static_cast<UChar32>(c)) != 0; });
}

void set_signs(std::vector<layout::Page>& pages, const std::vector<std::vector<SignMark>>& marks) {
  const std::vector<Lead> leads = leads_of(pages, marks);
  std::map<std::uint64_t, std::vector<double>> lefts;
  for (const Lead& lead : leads) lefts[lead.mark.look].push_back(lead.mark.box.x0);
  for (auto& [look, xs] : lefts) std::sort(xs.begin(), xs.end());
  for (const Lead& lead : leads) {
    const auto& xs = lefts[lead.mark.look];
    const double x = lead.mark.box.x0;
    const auto level = std::upper_bound(xs.begin(), xs.end(), x + kSameX) -
                       std::lower_bound(xs.begin(), xs.end(), x - kSameX);
    const std::size_t count = lead.mark.look != 0 ? xs.size() : static_cast<std::size_t>(level);
    if (count >= kFewest) write_sign(pages[lead.page].words, lead);
  }
}

}  // namespace praxis::ingest::worker
