// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/segment/section_boxes.h"

#include "corpus/utf8.h"
#include "corpus/words.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace praxis::ingest {
namespace {

/// Blocks of one box.
struct BoxSpan {
  std::size_t begin = 0, end = 0;
};

/// Runs of blocks of one group, boxed or not.
std::vector<BoxSpan> groups_in(const std::vector<Block>& blocks) {
  std::vector<BoxSpan> groups;
  for (std::size_t i = 0; i < blocks.size(); i = groups.back().end) {
    std::size_t end = i + 1;
    while (end < blocks.size() && blocks[end].group == blocks[i].group) ++end;
    groups.push_back({i, end});
  }
  return groups;
}

std::vector<BoxSpan> untitled_boxes(const std::vector<Block>& blocks) {
  std::vector<BoxSpan> boxes = groups_in(blocks);
  std::erase_if(boxes, [&](BoxSpan box) {
    return std::any_of(blocks.begin() + static_cast<std::ptrdiff_t>(box.begin),
                       blocks.begin() + static_cast<std::ptrdiff_t>(box.end),
                       [](const Block& block) { return !block.boxed || block.kind == BlockKind::heading; });
  });
  return boxes;
}

/// The labels of a box that is little more than lines of a record, folded; none for others.
std::set<std::string> fact_labels(const std::vector<Block>& blocks, BoxSpan box) {
  std::set<std::string> labels;
  std::size_t fields = 0;
  for (std::size_t i = box.begin; i < box.end; ++i) {
    if (blocks[i].kind != BlockKind::field) continue;
    ++fields;
    labels.insert(fold_case(blocks[i].label));
  }
  return fields * 3 >= (box.end - box.begin) * 2 ? labels : std::set<std::string>{};
}

/// "In figures.", "What it cost:": the few words that a box begins with and then goes on, folded; none where
/// they announce what stands for itself.
std::string lead_of(const Block& block, const Cues& cues) {
  constexpr std::size_t kMostWords = 5;
  if (block.kind != BlockKind::paragraph) return {};
  const std::string_view text = block.text;
  const std::size_t end = std::min(text.find(". "), text.find(": "));
  if (end == std::string_view::npos) return {};
  const std::string_view lead = text.substr(0, end);
  const std::size_t words = first_words(lead, kMostWords + 1).size();
  constexpr std::array<std::string_view, 7> kAnnouncing{
      "practice", "practice-sheet", "recommendation", "proposal", "box", "concept", "expert"};
  const bool announces = std::any_of(kAnnouncing.begin(), kAnnouncing.end(), [&](std::string_view role) {
    return cues.opens(role, text).has_value();
  });
  return words == 0 || words > kMostWords || announces ? std::string() : fold_case(lead);
}

bool is_short(const Block& block, std::size_t most_words) {
  return first_words(block.text, most_words + 1).size() <= most_words;
}

/// The headings of a box that holds nothing but short headings with a short text below each, folded: labels
/// that a larger type makes look like headings.
std::set<std::string> headed_labels(const std::vector<Block>& blocks, BoxSpan box) {
  constexpr std::size_t kLabelWords = 5;
  constexpr std::size_t kValueWords = 30;
  std::set<std::string> labels;
  if ((box.end - box.begin) % 2 != 0) return {};
  for (std::size_t i = box.begin; i < box.end; i += 2) {
    const bool pair = blocks[i].boxed && blocks[i].kind == BlockKind::heading &&
                      is_short(blocks[i], kLabelWords) && blocks[i + 1].kind == BlockKind::paragraph &&
                      is_short(blocks[i + 1], kValueWords);
    if (!pair) return {};
    labels.insert(fold_case(blocks[i].text));
  }
  return labels;
}

/// Boxes whose headings are labels, most of which come back in another one, become lines of a record.
void read_headed_labels(std::vector<Block>& blocks) {
  constexpr std::size_t kFewestShared = 2;
  std::vector<std::pair<BoxSpan, std::set<std::string>>> boxes;
  std::map<std::string, std::size_t> times;
  for (const BoxSpan& group : groups_in(blocks)) {
    std::set<std::string> labels = headed_labels(blocks, group);
    for (const std::string& label : labels) ++times[label];
    if (labels.size() >= kFewestShared) boxes.emplace_back(group, std::move(labels));
  }
  std::vector<bool> taken(blocks.size());
  for (const auto& [box, labels] : boxes) {
    const auto shared = static_cast<std::size_t>(std::count_if(
        labels.begin(), labels.end(), [&](const std::string& label) { return times[label] > 1; }));
    if (shared < kFewestShared || shared * 2 < labels.size()) continue;
    for (std::size_t i = box.begin; i < box.end; i += 2) {
      blocks[i].kind = BlockKind::field;
      blocks[i].label = std::move(blocks[i].text);
      blocks[i].text = blocks[i + 1].text;
      blocks[i].boxes.insert(blocks[i].boxes.end(), blocks[i + 1].boxes.begin(), blocks[i + 1].boxes.end());
      taken[i + 1] = true;
    }
  }
  std::size_t at = 0;
  std::erase_if(blocks, [&](const Block&) { return taken[at++]; });
}

class SectionBoxes {
 public:
  SectionBoxes(std::vector<Block>& blocks, const Cues& cues)
      : blocks_(blocks), cues_(cues), boxes_(untitled_boxes(blocks)) {
    for (const BoxSpan& box : boxes_) {
      for (const std::string& label : fact_labels(blocks_, box)) ++labels_[label];
      if (const std::string lead = lead_of(blocks_[box.begin], cues_); !lead.empty()) ++leads_[lead];
    }
  }

  void open() {
    for (const BoxSpan& box : boxes_) {
      if (stands_in_section(box) && (holds_facts(box) || leads_alike(box))) open(box);
    }
  }

 private:
  bool holds_facts(BoxSpan box) const {
    constexpr std::ptrdiff_t kFewest = 2;
    const std::set<std::string> labels = fact_labels(blocks_, box);
    return std::count_if(labels.begin(), labels.end(),
                         [&](const std::string& label) { return labels_.at(label) > 1; }) >= kFewest;
  }

  bool leads_alike(BoxSpan box) const {
    const auto found = leads_.find(lead_of(blocks_[box.begin], cues_));
    return found != leads_.end() && found->second > 1;
  }

  /// Running text or a heading of it stands right above.
  bool stands_in_section(BoxSpan box) const { return box.begin > 0 && !blocks_[box.begin - 1].boxed; }

  void open(BoxSpan box) {
    for (std::size_t i = box.begin; i < box.end; ++i) {
      blocks_[i].boxed = false;
      blocks_[i].group = blocks_[box.begin - 1].group;
    }
  }

  std::vector<Block>& blocks_;
  const Cues& cues_;
  std::vector<BoxSpan> boxes_;
  std::map<std::string, std::size_t> labels_;  // of fact boxes, and in how many each stands
  std::map<std::string, std::size_t> leads_;
};

}  // namespace

void open_section_boxes(std::vector<Block>& blocks, const Cues& cues) {
  read_headed_labels(blocks);
  SectionBoxes(blocks, cues).open();
}

}  // namespace praxis::ingest
