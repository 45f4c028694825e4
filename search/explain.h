// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/answer.h"
#include "search/matches.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace praxis::search {

/// Says why a query found units of a generation, by the same parts that ranked them: what each gives a unit
/// is looked up in what it finds. At most kMostExplained of them are named. Borrows; for one thread. Throws
/// Xapian::Error.
class Explainer {
 public:
  /// `matches` is what the text finds.
  Explainer(const MatchContext& context, const Matches& matches, const std::string& text, bool plain);
  ~Explainer();
  Explainer(const Explainer&) = delete;
  Explainer& operator=(const Explainer&) = delete;

  Explanation explain(std::uint32_t document, const Unit& unit) const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

inline constexpr std::size_t kMostExplained = 16;

/// In plain words, a line for each weighing: “voucher” in title and text (62%), …
std::vector<std::string> to_lines(const Explanation& explanation);
/// The same in one line.
std::string to_sentence(const Explanation& explanation);

}  // namespace praxis::search
