// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/ascii.h"
#include "corpus/utf8.h"
#include "ingest/encoding.h"
#include "ingest/layout/joined_text.h"
#include "ingest/worker/extractor.h"
#include "ingest/worker/text_headings.h"
#include "ingest/worker/text_levels.h"
#include "ingest/worker/text_lines.h"
#include "ingest/worker/text_markup.h"
#include "ingest/worker/text_signs.h"

#include <algorithm>
#include <functional>
#include <set>
#include <string>

namespace praxis::ingest::worker {
namespace {

constexpr std::size_t kTextLimit = std::size_t{64} << 20U;

/// Rebuilds blocks from lines; one instance a file.
class Rebuilder {
 public:
  Rebuilder(TextFile file, ReadDocument& out) : file_(std::move(file)), out_(out) {}

  void run() {
    markdown_ = is_markdown(file_);
    hollow_bullets_ = has_hollow_bullets(file_.lines);
    labels_ = recurring_labels(file_.lines);
    for (TextLine& line : file_.lines) {
      if (markdown_ && !table_cells(line.text)) line.text = without_markup(without_quote(line.text));
      hyphens_.learn(line.text);
    }
    const TextLevels levels(file_);
    for (std::size_t i = 0; i < file_.lines.size(); ++i) {
      if (!file_.lines[i].text.empty()) take(i, levels);  // a picture alone leaves nothing
    }
    close();
  }

 private:
  void take(std::size_t i, const TextLevels& levels) {
    const TextLine& line = file_.lines[i];
    if (const auto cells = markdown_ ? table_cells(line.text) : std::nullopt) return add_row(line, *cells);
    const ListLabel label = list_label(line);
    if (line.markdown_level > 0) return add_heading(line, line.markdown_level);
    if (line.framed || is_heading(i)) return add_heading(line, levels.of(line));
    if (label.size > 0 && (is_broken_dash(line, label) || is_broken_word(line, label))) return join(line);
    if (label.size > 0 && (label.label != "-" || label.size < line.text.size()))
      return open_item(line, label);
    if (label.size > 0) return orphan_bullet(line);
    if (continues(line)) return join(line);
    close();
    if (bullets_waiting_ > 0) {
      --bullets_waiting_;
      return open_item(line, {"-", 0});
    }
    open_ = block(BlockKind::paragraph, line, line.text);
    has_open_ = true;
  }

  void add_row(const TextLine& line, const std::vector<std::string>& cells) {
    close();
    auto& blocks = out_.blocks;
    if (is_table_rule(cells)) {
      if (!blocks.empty() && blocks.back().kind == BlockKind::row) blocks.back().header = true;
      return;
    }
    Block row = block(BlockKind::row, line, {});
    for (const std::string& cell : cells) row.cells.push_back(without_markup(cell));
    row.text = row_text(row.cells);
    if (std::any_of(row.cells.begin(), row.cells.end(), [](const auto& cell) { return !cell.empty(); }))
      blocks.push_back(std::move(row));
  }

  // Converters print a list's bullets in a run of their own before its texts: each waits for one.
  void orphan_bullet(const TextLine&) {
    close();
    ++bullets_waiting_;
  }

  bool continues(const TextLine& line) const {
    if (!has_open_ || open_.group != line.box) return false;
    const bool mid_sentence = begins_lower(line.text) && !ends_sentence(open_.text);
    if (open_.kind == BlockKind::heading) return mid_sentence && !line.after_blank;
    if (is_bracketed(line.text)) return false;
    // "Why: …" and "What to do: …" begin a paragraph each where they come back.
    if (ends_sentence(open_.text) && labels_.contains(line_label(line.text))) return false;
    // A box is narrow, whatever the text around it does.
    if (line.box > 0) return !line.after_blank && !ends_sentence(open_.text);
    if (!file_.shape.wrapped) return !line.after_blank && mid_sentence;
    if (mid_sentence) return true;  // also over a page end
    if (line.after_blank) return false;
    if (bullets_waiting_ > 0 && ends_item(open_.text)) return false;
    return is_full(last_width_);
  }

  // "(14 May 2023)" on a line of its own.
  static bool is_bracketed(std::string_view line) {
    constexpr std::size_t kLongest = 60;
    return line.size() <= kLongest && line.starts_with('(') && line.ends_with(')') &&
           std::any_of(line.begin(), line.end(), is_ascii_digit);
  }

  // A line that reaches the margin was broken by it; a shorter one was ended by its author.
  bool is_full(std::size_t width) const { return width * 10 >= file_.shape.width * 8; }

  // A dash in the middle of a broken sentence looks like a bullet.
  bool is_broken_dash(const TextLine& line, const ListLabel& label) const {
    const bool dash = line.text.starts_with("–") || line.text.starts_with("—") || line.text.starts_with("- ");
    return dash && has_open_ && open_.kind == BlockKind::paragraph && !line.after_blank &&
           is_full(last_width_) && !ends_sentence(open_.text) && !open_.text.ends_with(':') &&
           begins_lower(line.text.substr(label.size));
  }

  // "o" in the middle of a broken sentence is a word (Polish, Romanian, Italian and others).
  bool is_broken_word(const TextLine& line, const ListLabel& label) const {
    return line.text.starts_with("o ") && !hollow_bullets_ && has_open_ && open_.kind != BlockKind::heading &&
           !line.after_blank && is_full(last_width_) && !ends_sentence(open_.text) &&
           !open_.text.ends_with(':') && begins_lower(line.text.substr(label.size));
  }

  static bool ends_item(std::string_view text) {
    return ends_sentence(text) || text.ends_with(',') || text.ends_with(';');
  }

  bool is_heading(std::size_t i) const {
    return heads_what_follows(
        file_, i,
        {has_open_, has_open_ && ends_sentence(open_.text), has_open_ && open_.kind == BlockKind::heading});
  }

  void add_heading(const TextLine& line, int level) {
    // A heading broken over two lines: both in capitals, nothing between.
    const bool goes_on = has_open_ && open_.kind == BlockKind::heading && !line.after_blank &&
                         open_.group == line.box && line.markdown_level == 0 && is_upper_case(open_.text) &&
                         is_upper_case(line.text) && list_label(line).size == 0;
    bullets_waiting_ = 0;
    if (goes_on) return join(line);
    close();
    open_ = block(BlockKind::heading, line, line.text);
    open_.level = level;
    has_open_ = true;
  }

  void open_item(const TextLine& line, const ListLabel& label) {
    close();
    open_ = block(BlockKind::item, line, line.text.substr(label.size));
    open_.label = label.label;
    open_.level = label.label.size() > 1 && label.label.front() >= 'a' && label.label.front() <= 'z' ? 1 : 0;
    has_open_ = true;
  }

  void join(const TextLine& line) {
    last_width_ = count_code_points(line.text);
    layout::append_line(open_.text, line.text, hyphens_, out_.quality);
    if (file_.pages > 0 && open_.boxes.back().page != line.page) open_.boxes.push_back({line.page, {}});
  }

  Block block(BlockKind kind, const TextLine& line, std::string text) {
    last_width_ = count_code_points(line.text);
    Block made;
    made.kind = kind;
    made.text = std::move(text);
    made.group = line.box;
    made.boxed = line.box > 0;
    if (file_.pages > 0) made.boxes.push_back({line.page, {}});
    return made;
  }

  void close() {
    if (has_open_) out_.blocks.push_back(std::move(open_));
    has_open_ = false;
  }

  TextFile file_;
  ReadDocument& out_;
  layout::HyphenJudge hyphens_;
  Block open_;
  bool has_open_ = false;
  bool markdown_ = false;
  bool hollow_bullets_ = false;
  std::set<std::string, std::less<>> labels_;
  int bullets_waiting_ = 0;
  std::size_t last_width_ = 0;
};

}  // namespace

Result<ReadDocument> extract_text(std::string_view bytes) {
  if (bytes.size() > kTextLimit) return fail(ErrorKind::limit_exceeded, "a text file of more than 64 MiB");
  const std::string text = decode_text(bytes);
  ReadDocument document;
  document.info.kind = "text";
  TextFile file = split_text(text, document.quality.running_lines_dropped);
  if (file.lines.empty()) return fail(ErrorKind::empty_input, "the file holds no text");
  document.info.pages = file.pages;
  document.quality.pages = file.pages;
  Rebuilder(std::move(file), document).run();
  const auto heading = std::find_if(document.blocks.begin(), document.blocks.end(),
                                    [](const Block& block) { return block.kind == BlockKind::heading; });
  if (heading != document.blocks.end()) {
    document.info.title = heading->text;
    document.title_from_content = true;
  }
  return document;
}

}  // namespace praxis::ingest::worker
