// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/html_lines.h"

#include "ingest/worker/html_kept_breaks.h"
#include "ingest/worker/html_text.h"

#include <algorithm>

namespace praxis::ingest::worker::html {
namespace {

/// The length of a bullet and the space after it at the beginning of a line; 0 when there is none.
std::size_t bullet_length(std::string_view text) {
  for (const std::string_view bullet : {"•", "●", "▪", "◦", "‣", "➢", "►", "■", "·", "–", "-", "*"}) {
    if (text.starts_with(bullet) && text.size() > bullet.size() + 1 && text[bullet.size()] == ' ') {
      return bullet.size() + 1;
    }
  }
  return 0;
}

}  // namespace

unsigned count_visible(std::string_view text) {
  return static_cast<unsigned>(std::count_if(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte > ' ' && (byte & 0xC0u) != 0x80u;
  }));
}

void LineBuffer::append(std::string_view text, Style style) {
  const std::size_t begin = text_.size();
  text_ += text;
  if (style.in_link) links_.emplace_back(begin, text_.size());
  if (style.bold) bold_.emplace_back(begin, text_.size());
  if (style.preformatted) return;
  std::replace(text_.begin() + static_cast<std::ptrdiff_t>(begin), text_.end(), '\n', ' ');
}

unsigned LineBuffer::chars_in(const Ranges& ranges, std::size_t begin, std::size_t end) const {
  unsigned count = 0;
  const auto ends_before = [](const auto& range, std::size_t at) { return range.second <= at; };
  for (auto it = std::lower_bound(ranges.begin(), ranges.end(), begin, ends_before);
       it != ranges.end() && it->first < end; ++it) {
    const std::size_t first = std::max(it->first, begin);
    const std::size_t last = std::min(it->second, end);
    count += count_visible(std::string_view(text_).substr(first, last - first));
  }
  return count;
}

std::vector<LineBuffer::Piece> LineBuffer::pieces() const {
  std::vector<Piece> pieces;
  bool opens = true;
  for (std::size_t at = 0; at < text_.size();) {
    const std::size_t end = std::min(text_.find('\n', at), text_.size());
    std::string text = clean_line(std::string_view(text_).substr(at, end - at));
    if (text.empty()) {
      opens = true;
    } else {
      const std::size_t bullet = bullet_length(text);
      Piece piece;
      piece.line = {text.substr(bullet), bullet > 0, count_visible(text), chars_in(links_, at, end),
                    chars_in(bold_, at, end)};
      piece.opens = std::exchange(opens, false);
      pieces.push_back(std::move(piece));
    }
    at = end + 1;
  }
  return pieces;
}

void LineBuffer::read_paragraph(std::span<Piece> pieces, bool wrapped, std::vector<Line>& lines) {
  std::vector<char> kept(pieces.size());
  if (!wrapped && pieces.size() > 1) {
    std::vector<BrokenLine> broken;
    for (const Piece& piece : pieces)
      broken.push_back({piece.line.text, piece.line.bulleted, piece.line.chars, piece.line.bold_chars});
    kept = kept_breaks(broken);
  }
  const std::size_t first = lines.size();
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    Line& line = pieces[i].line;
    if (i == 0 || line.bulleted || kept[i] != 0) {
      lines.push_back(std::move(line));
      continue;
    }
    lines.back().text += ' ' + line.text;
    lines.back().chars += line.chars;
    lines.back().link_chars += line.link_chars;
    lines.back().bold_chars += line.bold_chars;
  }
  const bool menu = std::all_of(lines.begin() + static_cast<std::ptrdiff_t>(first), lines.end(),
                                [](const Line& line) { return line.link_chars > 0; });
  const bool row = lines.size() > first + 1 && !menu;
  for (std::size_t i = first; i < lines.size(); ++i) lines[i].in_row = row;
}

std::vector<Line> LineBuffer::take(bool wrapped) {
  std::vector<Line> lines;
  std::vector<Piece> found = pieces();
  for (std::size_t begin = 0; begin < found.size();) {
    std::size_t end = begin + 1;
    while (end < found.size() && !found[end].opens) ++end;
    read_paragraph(std::span(found).subspan(begin, end - begin), wrapped, lines);
    begin = end;
  }
  text_.clear();
  links_.clear();
  bold_.clear();
  return lines;
}

}  // namespace praxis::ingest::worker::html
