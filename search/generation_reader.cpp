// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/generation_reader.h"

#include "corpus/unit_json.h"
#include "search/copies.h"
#include "search/generation_tail.h"
#include "search/schema.h"
#include "search/stored_unit.h"
#include "search/terms.h"
#include "search/xapian_guard.h"

#include <optional>
#include <utility>

#include <nlohmann/json.hpp>
#include <xapian.h>

namespace praxis::search {

namespace {

Result<Unit> unit_from_data(const std::string& data) {
  auto unit = unit_from_json(nlohmann::json::parse(data, nullptr, false));
  if (unit) return unit;
  return fail(ErrorKind::damaged_index, "a unit cannot be read: " + unit.error().message);
}

/// Where versions up to 7 kept the groups of copies.
constexpr const char* kCopiesKeyUntil7 = "praxis.copies";

}  // namespace

struct GenerationReader::Impl {
  explicit Impl(const std::filesystem::path& file) : database(file.string()) {
    if (auto mapped = GenerationTail::map(file)) tail = std::move(*mapped);
  }

  /// A unit's document, or 0. Throws Xapian::Error.
  std::uint32_t document_of(std::string_view id) const {
    const std::string term = make_term(prefix::kUnitId, id);
    const auto posting = database.postlist_begin(term);
    return posting == database.postlist_end(term) ? 0 : *posting;
  }

  std::string copies_text() const {
    if (tail && !tail->copies().empty()) return std::string(tail->copies());
    return database.get_metadata(kCopiesKeyUntil7);
  }

  Xapian::Database database;
  /// Where the version that made it put its units; else they are its documents' data, as up to version 6.
  std::optional<GenerationTail> tail;
  std::optional<CopyGroups> copies{};  ///< read when first asked for
};

GenerationReader::GenerationReader(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
GenerationReader::~GenerationReader() = default;
GenerationReader::GenerationReader(GenerationReader&&) noexcept = default;
GenerationReader& GenerationReader::operator=(GenerationReader&&) noexcept = default;

Result<GenerationReader> GenerationReader::open(const std::filesystem::path& file) {
  return guarded("opening " + file.string(), [&]() -> Result<GenerationReader> {
    if (!std::filesystem::exists(file)) return fail(ErrorKind::no_index, "there is no " + file.string());
    return GenerationReader(std::make_unique<Impl>(file));
  });
}

Result<std::vector<std::string>> GenerationReader::unit_ids() const {
  return guarded("reading the units' ids", [&]() -> Result<std::vector<std::string>> {
    std::vector<std::string> ids;
    const Xapian::Database& database = impl_->database;
    for (auto value = database.valuestream_begin(slot::kUnitId);
         value != database.valuestream_end(slot::kUnitId); ++value)
      ids.push_back(*value);
    return ids;
  });
}

Result<Unit> GenerationReader::unit(std::string_view id) const {
  return guarded("reading a unit", [&]() -> Result<Unit> {
    const std::uint32_t document = impl_->document_of(id);
    if (document == 0) return fail(ErrorKind::not_found, "there is no unit " + std::string(id));
    return impl_->tail ? read_unit(*impl_->tail, document)
                       : unit_from_data(impl_->database.get_document(document).get_data());
  });
}

Result<std::vector<std::string>> GenerationReader::copies_of(std::string_view id) const {
  return guarded("looking for copies", [&]() -> Result<std::vector<std::string>> {
    const Xapian::Database& database = impl_->database;
    if (!impl_->copies) {
      impl_->copies = CopyGroups::from_text(impl_->copies_text(), database.get_lastdocid());
    }
    const std::uint32_t document = impl_->document_of(id);
    std::vector<std::string> others;
    for (const std::uint32_t other : impl_->copies->members(impl_->copies->group_of(document))) {
      if (other != document) others.push_back(database.get_document(other).get_value(slot::kUnitId));
    }
    return others;
  });
}

Result<std::map<std::string, std::string>> GenerationReader::named(std::string_view beginning) const {
  return guarded("reading what a generation keeps", [&]() -> Result<std::map<std::string, std::string>> {
    const std::string whole = std::string(kUserKeyPrefix) + std::string(beginning);
    std::map<std::string, std::string> found;
    const Xapian::Database& database = impl_->database;
    for (auto key = database.metadata_keys_begin(whole); key != database.metadata_keys_end(whole); ++key)
      found.emplace((*key).substr(whole.size()), database.get_metadata(*key));
    return found;
  });
}

}  // namespace praxis::search
