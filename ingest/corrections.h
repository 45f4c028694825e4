// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"
#include "corpus/unit.h"
#include "corpus/vocabulary.h"
#include "ingest/scan.h"

#include <atomic>
#include <filesystem>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace praxis::ingest {

/// The name of the file, beside sources, in which editors put what the program got wrong.
inline constexpr std::string_view kCorrectionsFile = "corrections.tsv";

/// One line of it: what to do to a field of a unit, or of every unit of a source.
struct Correction {
  std::string target;  ///< a unit's id, or the path of a source from the file's folder
  std::string
      field;  ///< "kind", "title", "date", "language", "projects", "regions", "themes", "organisations"
  std::string action;  ///< "set", "add", "remove", "rename", "drop", "merge"
  std::string value;   ///< lists separated by ";"; for "merge" the id of the unit to merge into
  std::filesystem::path file;
  int line = 0;
};

/// Corrections by editors, applied to units on their way from the store into every new generation: reading
/// again, or with a newer program, does not lose them. apply() may be called from many threads.
class Corrections {
 public:
  /// Reads the corrections files in these folders. Lines that cannot be understood (an unknown action, field,
  /// kind, region or theme) are left out and named by problems().
  static Corrections read(const std::set<std::filesystem::path>& folders, const Vocabularies& vocabularies);

  /// Changes the units of one source. What an editor set says so in `why`, with the text "editor".
  void apply(std::string_view source, std::vector<Unit>& units) const;

  bool empty() const { return all_.empty() && problems_.empty(); }
  /// A hash of all that was understood, empty where nothing was: a new one asks for a new generation.
  const std::string& fingerprint() const { return fingerprint_; }
  std::size_t size() const { return all_.size(); }
  /// Lines that were left out, and why.
  const std::vector<Diagnostic>& problems() const { return problems_; }
  /// Corrections that changed nothing when all sources were through: their unit or source is not there.
  std::vector<Diagnostic> unmatched() const;

 private:
  void add_file(const std::filesystem::path& file, const Vocabularies& vocabularies);
  void add(Correction correction);

  std::vector<Correction> all_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_target_;
  std::shared_ptr<std::vector<std::atomic<bool>>> matched_;
  std::vector<Diagnostic> problems_;
  std::string fingerprint_;
};

}  // namespace praxis::ingest
