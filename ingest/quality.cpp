// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/quality.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace praxis::ingest {
namespace {

// Texts read well lie above nine in ten; a text of names and codes, or in another spelling, may have fewer.
constexpr double kFewKnownWords = 0.6;
constexpr int kEnoughWords = 50;  // below that chance decides
constexpr double kManyUnmapped = 0.02;
constexpr int kEnoughGlyphs = 200;
// A blank page or two is nothing; so many are pictures of text.
constexpr double kManyPagesWithoutText = 0.1;
constexpr int kSurelyPictures = 10;

/// Stays at the most that can be held.
void add(int& sum, int one) {
  sum = one > std::numeric_limits<int>::max() - sum ? std::numeric_limits<int>::max() : sum + one;
}

double part(int some, int all) {
  return all > 0 ? static_cast<double>(some) / all : 0;
}

std::string percent(double share) {
  return std::to_string(std::lround(share * 100)) + " %";
}

}  // namespace

std::optional<double> known_words_share(const Quality& quality) {
  if (quality.words_sampled <= 0) return std::nullopt;
  return part(quality.words_known, quality.words_sampled);
}

void add_quality(Quality& all, const Quality& one) {
  const int most_columns = std::max(all.most_columns, one.most_columns);
  for (const QualityFigure& figure : kReadFigures) add(all.*figure.value, one.*figure.value);
  all.most_columns = most_columns;
  add(all.words_sampled, one.words_sampled);
  add(all.words_known, one.words_known);
  // Page numbers of several documents have no sum: PipelineOutcome lists them by document.
}

std::vector<std::string> poor_reading(const Quality& quality) {
  std::vector<std::string> reasons;
  const double empty = part(quality.pages_without_text, quality.pages);
  if (empty > kManyPagesWithoutText || quality.pages_without_text >= kSurelyPictures) {
    reasons.push_back(std::to_string(quality.pages_without_text) + " of " + std::to_string(quality.pages) +
                      (quality.pages == 1 ? " page has no text" : " pages have no text"));
  }
  const double unmapped = part(quality.unmapped_glyphs, quality.glyphs);
  if (unmapped > kManyUnmapped && quality.glyphs >= kEnoughGlyphs)
    reasons.push_back(percent(unmapped) + " of its letter shapes stand for no known character");
  const auto known = known_words_share(quality);
  if (known && *known < kFewKnownWords && quality.words_sampled >= kEnoughWords)
    reasons.push_back("only " + percent(*known) + " of its words are in a dictionary");
  return reasons;
}

}  // namespace praxis::ingest
