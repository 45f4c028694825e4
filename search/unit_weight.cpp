// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/unit_weight.h"

#include "search/schema.h"

#include <algorithm>
#include <cmath>

namespace praxis::search {
namespace {

constexpr std::size_t kUsualLength = 4096;  // terms of all prefixes; 32 KB of norms

}  // namespace

LengthNorms::LengthNorms(double average_length) : average_(average_length) {
  known_.reserve(kUsualLength);
  for (std::size_t length = 0; length < kUsualLength; ++length)
    known_.push_back(reckoned(static_cast<double>(length)));
}

double LengthNorms::reckoned(double length) const {
  return std::log2(1 + weight::kLengthNormalisation * average_ / std::max(length, 1.0));
}

UnitWeight::UnitWeight(const LengthNorms& norms) : norms_(norms) {
  need_stat(COLLECTION_SIZE);
  need_stat(COLLECTION_FREQ);
  need_stat(TERMFREQ);
  need_stat(WQF);
  need_stat(WDF);
  need_stat(WDF_MAX);
  need_stat(DOC_LENGTH);
  need_stat(DOC_LENGTH_MIN);
}

UnitWeight* UnitWeight::clone() const {
  return new UnitWeight(norms_);
}

UnitWeight* UnitWeight::unserialise(const std::string& /*text*/) const {
  return clone();
}

double telling_weight(const WordStatistics& word) {
  if (word.units == 0 || word.holding == 0) return 0;
  const double expected = word.units * (1 - std::pow((word.units - 1) / word.units, word.times));
  const double rare = std::log2((word.units + 1) / (expected + 0.5));
  return std::max(rare, 0.0) * (word.times + 1) / word.holding;
}

double share_of_weight(double count, double norm) {
  const double normal = count * norm;
  return normal / (normal + weight::kSaturation);
}

void UnitWeight::init(double factor) {
  const WordStatistics word{static_cast<double>(get_collection_size()), static_cast<double>(get_termfreq()),
                            static_cast<double>(get_collection_freq())};
  telling_ = factor * get_wqf() * telling_weight(word);
}

double UnitWeight::get_sumpart(Xapian::termcount count, Xapian::termcount length,
                               Xapian::termcount /*unique*/) const {
  return telling_ * share_of_weight(count, norms_.of(length));
}

double UnitWeight::get_maxpart() const {
  return get_sumpart(get_wdf_upper_bound(), std::max<Xapian::termcount>(get_doclength_lower_bound(), 1), 0);
}

double UnitWeight::get_sumextra(Xapian::termcount /*length*/, Xapian::termcount /*unique*/) const {
  return 0;
}

}  // namespace praxis::search
