// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"
#include "server/language.h"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace praxis::server {

/// The languages that the pages speak: English, and one for each further catalogue in a folder. Immutable;
/// thread-safe.
class Languages {
 public:
  /// Reads every *.tsv of a folder; the first faulty one is an error that names it. `with_pseudo` adds the
  /// pseudo-language, for tests.
  static Result<Languages> load(const std::filesystem::path& folder, bool with_pseudo = false);
  ~Languages();
  Languages(Languages&&) noexcept;
  Languages& operator=(Languages&&) noexcept;

  const Language& english() const { return *all_.front(); }
  /// In the order of what they call themselves; English is somewhere among them.
  const std::vector<const Language*>& in_order() const { return in_order_; }

  /// The language that fits a list of language ranges best, as in an Accept-Language header ("de-AT,
  /// fr;q=0.8"): by CLDR's distances, so that Luxembourgish finds German. Null where none fits.
  const Language* best_for(std::string_view ranges) const;
  /// Changes when any catalogue does.
  const std::string& fingerprint() const { return fingerprint_; }

 private:
  struct Matcher;
  Languages();
  std::vector<std::unique_ptr<const Language>> all_;  ///< English first
  std::vector<const Language*> in_order_;
  std::unique_ptr<const Matcher> matcher_;
  std::string fingerprint_;
};

}  // namespace praxis::server
