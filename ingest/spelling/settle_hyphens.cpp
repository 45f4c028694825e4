// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/spelling/settle_hyphens.h"

#include "corpus/utf8.h"
#include "ingest/joint.h"
#include "ingest/language.h"
#include "ingest/spelling/letters.h"

#include <algorithm>
#include <utility>

namespace praxis::ingest {
namespace {

constexpr std::size_t kLongEnough = 4;       // letters of a word that is hardly a syllable by chance
constexpr std::size_t kTellsLanguage = 200;  // bytes of a block that are looked at for its language

bool is_among(std::span<const std::string_view> words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool has_joint(std::string_view text) {
  return text.find_first_of(joint::kAll) != std::string_view::npos;
}

/// Two words held apart because their vowels would run together: "auto-onderdelen", "mede-eigenaar".
bool vowels_clash(std::string_view first, std::string_view second) {
  static constexpr std::string_view kPairs = "aa ae ai au ee ei eu ie ii ij oe oi oo ou ui uu";
  const std::string before = strip_accents(first);
  const std::string after = strip_accents(second);
  if (before.empty() || after.empty()) return false;
  const char pair[] = {before.back(), after.front()};
  return kPairs.find(std::string_view(pair, 2)) != std::string_view::npos;
}

/// An entry of the dictionary: "minister-president". Many dictionaries take any two words with a hyphen
/// between for known; those take them the other way round as well.
bool is_written_with_hyphen(const JointSides& joint, bool both_known, Dictionary& dictionary) {
  return dictionary.knows(joint.before + "-" + joint.after) &&
         !(both_known && dictionary.knows(joint.after + "-" + joint.before));
}

/// The texts of one document on their way to being settled.
class Settler {
 public:
  Settler(std::string_view language, Dictionaries& dictionaries, Quality& quality)
      : language_(language), dictionaries_(dictionaries), quality_(quality) {}

  void settle(Block& block) {
    if (!has_joint(block.text)) return;
    choose_language(block.text);
    if (block.kind != BlockKind::row || block.cells.empty()) {
      block.text = settled(block.text);
      return;
    }
    for (std::string& cell : block.cells) cell = settled(cell);
    block.text = row_text(block.cells);
  }

  std::string settle(std::string_view text) {
    choose_language(text);
    return settled(text);
  }

 private:
  void choose_language(std::string_view text) {
    const std::string language = detect_language(shorten(joint::as_guessed(text), kTellsLanguage), language_);
    habits_ = &hyphen_habits_of(language);
    dictionary_ = dictionaries_.find(language);
  }

  std::string settled(std::string_view text) {
    std::string out;
    out.reserve(text.size() + 8);
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t mark = std::min(text.find_first_of(joint::kAll, at), text.size());
      out += text.substr(at, mark - at);
      if (mark == text.size()) break;
      const char kind = settle_joint(sides(out, text.substr(mark + 1), text[mark]), *habits_, dictionary_);
      ++(kind == joint::kJoin ? quality_.hyphens_joined : quality_.hyphens_kept);
      out += joint::spelt(kind);
      at = mark + 1;
    }
    return out;
  }

  /// Marks further on in the same word are taken to join it.
  static JointSides sides(std::string_view before, std::string_view rest, char guess) {
    JointSides joint;
    joint.guess = guess;
    joint.before = std::string(last_letters(before));
    std::string after(rest.substr(0, rest.find(' ')));
    std::erase_if(after, [](char c) { return joint::kAll.find(c) != std::string_view::npos; });
    joint.after = std::string(first_letters(after));
    before.remove_suffix(joint.before.size());
    joint.in_chain =
        before.ends_with('-') || std::string_view(after).substr(joint.after.size()).starts_with('-');
    return joint;
  }

  std::string_view language_;
  Dictionaries& dictionaries_;
  Quality& quality_;
  const HyphenHabits* habits_ = nullptr;
  Dictionary* dictionary_ = nullptr;
};

void drop_soft_hyphens(std::string& text) {
  static constexpr std::string_view kSoftHyphen = "\u00AD";
  for (std::size_t at = 0; (at = text.find(kSoftHyphen, at)) != std::string::npos;)
    text.erase(at, kSoftHyphen.size());
}

}  // namespace

char settle_joint(const JointSides& joint, const HyphenHabits& habits, Dictionary* dictionary) {
  if (!dictionary || joint.before.empty() || joint.after.empty()) return joint.guess;
  const std::string first = fold_case(joint.before);
  const std::string second = fold_case(joint.after);
  const bool conjunction = is_among(habits.conjunctions, second);
  const bool single = count_code_points(first) == 1;
  const bool held = is_among(habits.held, first);
  // A word that is a conjunction in another language only.
  const char guess = joint.guess == joint::kHang && !conjunction ? joint::kJoin : joint.guess;
  // What a language of closed compounds breaks is one word, known or not: nothing to look up.
  const bool plain = !conjunction && !single && !held && !joint.in_chain && !vowels_clash(first, second);
  if (habits.closed && plain && (guess == joint::kJoin || habits.nouns_capitalised)) return joint::kJoin;

  const bool one = dictionary->knows(joint.before + joint.after);
  const bool left = dictionary->knows(joint.before);
  if (conjunction) {
    // "in-|to" is no "in- to", but "zon-|en" may be "zon- en".
    const bool whole = one && (!left || (!habits.closed && count_code_points(first) < kLongEnough));
    return whole ? joint::kJoin : joint::kHang;
  }
  const bool right = dictionary->knows(joint.after);
  if (single) return one && !right ? joint::kJoin : joint::kKeep;  // "u-|scita" but "e-|mail"
  const bool links = is_among(habits.links, first) || is_among(habits.links, second);
  if (joint.in_chain && links && left && right) return joint::kKeep;
  if (one) return joint::kJoin;
  if (is_among(habits.bound, first)) return joint::kJoin;
  if (held && right) return joint::kKeep;
  if (is_written_with_hyphen(joint, left && right, *dictionary)) return joint::kKeep;
  if (habits.closed) {
    const bool name = !left && first != joint.before && !habits.nouns_capitalised;  // "Interreg-|project"
    if (name || (joint.in_chain && !(left && right))) return guess;
    return left && right && vowels_clash(first, second) ? joint::kKeep : joint::kJoin;
  }
  if (!left || !right) return guess;
  const std::size_t shorter = std::min(count_code_points(first), count_code_points(second));
  return habits.loose || joint.in_chain || shorter >= kLongEnough ? joint::kKeep : guess;
}

void settle_hyphens(ReadDocument& document, std::string_view language, Dictionaries& dictionaries) {
  if (has_joint(document.info.title)) {
    Quality uncounted;  // it stands among the blocks as well
    document.info.title = Settler(language, dictionaries, uncounted).settle(document.info.title);
  }
  drop_soft_hyphens(document.info.title);
  Settler settler(language, dictionaries, document.quality);
  for (Block& block : document.blocks) {
    settler.settle(block);
    drop_soft_hyphens(block.text);
    drop_soft_hyphens(block.label);
    for (std::string& cell : block.cells) drop_soft_hyphens(cell);
  }
}

}  // namespace praxis::ingest
