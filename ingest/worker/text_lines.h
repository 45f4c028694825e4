// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace praxis::ingest::worker {

/// One line of a plain text file, squeezed, with what stands around it.
struct TextLine {
  std::string text;
  int page = 1;
  bool after_blank = false;  ///< first on its page, or a blank line stands above
  int markdown_level = 0;    ///< 1 to 6 for "## Title" and underlined headings, the marks already taken off
  bool framed = false;       ///< "* Title *", "== Title ==": a heading, the marks already taken off
  bool initial = false;      ///< begins with a letter that no list counts by: "M. Laurent"
  int box = 0;               ///< counted from 1 inside boxes drawn with "+---+" and "|", the frame taken off
};

/// What a file's lines look like as a whole.
struct TextShape {
  std::size_t width = 0;  ///< code points of a full line
  bool wrapped = false;   ///< paragraphs are broken over lines, so that lines have to be joined
};

struct TextFile {
  std::vector<TextLine> lines;  ///< without blank ones
  TextShape shape;
  std::size_t title_lines = 0;  ///< before the first that is as wide as a paragraph
  int pages = 0;                ///< 0 when the file has no form feeds
};

/// Takes a decoded file apart into lines. Lines that stand alike at the head or foot of several pages (page
/// numbers aside) are running heads and left out; their number is added to `running_dropped`.
TextFile split_text(std::string_view text, int& running_dropped);

/// A list label at the beginning of a line: "•", "-", "A.", "3)", "(b)"; `size` counts its bytes with the
/// white space behind it, 0 when there is none. `label` is "-" for every bullet, else the label as it stands.
struct ListLabel {
  std::string label;
  std::size_t size = 0;
};
ListLabel list_label(std::string_view line);
/// The same, less initials.
ListLabel list_label(const TextLine& line);

/// What a line says before its colon in a few words ("Where it comes from: …"); empty for other lines.
std::string_view line_label(std::string_view line);
/// Those that several lines begin with.
std::set<std::string, std::less<>> recurring_labels(const std::vector<TextLine>& lines);

/// A line has "o" as a bullet for sure: below a blank line or what ends.
bool has_hollow_bullets(const std::vector<TextLine>& lines);

/// Marks the lines that begin with a person's initial: lists count on from "A.", and "I.", "V.", "X." are
/// numbers.
void find_initials(std::vector<TextLine>& lines);

}  // namespace praxis::ingest::worker
