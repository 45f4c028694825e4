// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/characters.h"
#include "ingest/layout/contents.h"
#include "ingest/layout/geometry.h"
#include "ingest/layout/notes.h"
#include "ingest/layout/paragraph.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace praxis::ingest::layout {
namespace {

/// Most lines leave room for the first word of the next.
bool mostly_short(const Region& region) {
  std::size_t early = 0;
  for (std::size_t i = 1; i < region.lines.size(); ++i) {
    early += ends_early(region.lines[i - 1], region.right, region.lines[i]) ? 1 : 0;
  }
  return early * 10 >= (region.lines.size() - 1) * 6;
}

/// How far apart lines of one paragraph stand in this region: the smaller of the usual distances.
double leading_in(const Region& region, double size, const Typography& typography) {
  std::map<int, std::size_t> counts;
  std::size_t all = 0;
  for (std::size_t i = 1; i < region.lines.size(); ++i) {
    const Line& a = region.lines[i - 1];
    const Line& b = region.lines[i];
    const double pitch = b.baseline - a.baseline;
    if (std::abs(a.size - size) > 0.3 || std::abs(b.size - size) > 0.3 || pitch < size * 0.9 ||
        pitch > size * 2)
      continue;
    ++counts[static_cast<int>(std::lround(pitch * 4))];
    ++all;
  }
  std::size_t most = 0;
  const double usual = typography.leading_of(size);
  double leading = usual;
  if (all < 5) return leading;
  for (const auto& [pitch, count] : counts) {
    if (count > most) {
      most = count;
      leading = pitch / 4.0;
    }
  }
  // Where most paragraphs have one line, the distance met most often is that between paragraphs.
  return leading > usual * 1.15 && mostly_short(region) ? usual : leading;
}

class Breaker {
 public:
  Breaker(const Region& region, const Typography& typography) : region_(region), typography_(typography) {
    for (const Line& line : region.lines) {
      const int key = static_cast<int>(std::lround(line.size * 2));
      if (!leading_.contains(key)) leading_[key] = leading_in(region, line.size, typography);
    }
    find_edges();
  }

  double right() const { return right_; }

  /// Whether `next` begins a paragraph after the lines of `open`.
  bool breaks(const Paragraph& open, const Line& next) const {
    const Line& last = open.last();
    if (last.entry) return true;
    if (begins_note(open, next)) return true;
    if (!same_type(last, next) && changes_type(last, next)) return true;
    if (too_far(last, next)) return true;
    if (const auto label = label_of(next); label && begins_item(*label, open, next)) return true;
    if (centred(last, next)) return false;
    if (!ragged_left_ && last.left_limit == next.left_limit &&
        (indented(open, next) || outdented(open, next)))
      return true;
    return is_forced_end(last, next);
  }

 private:
  /// The column's edges as its lines show them: its own, where they reach them.
  void find_edges() {
    double reach = 0;
    for (const Line& line : region_.lines) reach = std::max(reach, line.box.x1);
    const auto full = std::count_if(region_.lines.begin(), region_.lines.end(), [&](const Line& line) {
      return line.box.x1 > reach - (reach - region_.left) * 0.04;
    });
    std::map<long, std::size_t> begins;
    std::map<long, std::size_t> ends;
    for (const Line& line : region_.lines) {
      ++begins[std::lround(line.box.x0 / 3)];
      ++ends[std::lround(line.box.x1 / 3)];
    }
    const auto most = [](const auto& counts) {
      std::size_t highest = 0;
      for (const auto& [x, count] : counts) highest = std::max(highest, count);
      return highest;
    };
    ragged_left_ = region_.lines.size() >= 4 && most(ends) * 10 >= region_.lines.size() * 7 &&
                   most(begins) * 10 <= region_.lines.size() * 4;
    // Three lines that end alike show where the column ends; fewer may all be short.
    right_ = full >= 3 ? reach : std::max(reach, region_.right);
  }

  bool too_far(const Line& last, const Line& next) const {
    const double pitch = next.baseline - last.baseline;
    const double usual = leading_.at(static_cast<int>(std::lround(std::max(last.size, next.size) * 2)));
    return pitch <= 0 || pitch > usual * 1.17 + 0.4;
  }

  static bool changes_type(const Line& last, const Line& next) {
    const double larger = std::max(last.size, next.size);
    if (std::abs(last.size - next.size) > larger * 0.06) return true;
    // Bold throughout against bold nowhere; a bold beginning or end of a paragraph is neither.
    if (last.bold && !next.any_bold) return !starts_lower(next.words.front().text);
    if (!last.any_bold && next.bold) return !starts_lower(next.words.front().text);
    return false;
  }

  bool begins_item(const Label& label, const Paragraph& open, const Line& next) const {
    const bool early = ends_early(open.last(), right_, next);
    // A sign without a space after it also parts phrases within a text, at whose line's beginning it stands
    // by chance.
    if (label.words == 0) return early;
    if (label.bullet && !is_dash(label.text)) return true;
    const std::string& last = open.last().words.back().text;
    const bool stopped = ends_sentence(last) || ends_clause(last);
    if (early) return true;
    if (open.label && follows_in_list(open.label->text, label.text) &&
        std::abs(open.first().box.x0 - next.box.x0) < 2)
      return true;
    // "(2)" or a dash after a full line may well stand in the middle of a sentence; set in or out, it does
    // not.
    return stopped && std::abs(next.box.x0 - open.last().box.x0) > next.size * 0.5;
  }

  static bool is_dash(std::string_view label) {
    return label == "-" || label == "–" || label == "—" || label == "−";
  }

  /// The next of several notes set one below the other.
  bool begins_note(const Paragraph& open, const Line& next) const {
    if (!typography_.is_small(next)) return false;
    const std::string_view mark = note_mark(next);
    if (mark.empty()) return false;
    const std::string_view before = note_mark(open.first());
    if (!before.empty()) return follows_in_list(before, mark);
    return !typography_.is_small(open.last()) || ends_early(open.last(), right_, next);
  }

  bool centred(const Line& last, const Line& next) const {
    return std::abs(middle_x(last.box) - middle_x(next.box)) < 2 && std::abs(last.box.x0 - next.box.x0) > 2;
  }

  static bool indented(const Paragraph& open, const Line& next) {
    const double step = next.box.x0 - open.last().box.x0;
    if (step < next.size * 0.8 || step > next.size * 8) return false;
    // The second line of an item hangs under its text, further right than its label.
    return !(open.label && open.lines.size() == 1);
  }

  bool outdented(const Paragraph& open, const Line& next) const {
    const double step = open.last().box.x0 - next.box.x0;
    if (step < next.size * 0.8) return false;
    // A first line set in, full to the column's edge, goes on at that edge: label or not.
    if (open.lines.size() == 1 && !ends_early(open.last(), right_, next)) return false;
    return open.lines.size() > 1 || open.label.has_value() || step > next.size * 5;
  }

  bool is_forced_end(const Line& last, const Line& next) const {
    if (!ends_early(last, right_, next)) return false;
    if (typography_.is_large(last) && same_type(last, next)) return false;  // titles are broken for looks
    const std::string& end = last.words.back().text;
    if (ends_sentence(end)) return true;
    return !starts_lower(next.words.front().text) && !ends_in_hyphen(end);
  }

  const Region& region_;
  const Typography& typography_;
  std::map<int, double> leading_;
  double right_ = 0;
  bool ragged_left_ = false;  ///< flush right: where lines begin tells nothing
};

}  // namespace

bool is_bold(const Paragraph& paragraph) {
  const auto bold = [](const std::vector<Line>& lines) {
    return std::all_of(lines.begin(), lines.end(), [](const Line& line) { return line.bold; });
  };
  return bold(paragraph.lines) && std::all_of(paragraph.cells.begin(), paragraph.cells.end(), bold);
}

bool same_type(const Line& a, const Line& b) {
  return std::abs(a.size - b.size) <= std::max(a.size, b.size) * 0.06 && a.bold == b.bold;
}

bool ends_early(const Line& line, double right, const Line& next) {
  const Word& first = next.words.front();
  const double space = line.size * 0.3;
  return line.box.x1 + space + width(first.box) < std::min(right, line.right_limit) - 1;
}

std::vector<Paragraph> paragraphs_of(const Region& region, std::size_t number, const Typography& typography) {
  std::vector<Paragraph> paragraphs;
  if (region.lines.empty()) return paragraphs;
  std::vector<Line> lines = region.lines;
  const Breaker breaker(region, typography);
  for (Line& line : lines) {
    if (paragraphs.empty() || breaker.breaks(paragraphs.back(), line)) {
      Paragraph& fresh = paragraphs.emplace_back();
      fresh.label = label_of(line);
      fresh.contents = line.entry;
      fresh.region = number;
      fresh.left = region.left;
      fresh.right = breaker.right();
      fresh.box = region.box;
    }
    paragraphs.back().contents = paragraphs.back().contents || line.entry;
    paragraphs.back().lines.push_back(std::move(line));
  }
  return paragraphs;
}

}  // namespace praxis::ingest::layout
