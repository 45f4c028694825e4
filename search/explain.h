// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/answer.h"
#include "search/matches.h"

#include <cstdint>
#include <memory>
#include <string>

namespace praxis::search {

/// Says why a query found units of a generation: each word, phrase and the like is weighed again in the unit
/// alone, by the same parts of the query that ranked it. At most kMostExplained of them. Borrows; for one
/// thread. Throws Xapian::Error.
class Explainer {
 public:
  Explainer(const MatchContext& context, const std::string& text, bool plain);
  ~Explainer();
  Explainer(const Explainer&) = delete;
  Explainer& operator=(const Explainer&) = delete;

  Explanation explain(std::uint32_t document, const Unit& unit) const;

 private:
  struct Parts;
  const MatchContext& context_;
  std::unique_ptr<Parts> parts_;
};

inline constexpr std::size_t kMostExplained = 16;

/// In plain words: “voucher” in title and text (62%), …
std::string to_sentence(const Explanation& explanation);

}  // namespace praxis::search
