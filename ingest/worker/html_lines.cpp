// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/html_lines.h"

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

void LineBuffer::append(std::string_view text, bool in_link, bool preformatted) {
  if (in_link) links_.emplace_back(text_.size(), text_.size() + text.size());
  const std::size_t begin = text_.size();
  text_ += text;
  if (!preformatted) std::replace(text_.begin() + static_cast<std::ptrdiff_t>(begin), text_.end(), '\n', ' ');
}

unsigned LineBuffer::link_chars(std::size_t begin, std::size_t end) const {
  unsigned count = 0;
  for (const auto& [from, to] : links_) {
    const std::size_t first = std::max(from, begin);
    const std::size_t last = std::min(to, end);
    if (first < last) count += count_visible(std::string_view(text_).substr(first, last - first));
  }
  return count;
}

std::vector<Line> LineBuffer::take() {
  std::vector<Line> lines;
  bool joins = false;  // the next piece belongs to the last line
  for (std::size_t at = 0; at < text_.size();) {
    const std::size_t end = std::min(text_.find('\n', at), text_.size());
    std::string piece = clean_line(std::string_view(text_).substr(at, end - at));
    const unsigned links = link_chars(at, end);
    at = end + 1;
    const std::size_t bullet = bullet_length(piece);
    if (piece.empty()) {
      joins = false;
      continue;
    }
    if (!joins || bullet > 0) {
      lines.push_back({piece.substr(bullet), bullet > 0, 0, 0});
    } else {
      lines.back().text += ' ' + piece;
    }
    lines.back().chars += count_visible(piece);
    lines.back().link_chars += links;
    joins = true;
  }
  text_.clear();
  links_.clear();
  return lines;
}

}  // namespace praxis::ingest::worker::html
