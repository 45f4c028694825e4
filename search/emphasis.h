// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/analyzer.h"

#include <cstddef>
#include <string_view>

namespace praxis::search {

/// How much a word of a running text (a question, a pasted paragraph) counts beside the others: names and
/// numbers a little more, the words that only ask ("looking for articles that describe") much less. A name is
/// written with a capital where the text has words without and no sentence begins. Of few words each counts
/// as much as any: of those, callers do not ask. Borrows the text; thread-safe.
class Emphasis {
 public:
  /// `language` is that of the text, as far as known.
  Emphasis(std::string_view text, const Analysis& analysis, std::string_view language);

  double of(const Word& word) const;

 private:
  bool is_name(const Word& word) const;

  std::string_view text_;
  std::string_view language_;
  bool tells_names_ = false;  ///< capitals and small letters are both used
};

/// Whether a word of a language says only that something is asked for ("interested", "documents").
bool is_asking_word(std::string_view exact, std::string_view language);

}  // namespace praxis::search
