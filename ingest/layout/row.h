// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/layout/page.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace praxis::ingest::layout {

/// Words being gathered: the mean of their baselines places the next one.
struct Row {
  std::vector<Word> words;
  double first_baseline = 0;
  double sum_of_baselines = 0;
  double largest = 0;  ///< font size

  double baseline() const { return sum_of_baselines / static_cast<double>(words.size()); }

  void add(Word word) {
    if (words.empty()) first_baseline = word.baseline;
    sum_of_baselines += word.baseline;
    largest = std::max(largest, word.size);
    words.push_back(std::move(word));
  }
};

}  // namespace praxis::ingest::layout
