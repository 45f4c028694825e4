// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/pdf_words.h"

#include "corpus/utf8.h"
#include "ingest/layout/bidi.h"
#include "ingest/layout/characters.h"
#include "ingest/layout/geometry.h"
#include "ingest/worker/pdf_letters.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <unicode/uchar.h>

namespace praxis::ingest::worker {
namespace {

constexpr double kMarkReach = 1.2;  // ems between a mark and the letter it stands on

bool is_plain_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < 0x7F; });
}

/// A soft hyphen inside a word is invisible; at its end the line was broken there.
void drop_inner_soft_hyphens(std::string& text) {
  static constexpr std::string_view kMark = "\u00AD";
  for (std::size_t at = 0;
       (at = text.find(kMark, at)) != std::string::npos && at + kMark.size() < text.size();) {
    text.erase(at, kMark.size());
  }
}

/// Old typesetting programs show the hyphen as a minus sign: between two letters, or at the end of a word.
void hyphens_for_minus(std::string& text) {
  static constexpr std::string_view kMinus = "\u2212";
  for (std::size_t at = 0; (at = text.find(kMinus, at)) != std::string::npos;) {
    const std::string_view before = std::string_view(text).substr(0, at);
    const std::string_view after = std::string_view(text).substr(at + kMinus.size());
    const bool word =
        layout::letters_in(before) > 1 && u_isalpha(static_cast<UChar32>(layout::last_of(before))) != 0;
    const bool goes_on = after.empty() || layout::starts_lower(after) || layout::starts_upper(after);
    if (word && goes_on) text.replace(at, kMinus.size(), "-");
    at += 1;
  }
}

/// How far a glyph begins past a place along its own baseline, and how far off that.
std::pair<double, double> offset_from(const Glyph& g, double x, double y) {
  const double length = std::hypot(g.dx, g.dy);
  const double ux = length > 0 ? g.dx / length : 1;
  const double uy = length > 0 ? g.dy / length : 0;
  return {(g.x - x) * ux + (g.y - y) * uy, (g.x - x) * uy - (g.y - y) * ux};
}

}  // namespace

Box WordBuilder::box_of(const Glyph& g) const {
  const double up = g.ascent * g.size;
  const double down = -g.descent * g.size;
  switch (g.rotation) {
    case 0:
      return {std::min(g.x, g.x + g.dx), g.y - up, std::max(g.x, g.x + g.dx), g.y + down};
    case 90:
      return {std::min(g.y, g.y + g.dy), width_ - g.x - up, std::max(g.y, g.y + g.dy), width_ - g.x + down};
    case 180:
      return {width_ - std::max(g.x, g.x + g.dx), height_ - g.y - up, width_ - std::min(g.x, g.x + g.dx),
              height_ - g.y + down};
    case 270:
      return {height_ - std::max(g.y, g.y + g.dy), g.x - up, height_ - std::min(g.y, g.y + g.dy), g.x + down};
    default:
      return {std::min(g.x, g.x + g.dx), std::min(g.y, g.y + g.dy), std::max(g.x, g.x + g.dx),
              std::max(g.y, g.y + g.dy)};
  }
}

double WordBuilder::baseline_of(const Glyph& g) const {
  switch (g.rotation) {
    case 90:
      return width_ - g.x;
    case 180:
      return height_ - g.y;
    case 270:
      return g.x;
    default:
      return g.y;
  }
}

/// On from where the last glyph ended, along its baseline, by less than a space and not far back.
bool WordBuilder::goes_on(const Glyph& g) const {
  if (word_.text.empty() || g.rotation != word_.rotation || g.font != word_.font ||
      g.artifact != word_.artifact)
    return false;
  if (std::abs(g.size - word_.size) > word_.size * 0.02) return false;
  const auto [along, across] = offset_from(g, end_.x, end_.y);
  return along < g.size * 0.14 && along > -g.size * 0.25 && std::abs(across) < g.size * 0.12;
}

/// An accent set over a letter, before or after it: puts the letter and the combining mark in the accent's
/// place.
bool WordBuilder::compose(const Glyph& g) {
  if (word_.text.empty() || g.text.size() != 1 || g.rotation != word_.rotation) return false;
  const Box box = box_of(g);
  const double narrower = std::min(layout::width(box), layout::width(last_box_));
  if (layout::shared_x(box, last_box_) < narrower * 0.5 || narrower <= 0) return false;
  const std::string last = word_.text.substr(last_byte_);
  const std::uint32_t before = static_cast<std::uint32_t>(layout::first_of(last));
  if (const std::uint32_t mark = combining_mark(g.text[0]); mark != 0 && layout::letters_in(last) == 1) {
    if (const std::uint32_t dotted = with_dot(before); dotted != before) {
      word_.text.resize(last_byte_);
      append_utf8(word_.text, dotted);
    }
    append_utf8(word_.text, mark);
    return true;
  }
  const std::uint32_t mark = combining_mark(before);
  std::string letter;
  append_utf8(letter, with_dot(g.text[0]));
  if (mark == 0 || layout::code_points_in(last) != 1 || layout::letters_in(letter) != 1) return false;
  word_.text.resize(last_byte_);
  word_.text += letter;
  append_utf8(word_.text, mark);
  // An accent over a capital is set higher than its line, and may be wider than its letter.
  const bool first = last_byte_ == 0;
  word_.box = first ? box : layout::united(box_before_last_, box);
  if (first) word_.baseline = baseline_of(g);
  end_ = {g.x + g.dx + g.spacing_x, g.y + g.dy + g.spacing_y};
  last_box_ = box;
  return true;
}

/// Programs show a tab, or a whole "14.<tab>", as one glyph: white space parts words wherever it stands in a
/// glyph's text. A steering sign alone parts none, being all that some fonts say for a ligature.
void WordBuilder::add(const Glyph& g) {
  if (g.text.empty() || !std::isfinite(g.x + g.y + g.dx + g.dy + g.size) || g.size <= 0) return;
  if (!needs_turning(g.text)) return add_text(g);
  const std::u32string seen = as_seen(g.text);
  const std::vector<std::uint32_t> text(seen.begin(), seen.end());
  Glyph turned = g;
  turned.text = text;
  add_text(turned);
}

void WordBuilder::add_text(const Glyph& g) {
  if (std::all_of(g.text.begin(), g.text.end(), is_space)) return end_word(true);
  if (g.text.size() == 1 || std::none_of(g.text.begin(), g.text.end(), is_space)) return add_run(g);
  const auto all = static_cast<double>(g.text.size());
  const auto unseen = [](std::uint32_t c) { return is_space(c) || is_control(c); };
  for (std::size_t i = 0; i < g.text.size();) {
    std::size_t end = i;
    while (end < g.text.size() && !is_space(g.text[end])) ++end;
    Glyph run = g;
    run.text = g.text.subspan(i, end - i);
    run.x += g.dx * static_cast<double>(i) / all;
    run.y += g.dy * static_cast<double>(i) / all;
    run.dx *= static_cast<double>(end - i) / all;
    run.dy *= static_cast<double>(end - i) / all;
    if (!std::all_of(run.text.begin(), run.text.end(), unseen)) add_run(run);
    if (end < g.text.size()) end_word(true);
    i = end + 1;
  }
}

/// A vowel point or the like, on a letter written from right to left of the word: which, the whole word
/// tells. Some are shown before the word's first letter.
void WordBuilder::add_mark(const Glyph& g) {
  const auto [along, across] = offset_from(g, end_.x, end_.y);
  const bool near = std::abs(along) < g.size * kMarkReach && std::abs(across) < g.size * kMarkReach;
  if (!near || g.rotation != word_.rotation) end_word(false);
  Mark& mark = marks_.emplace_back();
  for (const std::uint32_t c : g.text) append_utf8(mark.text, c);
  mark.x = layout::middle_x(box_of(g));
}

/// Writes each mark before the letter it stands on. One beside the word is of the next, if there it fits no
/// worse.
void WordBuilder::set_marks() {
  const auto distance = [](const Letter& letter, double x) {
    return std::max({letter.x0 - x, x - letter.x1, 0.0});
  };
  std::vector<std::pair<std::size_t, std::string>> at;
  std::vector<Mark> left;
  for (Mark& mark : marks_) {
    const auto nearest = std::min_element(
        letters_.begin(), letters_.end(),
        [&](const Letter& a, const Letter& b) { return distance(a, mark.x) < distance(b, mark.x); });
    if (!mark.kept && (nearest == letters_.end() || distance(*nearest, mark.x) > 0)) {
      mark.kept = true;
      left.push_back(std::move(mark));
    } else {
      at.emplace_back(nearest == letters_.end() ? 0 : nearest->byte, std::move(mark.text));
    }
  }
  std::stable_sort(at.begin(), at.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  for (const auto& [byte, text] : at) word_.text.insert(byte, text);
  marks_ = std::move(left);
}

void WordBuilder::add_run(const Glyph& g) {
  if (std::all_of(g.text.begin(), g.text.end(), layout::is_mark_right_to_left)) return add_mark(g);
  if (compose(g)) return;
  if (!goes_on(g)) end_word(false);
  if (word_.text.empty()) {
    word_.box = box_of(g);
    word_.baseline = baseline_of(g);
    word_.size = g.size;
    word_.font = g.font;
    word_.rotation = g.rotation;
    word_.colour = g.colour;
    word_.artifact = g.artifact;
  }
  last_byte_ = word_.text.size();
  for (const std::uint32_t c : g.text) {
    if (!is_control(c)) append_utf8(word_.text, c);
  }
  last_box_ = box_of(g);
  box_before_last_ = word_.box;
  if (layout::is_right_to_left(g.text.back())) letters_.push_back({last_byte_, last_box_.x0, last_box_.x1});
  word_.box = layout::united(word_.box, last_box_);
  // Spacing so wide that it parts columns of a form is a jump, not the look of a word.
  const bool wide = std::hypot(g.spacing_x, g.spacing_y) > g.size * 0.6;
  end_ = {g.x + g.dx + (wide ? 0 : g.spacing_x), g.y + g.dy + (wide ? 0 : g.spacing_y)};
}

void WordBuilder::end_word(bool space) {
  if (word_.text.empty()) return;
  if (!marks_.empty()) set_marks();
  letters_.clear();
  if (!is_plain_ascii(word_.text)) {
    // What is seen from right to left is composed once it is in order.
    const bool in_order = !layout::has_right_to_left(word_.text) || !is_valid_utf8(word_.text);
    word_.text = layout::without_ligatures(in_order ? to_clean_utf8(word_.text) : std::move(word_.text));
    drop_inner_soft_hyphens(word_.text);
    hyphens_for_minus(word_.text);
  }
  word_.space_after = space;
  if (!word_.text.empty()) words_.push_back(std::move(word_));
  word_ = {};
}

std::vector<layout::Word> WordBuilder::take() {
  end_word(true);
  return std::move(words_);
}

}  // namespace praxis::ingest::worker
