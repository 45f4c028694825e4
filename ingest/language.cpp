// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/language.h"

#include "ingest/joint.h"

#include <algorithm>
#include <array>

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

namespace praxis::ingest {
namespace {

constexpr std::size_t kEnoughBytes = 100;     // shorter texts follow the document
constexpr std::size_t kTellingBlock = 40;     // shorter ones are names and figures
constexpr std::size_t kLookedAt = 64 * 1024;  // a longer text says nothing new
constexpr std::size_t kStretch = 160;         // bytes from each of three places tell a text's language
constexpr std::size_t kLookedAtOfDocument =
    8 * 1024;  // so much of a document, spread over it, tells its language

std::string_view stretch(std::string_view text, std::size_t from) {
  const auto inside_letter = [&](std::size_t at) {
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
  };
  std::size_t to = std::min(from + kStretch, text.size());
  while (inside_letter(from)) ++from;
  while (inside_letter(to)) ++to;
  return text.substr(from, to - from);
}

/// A long text's beginning, middle and end.
std::string sample_of(std::string_view text) {
  if (text.size() <= 3 * kStretch) return std::string(text);
  std::string sample(stretch(text, 0));
  for (const std::size_t from : {(text.size() - kStretch) / 2, text.size() - kStretch})
    sample.append("\n").append(stretch(text, from));
  return sample;
}

struct Guess {
  std::string language;  ///< ISO 639-1; empty when nothing is known
  bool reliable = false;
};

Guess by_cld2(std::string_view text, std::string_view prior) {
  const std::string hint(prior);
  const CLD2::CLDHints hints{hint.empty() ? nullptr : hint.c_str(), nullptr, CLD2::UNKNOWN_ENCODING,
                             CLD2::UNKNOWN_LANGUAGE};
  std::array<CLD2::Language, 3> languages{};
  std::array<int, 3> percents{};
  std::array<double, 3> scores{};
  int bytes = 0;
  bool reliable = false;
  const CLD2::Language best = CLD2::ExtDetectLanguageSummary(text.data(), static_cast<int>(text.size()), true,
                                                             &hints, 0, languages.data(), percents.data(),
                                                             scores.data(), nullptr, &bytes, &reliable);
  const std::string_view code = best == CLD2::UNKNOWN_LANGUAGE ? "un" : CLD2::LanguageCode(best);
  if (code == "un" || code.empty()) return {};
  // Croatian, Serbian and Bosnian texts are told apart poorly; the document's own word is better.
  return {std::string(code.substr(0, code.find('-'))), reliable};
}

/// Texts of a document from its beginning to its end.
std::string spread_sample(const ReadDocument& document) {
  std::size_t all = 0;
  for (const Block& block : document.blocks) all += block.text.size();
  const std::size_t one_in = std::max<std::size_t>(all / kLookedAtOfDocument, 1);
  std::string sample;
  std::size_t passed = 0;
  for (const Block& block : document.blocks) {
    passed += block.text.size();
    if (passed < sample.size() * one_in || block.text.size() < kTellingBlock) continue;
    sample += joint::as_guessed(block.text) + '\n';
    if (sample.size() > kLookedAt) break;
  }
  return sample;
}

}  // namespace

std::string detect_language(std::string_view text, std::string_view prior) {
  if (text.size() < kEnoughBytes && !prior.empty()) return std::string(prior);
  const Guess guess = by_cld2(sample_of(text), prior);
  const bool doubtful = !guess.reliable && !prior.empty();
  return guess.language.empty() || doubtful ? std::string(prior) : guess.language;
}

DocumentLanguage language_of(const ReadDocument& document) {
  if (!document.info.language.empty()) return {document.info.language, document.info.language};
  const std::string sample = spread_sample(document);
  if (sample.empty()) return {};
  const Guess guess = by_cld2(sample, {});
  const bool certain = guess.reliable && sample.size() >= kEnoughBytes;
  return {guess.language, certain ? guess.language : std::string()};
}

}  // namespace praxis::ingest
