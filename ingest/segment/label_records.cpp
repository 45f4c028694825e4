// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/utf8.h"
#include "corpus/words.h"
#include "ingest/segment/fields.h"

#include <map>
#include <optional>
#include <string>
#include <utility>

namespace praxis::ingest {
namespace {

constexpr std::size_t kNear = 3;  // blocks between two lines of one record

/// A line that may belong to a record.
struct Line {
  std::string name;   ///< of its field; "contact" for what will be left out
  std::string label;  ///< as it stands
  std::string value;
  std::size_t blocks = 1;  ///< it takes: two where the label stands above its value
  bool settled = false;    ///< a field or a heading already: it only vouches for others
};

std::string name_of_label(std::string_view label, const Cues& cues) {
  const std::string_view field = cues.field(label);
  if (!field.empty()) return std::string(field);
  return cues.is("contact", label) ? "contact" : "";
}

bool is_text(const Block& block) {
  return block.kind == BlockKind::paragraph || block.kind == BlockKind::item;
}

std::optional<Line> line_at(const std::vector<Block>& blocks, std::size_t i, const Cues& cues) {
  const Block& block = blocks[i];
  if (block.kind == BlockKind::row) {
    if (block.header || block.cells.size() != 2 || block.cells[1].empty()) return std::nullopt;
    std::string name = name_of_label(block.cells[0], cues);
    if (name.empty()) return std::nullopt;
    return Line{std::move(name), std::string(trim_separators(block.cells[0])), block.cells[1]};
  }
  if (block.kind == BlockKind::field) {
    std::string name = name_of_label(block.label, cues);
    if (name.empty()) return std::nullopt;
    return Line{std::move(name), {}, {}, 1, true};
  }
  if (!is_text(block) && block.kind != BlockKind::heading) return std::nullopt;
  if (const LabelledText labelled = labelled_text(block); !labelled.value.empty()) {
    std::string name = name_of_label(labelled.label, cues);
    if (name.empty()) return std::nullopt;
    return Line{std::move(name), std::string(labelled.label), std::string(labelled.value)};
  }
  std::string name = name_of_label(trim_separators(block.text), cues);
  if (name.empty()) return std::nullopt;
  if (block.kind == BlockKind::heading) return Line{std::move(name), {}, {}, 1, true};
  const bool valued = i + 1 < blocks.size() && is_text(blocks[i + 1]) && blocks[i + 1].group == block.group &&
                      name_of_label(trim_separators(blocks[i + 1].text), cues).empty();
  if (!valued) return std::nullopt;
  return Line{std::move(name), std::string(trim_separators(block.text)), blocks[i + 1].text, 2};
}

/// A short line of its own, as labels are.
bool may_be_label(const Block& block) {
  constexpr std::size_t kMostWords = 4;
  constexpr std::size_t kMostBytes = 120;
  if (block.kind != BlockKind::paragraph || block.text.empty() || block.text.size() > kMostBytes)
    return false;
  if (std::string_view(".;,!?").find(block.text.back()) != std::string_view::npos) return false;
  const std::size_t words = first_words(block.text, kMostWords + 1).size();
  return words > 0 && words <= kMostWords;
}

/// Lines that come back right behind a line of a record, or before one, each above a line of its own, are
/// labels too, whatever they are called.
void find_unknown_labels(const std::vector<Block>& blocks, std::vector<std::optional<Line>>& lines) {
  std::map<std::string_view, std::size_t> uses;
  for (const Block& block : blocks) {
    if (may_be_label(block)) ++uses[block.text];
  }
  for (std::size_t i = 0; i + 1 < blocks.size(); ++i) {
    if (lines[i] || lines[i + 1] || !may_be_label(blocks[i]) || uses[blocks[i].text] < 2 ||
        blocks[i + 1].kind != BlockKind::paragraph || blocks[i + 1].group != blocks[i].group ||
        uses[blocks[i + 1].text] >= uses[blocks[i].text])
      continue;
    const bool behind = (i > 0 && lines[i - 1] && lines[i - 1]->blocks == 1) ||
                        (i > 1 && lines[i - 2] && lines[i - 2]->blocks == 2);
    const bool before = i + 2 < blocks.size() && lines[i + 2] && lines[i + 2]->blocks == 2;
    if (behind && (before || i + 2 == blocks.size() || blocks[i + 2].group != blocks[i].group ||
                   blocks[i + 2].kind != BlockKind::paragraph))
      lines[i] = Line{{}, std::string(trim_separators(blocks[i].text)), blocks[i + 1].text, 2};
  }
}

/// Where a later sentence of a value begins with a label of its own, another field begins.
std::vector<std::pair<std::string, std::string>> parted(const Line& line, const Cues& cues) {
  std::vector<std::pair<std::string, std::string>> fields{{line.label, {}}};
  for (const WordSpan& span : split_sentences(line.value)) {
    Block sentence;
    sentence.text = line.value.substr(span.begin, span.end - span.begin);
    const LabelledText labelled = labelled_text(sentence);
    if (span.begin > 0 && !labelled.value.empty() && !name_of_label(labelled.label, cues).empty()) {
      fields.emplace_back(labelled.label, labelled.value);
    } else {
      fields.back().second +=
          (fields.back().second.empty() || fields.back().second.back() == ' ' ? "" : " ") + sentence.text;
    }
  }
  for (auto& [label, value] : fields) value = std::string(trim(value));
  return fields;
}

void append_fields(std::vector<Block>& out, const std::vector<Block>& blocks, std::size_t i, const Line& line,
                   const Cues& cues) {
  Block field = blocks[i];
  field.kind = BlockKind::field;
  field.level = 0;
  field.cells.clear();
  if (line.blocks == 2)
    field.boxes.insert(field.boxes.end(), blocks[i + 1].boxes.begin(), blocks[i + 1].boxes.end());
  for (auto& [label, value] : parted(line, cues)) {
    field.label = std::move(label);
    field.text = std::move(value);
    out.push_back(field);
  }
}

}  // namespace

std::vector<Block> with_records(std::vector<Block> blocks, const Cues& cues) {
  std::vector<std::optional<Line>> lines(blocks.size());
  for (std::size_t i = 0; i < blocks.size(); ++i) lines[i] = line_at(blocks, i, cues);
  find_unknown_labels(blocks, lines);
  const auto vouched = [&](std::size_t i) {
    const std::size_t begin = i > kNear ? i - kNear : 0;
    const std::size_t end = std::min(i + lines[i]->blocks + kNear, blocks.size());
    for (std::size_t k = begin; k < end; ++k) {
      if (k != i && lines[k] && lines[k]->name != lines[i]->name) return true;
    }
    return lines[i]->value != blocks[i].text && parted(*lines[i], cues).size() > 1;
  };
  std::vector<Block> out;
  out.reserve(blocks.size());
  for (std::size_t i = 0; i < blocks.size();) {
    if (!lines[i] || lines[i]->settled || !vouched(i)) {
      out.push_back(blocks[i++]);
      continue;
    }
    append_fields(out, blocks, i, *lines[i], cues);
    i += lines[i]->blocks;
  }
  return out;
}

}  // namespace praxis::ingest
