// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/unit.h"
#include "search/analyzer.h"
#include "search/generation.h"
#include "search/generation_tail.h"
#include "search/language_model.h"
#include "search/postings.h"
#include "search/schema.h"
#include "search/stored_unit.h"
#include "search/terms.h"
#include "search/xapian_guard.h"

#include <algorithm>
#include <sstream>

#include <xapian.h>

#ifdef PRAXIS_SANITIZED
// libxapian's own check deletes an object by its base class, which the sanitizer reports as a mismatch of
// sizes.
extern "C" const char* __asan_default_options();   // NOLINT(bugprone-reserved-identifier)
extern "C" const char* __asan_default_options() {  // NOLINT(bugprone-reserved-identifier)
  return "new_delete_type_mismatch=0";
}
#endif

namespace praxis::search {
namespace {

using Problems = std::vector<std::string>;

// Xapian reads every block of every table and prints what it finds amiss.
void check_tables(const std::filesystem::path& file, Problems& problems) {
  std::ostringstream report;
  const std::size_t errors = Xapian::Database::check(file.string(), 0, &report);
  if (errors == 0) return;
  std::string text = report.str();
  problems.push_back(std::to_string(errors) + " errors in the tables: " + text);
}

// The first unit of a kind can be read, and is found by its id and by a word of its title.
void ask_for(const Xapian::Database& database, const GenerationTail& tail, Xapian::docid id,
             Problems& problems) {
  const std::string where = "unit " + std::to_string(id) + ": ";
  const auto unit = read_unit(tail, id);
  if (!unit) {
    problems.push_back(where + unit.error().message);
    return;
  }
  if (!term_finds(database, make_term(prefix::kUnitId, unit->id), id)) {
    problems.push_back(where + "is not found by its id");
  }
  for (const Word& word : analyse(unit->title).words) {
    if (word.exact.empty()) continue;
    if (!term_finds(database, make_term(prefix::kTitleExact, word.exact), id)) {
      problems.push_back(where + "is not found by \"" + word.exact + "\" of its title");
    }
    break;
  }
}

void check_tail(const Result<GenerationTail>& tail, std::uint32_t units, CheckDepth depth,
                Problems& problems) {
  if (!tail) return problems.push_back(tail.error().message);
  if (tail->documents() != units) problems.emplace_back("units are missing");
  if (depth == CheckDepth::every_block && !tail->is_whole()) problems.emplace_back("its units are damaged");
}

}  // namespace

bool has_this_form(const std::filesystem::path& file) {
  try {
    const Xapian::Database database(file.string());
    if (database.get_metadata(std::string(kSchemaKey)) != kSchemaVersion) return false;
    const auto languages = index_languages(database);
    return std::all_of(languages.begin(), languages.end(),
                       [](const IndexLanguage& language) { return language.same_stemmer; });
  } catch (const Xapian::Error&) {
    return false;
  }
}

Result<std::vector<std::string>> check_generation(const std::filesystem::path& file, CheckDepth depth) {
  return guarded("checking " + file.string(), [&]() -> Result<Problems> {
    if (!std::filesystem::exists(file)) return fail(ErrorKind::no_index, "there is no " + file.string());
    Problems problems;
    try {
      if (depth == CheckDepth::every_block) check_tables(file, problems);
      const auto tail = GenerationTail::map(file);
      const Xapian::Database database(file.string());
      if (const std::string version = database.get_metadata(std::string(kSchemaKey));
          version != kSchemaVersion) {
        problems.push_back("made by another version of the program (\"" + version +
                           "\"); run `praxis index`");
      }
      if (database.get_lastdocid() != database.get_doccount()) problems.emplace_back("units are missing");
      check_tail(tail, database.get_doccount(), depth, problems);
      for (const UnitKind kind : kUnitKinds) {
        const std::string term = make_term(kFacetSchema[0].prefix, name_of(kind));
        const Xapian::PostingIterator first = database.postlist_begin(term);
        if (tail && first != database.postlist_end(term)) ask_for(database, *tail, *first, problems);
      }
    } catch (const Xapian::Error& error) {
      problems.push_back(error.get_msg());  // what a check is for, not a failure of the check
    }
    return problems;
  });
}

}  // namespace praxis::search
