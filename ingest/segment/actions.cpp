// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/segment/actions.h"

#include "corpus/ascii.h"
#include "ingest/segment/families.h"
#include "ingest/segment/head_signs.h"

#include <algorithm>

namespace praxis::ingest {
namespace {

constexpr int kLowest = 6;

/// It heads one recommendation: by the word, or it says itself what to do or who should.
bool heads_recommendation(const Block& block, const SegmentTools& tools) {
  if (tools.cues.opens("recommendation", block.text)) return true;
  const LanguageSigns* const words = tools.signs();
  if (words == nullptr) return false;
  const HeadSigns head = read_head(block.text, *words, tools);
  return head.addressed || head.urges;
}

/// How an action among a recommendation's blocks is written.
enum class ActionForm { none, lettered, called, called_heading };

ActionForm form_of(const Block& block, const Cues& cues) {
  if (opens_action(block, cues))
    return block.kind == BlockKind::heading ? ActionForm::called_heading : ActionForm::called;
  const bool lettered =
      block.kind == BlockKind::item && !block.label.empty() && is_ascii_upper(block.label.front());
  return lettered ? ActionForm::lettered : ActionForm::none;
}

}  // namespace

bool opens_action(const Block& block, const Cues& cues) {
  if (block.kind == BlockKind::note || block.kind == BlockKind::caption) return false;
  const auto behind = cues.opens("action", block.text);
  return behind && number_after_cue(block.text, *behind).has_value();
}

void lower_actions(std::vector<Block>& blocks, const SegmentTools& tools) {
  const Block* above = nullptr;  // the last heading that is no action
  bool text = false;             // and something is said below it
  bool lowers = false;
  for (Block& block : blocks) {
    if (block.kind != BlockKind::heading) {
      text = text || is_prose(block);
      continue;
    }
    if (!opens_action(block, tools.cues)) {
      above = &block;
      text = lowers = false;
      continue;
    }
    if (above == nullptr || above->group != block.group || above->level != block.level) continue;
    lowers = lowers || (text && heads_recommendation(*above, tools));
    if (lowers) block.level = std::min(block.level + 1, kLowest);
  }
}

bool has_only_actions(const Sheet& sheet, std::size_t i) {
  if (!sheet.is_heading(i) || i + 1 >= sheet.size() || !is_prose(sheet[i + 1])) return false;
  const std::size_t end = sheet.section_end(i);
  bool any = false;
  for (std::size_t k = i + 1; k < end; ++k) {
    if (!sheet.is_heading(k) || sheet[k].boxed) continue;
    if (!opens_action(sheet[k], sheet.cues())) return false;
    any = true;
  }
  return any;
}

std::vector<std::string> actions_of(const Sheet& sheet, const std::vector<std::size_t>& blocks) {
  std::vector<std::string> actions;
  ActionForm open = ActionForm::none;
  for (const std::size_t i : blocks) {
    const Block& block = sheet[i];
    const ActionForm form = form_of(block, sheet.cues());
    const std::string written = block.label.empty() ? block.text : block.label + " " + block.text;
    if (form != ActionForm::none) {
      actions.push_back(written);
      open = form;
    } else if (open == ActionForm::called_heading && block.kind != BlockKind::heading) {
      actions.back() += "\n" + written;
    } else if (open != ActionForm::none && block.kind == BlockKind::item) {
      actions.back() += "\n" + written;
    } else {
      open = ActionForm::none;
    }
  }
  return actions;
}

}  // namespace praxis::ingest
