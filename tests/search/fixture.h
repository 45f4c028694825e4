// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/unit.h"
#include "corpus/vocabulary.h"
#include "search/snapshot.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace praxis::search::testing {

/// A folder of its own, gone with the object.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

/// Small vocabularies: Italy, Austria and Luxembourg with some regions, five themes, two projects with a
/// programme each.
std::shared_ptr<const Vocabularies> small_vocabularies();

/// An English passage.
Unit make_unit(std::string id, std::string title, std::string text);

/// Builds one generation; fails the test when that fails.
void build(const std::filesystem::path& file, const std::vector<Unit>& units);

/// An open generation of these units. Its file is gone already: a snapshot does not need it.
std::shared_ptr<const Snapshot> snapshot_of(const std::vector<Unit>& units);

SearchRequest ask(std::string text);
/// The ids of what a request finds, in order; fails the test when searching fails.
std::vector<std::string> ids(const Snapshot& snapshot, const SearchRequest& request);
std::vector<std::string> ids(const Snapshot& snapshot, const std::string& text);

/// A facet of the answer by its name.
const Facet& facet(const SearchAnswer& answer, std::string_view name);
/// "value:count" for every value, a "*" behind a selected one.
std::vector<std::string> shown(const Facet& facet);

}  // namespace praxis::search::testing
