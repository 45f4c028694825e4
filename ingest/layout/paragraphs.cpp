// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/ascii.h"
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
    short_lines_ = region.lines.size() > 1 && mostly_short(region);
  }

  double right() const { return right_; }

  /// What shows that `next` begins a paragraph after the lines of `open`; nothing where it goes on.
  std::optional<Parting> parting(const Paragraph& open, const Line& next) const {
    const Line& last = open.last();
    if (last.entry || begins_note(open, next)) return Parting::label;
    if (!same_type(last, next) && changes_type(last, next)) return Parting::type;
    if (too_far(last, next)) return Parting::room;
    if (const auto label = label_of(next); label && begins_item(*label, open, next)) return Parting::label;
    if (centred(last, next)) return std::nullopt;
    const bool tells = !ragged_left_ && last.left_limit == next.left_limit && !tears_word(last);
    if (tells && (indented(open, next) || outdented(open, next))) return Parting::indent;
    if (is_forced_end(last, next)) return Parting::early_end;
    return std::nullopt;
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

  /// Broken inside a word: what follows is its rest, wherever that stands.
  static bool tears_word(const Line& last) {
    const std::string& end = last.words.back().text;
    return ends_in_hyphen(end) && letters_in(end) > 0;
  }

  /// Full to the column's edge in the middle of its sentence; labels in a drawing are no sentences.
  bool is_unfinished(const Line& last, const Line& next) const {
    constexpr std::size_t kSentence = 20;
    const std::string& end = last.words.back().text;
    return characters_in(last.words) > kSentence && !ends_early(last, right_, next) && !ends_sentence(end) &&
           last_of(end) != ':' && last_of(end) != ';';
  }

  bool indented(const Paragraph& open, const Line& next) const {
    const double step = next.box.x0 - open.last().box.x0;
    if (step < next.size * 0.8 || step > next.size * 8) return false;
    // The second line of an item hangs under its text, further right than its label; so do those of an entry
    // in a list of references, without one.
    return open.lines.size() > 1 || !(open.label || is_unfinished(open.last(), next));
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
    if (starts_lower(first_worded(next)) || ends_in_hyphen(end)) return false;
    if (last_of(end) == ':' || last_of(end) == ';' || last.italic != next.italic) return true;
    if (last.bold && next.bold && !typography_.body_bold) return true;  // two headings
    // A capital or a figure begins no sentence for sure: names have them, in German every noun. Lines set
    // short one and all (an address, names) are lines of their own.
    return short_lines_ || is_short(last);
  }

  /// The first word that is more than dashes and signs, if the line has one.
  static std::string_view first_worded(const Line& line) {
    for (const Word& word : line.words) {
      if (starts_lower(word.text) || starts_upper(word.text)) return word.text;
      if (code_points_in(word.text) > 1) break;
    }
    return line.words.front().text;
  }

  bool is_short(const Line& line) const {
    return width(line.box) < (std::min(right_, line.right_limit) - line.box.x0) * 0.65;
  }

  const Region& region_;
  const Typography& typography_;
  std::map<int, double> leading_;
  double right_ = 0;
  bool ragged_left_ = false;  ///< flush right: where lines begin tells nothing
  bool short_lines_ = false;  ///< most leave room for what follows
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

namespace {

/// How wide the words are that no line can be broken between: those set without a space, and a figure with
/// the sign after it ("26.2 %").
double beginning_width(const Line& line) {
  const auto has_digits = [](const std::string& text) {
    return std::any_of(text.begin(), text.end(), is_ascii_digit);
  };
  std::size_t last = 0;
  while (last + 1 < line.words.size() && !line.words[last].space_after) ++last;
  if (last + 1 < line.words.size() && has_digits(line.words[last].text)) {
    const std::string& sign = line.words[last + 1].text;
    if (letters_in(sign) == 0 && !has_digits(sign) && code_points_in(sign) <= 2) ++last;
  }
  return line.words[last].box.x1 - line.words.front().box.x0;
}

}  // namespace

bool ends_early(const Line& line, double right, const Line& next) {
  const double space = line.size * 0.3;
  return line.box.x1 + space + beginning_width(next) < std::min(right, line.right_limit) - 1;
}

std::vector<Paragraph> paragraphs_of(const Region& region, std::size_t number, const Typography& typography) {
  std::vector<Paragraph> paragraphs;
  if (region.lines.empty()) return paragraphs;
  std::vector<Line> lines = region.lines;
  const Breaker breaker(region, typography);
  for (Line& line : lines) {
    const std::optional<Parting> parting =
        paragraphs.empty() ? Parting::region : breaker.parting(paragraphs.back(), line);
    if (parting) {
      Paragraph& fresh = paragraphs.emplace_back();
      fresh.parting = *parting;
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
