// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/pdf_words.h"

#include "corpus/utf8.h"
#include "ingest/layout/characters.h"
#include "ingest/layout/geometry.h"

#include <algorithm>
#include <cmath>

namespace praxis::ingest::worker {
namespace {

bool is_space(std::uint32_t c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == 0xA0 || (c >= 0x2000 && c <= 0x200B) ||
         c == 0x202F || c == 0x3000;
}

/// Accents that old typesetting programs set as glyphs of their own over a letter, as combining marks; 0 for
/// others.
std::uint32_t combining_mark(std::uint32_t c) {
  switch (c) {
    case 0x60:
      return 0x300;
    case 0xB4:
      return 0x301;
    case 0x2C6:
      return 0x302;
    case 0x2DC:
      return 0x303;
    case 0xAF:
      return 0x304;
    case 0x2D8:
      return 0x306;
    case 0x2D9:
      return 0x307;
    case 0xA8:
      return 0x308;
    case 0x2DA:
      return 0x30A;
    case 0x2DD:
      return 0x30B;
    case 0x2C7:
      return 0x30C;
    case 0xB8:
      return 0x327;
    case 0x2DB:
      return 0x328;
    default:
      return 0;
  }
}

void append_utf8(std::string& out, std::uint32_t c) {
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += {static_cast<char>(0xC0 | (c >> 6)), static_cast<char>(0x80 | (c & 0x3F))};
  } else if (c < 0x10000) {
    out += {static_cast<char>(0xE0 | (c >> 12)), static_cast<char>(0x80 | ((c >> 6) & 0x3F)),
            static_cast<char>(0x80 | (c & 0x3F))};
  } else if (c < 0x110000) {
    out += {static_cast<char>(0xF0 | (c >> 18)), static_cast<char>(0x80 | ((c >> 12) & 0x3F)),
            static_cast<char>(0x80 | ((c >> 6) & 0x3F)), static_cast<char>(0x80 | (c & 0x3F))};
  }
}

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

}  // namespace

std::string utf8_from(std::u32string_view code_points) {
  std::string text;
  for (const char32_t c : code_points) append_utf8(text, static_cast<std::uint32_t>(c));
  return text;
}

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
  const double length = std::hypot(g.dx, g.dy);
  const double ux = length > 0 ? g.dx / length : 1;
  const double uy = length > 0 ? g.dy / length : 0;
  const double along = (g.x - end_.x) * ux + (g.y - end_.y) * uy;
  const double across = (g.x - end_.x) * uy - (g.y - end_.y) * ux;
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
    append_utf8(word_.text, mark);
    return true;
  }
  const std::uint32_t mark = combining_mark(before);
  std::string letter;
  append_utf8(letter, g.text[0]);
  if (mark == 0 || layout::code_points_in(last) != 1 || layout::letters_in(letter) != 1) return false;
  word_.text.resize(last_byte_);
  word_.text += letter;
  append_utf8(word_.text, mark);
  word_.box = layout::united(word_.box, box);
  end_ = {g.x + g.dx + g.spacing_x, g.y + g.dy + g.spacing_y};
  last_box_ = box;
  return true;
}

void WordBuilder::add(const Glyph& g) {
  if (g.text.empty() || !std::isfinite(g.x + g.y + g.dx + g.dy + g.size) || g.size <= 0) return;
  if (std::all_of(g.text.begin(), g.text.end(), is_space)) return end_word(true);
  if (compose(g)) return;
  if (!goes_on(g)) {
    end_word(false);
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
    if (c >= ' ' && !is_space(c)) append_utf8(word_.text, c);
  }
  last_box_ = box_of(g);
  word_.box = layout::united(word_.box, last_box_);
  // Spacing so wide that it parts columns of a form is a jump, not the look of a word.
  const bool wide = std::hypot(g.spacing_x, g.spacing_y) > g.size * 0.6;
  end_ = {g.x + g.dx + (wide ? 0 : g.spacing_x), g.y + g.dy + (wide ? 0 : g.spacing_y)};
}

void WordBuilder::end_word(bool space) {
  if (word_.text.empty()) return;
  if (!is_plain_ascii(word_.text)) {
    word_.text = layout::without_ligatures(to_clean_utf8(word_.text));
    drop_inner_soft_hyphens(word_.text);
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
