// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/stop_words.h"

namespace praxis::search {

bool is_stop_word(std::string_view exact, std::string_view language) {
  static const WordSets sets{germanic_stop_words(), romance_stop_words(), eastern_stop_words()};
  return sets.holds(exact, language);
}

}  // namespace praxis::search
