// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/text_view.h"

#include "corpus/utf8.h"

#include <algorithm>
#include <array>

#include <nlohmann/json.hpp>

namespace praxis::server {
namespace {

constexpr std::array<std::string_view, 6> kBullets{"- ", "• ", "– ", "* ", "▪ ", "‣ "};

/// The length of a bullet and the space after it, or 0.
std::size_t bullet_length(std::string_view line) {
  for (const std::string_view bullet : kBullets) {
    if (line.starts_with(bullet)) return bullet.size();
  }
  return 0;
}

bool is_alnum(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// True for "A. …", "b) …", "12. …": one letter or up to two digits, a stop or bracket, a space.
bool has_label(std::string_view line) {
  std::size_t length = 0;
  while (length < line.size() && length < 2 && is_alnum(line[length])) ++length;
  const bool digits = length > 0 && line[0] >= '0' && line[0] <= '9';
  if (length == 0 || (length == 2 && !digits) || length + 2 > line.size()) return false;
  return (line[length] == '.' || line[length] == ')') && line[length + 1] == ' ';
}

std::vector<std::string_view> split_lines(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.push_back(trim(text.substr(0, end)));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

/// Gathers blocks line by line.
class BlockBuilder {
 public:
  void blank() { open_ = false; }

  void item(std::string_view text, bool labelled) {
    // Items of one list may stand apart by blank lines; a list goes on until something else comes.
    if (blocks_.empty() || !blocks_.back().is_list || blocks_.back().has_labels != labelled) {
      blocks_.push_back({true, labelled, {}});
    }
    blocks_.back().lines.emplace_back(text);
    open_ = true;
  }

  void prose(std::string_view text) {
    if (open_ && !blocks_.empty()) {  // the line goes on with what the one before began
      blocks_.back().lines.back() += ' ';
      blocks_.back().lines.back() += text;
    } else {
      blocks_.push_back({false, false, {std::string(text)}});
    }
    open_ = true;
  }

  std::vector<TextBlock> take() { return std::move(blocks_); }

 private:
  std::vector<TextBlock> blocks_;
  bool open_ = false;
};

}  // namespace

std::vector<TextRun> split_at_highlights(const search::Snippet& snippet) {
  auto ranges = snippet.highlights;
  std::sort(ranges.begin(), ranges.end());
  const std::string_view text = snippet.text;
  std::vector<TextRun> runs;
  std::size_t done = 0;  // bytes
  const auto append = [&](std::size_t end, bool marked) {
    if (end <= done) return;
    const std::string_view piece = text.substr(done, end - done);
    if (!runs.empty() && runs.back().marked == marked) {
      runs.back().text += piece;
    } else {
      runs.push_back({std::string(piece), marked});
    }
    done = end;
  };
  for (const auto& [begin, end] : ranges) {
    if (end <= begin) continue;
    append(byte_offset(text, begin), false);
    append(byte_offset(text, end), true);
  }
  append(text.size(), false);
  return runs;
}

std::vector<TextBlock> split_into_blocks(std::string_view text) {
  BlockBuilder builder;
  for (const std::string_view line : split_lines(text)) {
    if (line.empty()) {
      builder.blank();
    } else if (const std::size_t bullet = bullet_length(line); bullet > 0) {
      builder.item(trim(line.substr(bullet)), false);
    } else if (has_label(line)) {
      builder.item(line, true);
    } else {
      builder.prose(line);
    }
  }
  return builder.take();
}

nlohmann::ordered_json runs_view(const std::vector<TextRun>& runs) {
  auto view = nlohmann::ordered_json::array();
  for (const TextRun& run : runs) view.push_back({{"run", run.text}, {"marked", run.marked}});
  return view;
}

nlohmann::ordered_json blocks_view(std::string_view text) {
  auto view = nlohmann::ordered_json::array();
  for (const TextBlock& block : split_into_blocks(text)) {
    nlohmann::ordered_json lines = block.lines;
    view.push_back({{"paragraph", block.is_list ? nlohmann::ordered_json(false) : lines},
                    {"list", block.is_list},
                    {"list_class", block.has_labels ? "labelled" : "bulleted"},
                    {"items", block.is_list ? std::move(lines) : nlohmann::ordered_json::array()}});
  }
  return view;
}

}  // namespace praxis::server
