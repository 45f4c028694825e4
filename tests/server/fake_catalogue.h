// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/catalogue.h"
#include "server/languages.h"
#include "server/site.h"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace praxis::server {

/// The languages that the program comes with, and the pseudo-language.
const Languages& test_languages();
const Language& english();
/// The one of a code; the test fails where there is none.
const Language& language(std::string_view code);

/// A few regions, themes and projects.
Vocabularies test_vocabularies();

/// A good practice on pages 15 and 16 of a PDF.
Unit test_unit();

/// An edition made of a list of units. It finds every unit whatever is asked, but nothing in a region or
/// theme that it does not know, unless `answer` says otherwise.
class FakeEdition : public Edition {
 public:
  Result<search::SearchAnswer> search(const search::SearchRequest& request) const override;
  Result<search::Matrix> matrix(const search::SearchRequest& request) const override;
  Result<Unit> unit(std::string_view id) const override;
  Result<search::Copies> copies_of(std::string_view) const override { return copies; }
  Result<std::vector<Unit>> units_of_document(std::string_view document_id) const override;
  /// All units of other documents, in their order.
  Result<search::SearchAnswer> similar(const search::SimilarRequest& request) const override;
  Result<std::vector<search::NameSuggestion>> suggest(std::string_view typed,
                                                      std::size_t limit) const override;
  Result<SourceRecord> source(std::string_view document_id) const override;
  Result<GoneUnit> gone_unit(std::string_view id) const override;
  std::size_t unit_count() const override { return units.size(); }
  std::string generation() const override { return generation_name; }
  const Vocabularies& vocabularies() const override { return vocabulary; }

  std::vector<Unit> units{test_unit()};
  std::vector<search::Facet> facets;
  search::Copies copies;  ///< of every unit
  search::Matrix by_theme_and_place;
  std::map<std::string, SourceRecord, std::less<>> sources;
  std::vector<GoneUnit> gone;
  std::string generation_name = "000042";
  Vocabularies vocabulary = test_vocabularies();
  std::function<Result<search::SearchAnswer>(const search::SearchRequest&)> answer;
  mutable std::vector<search::SearchRequest> asked;  ///< every search, in order
  mutable std::vector<search::SimilarRequest> asked_near;
};

/// A catalogue of one edition, or of none.
class FakeCatalogue : public Catalogue {
 public:
  explicit FakeCatalogue(std::shared_ptr<const Edition> edition) : edition_(std::move(edition)) {}
  std::shared_ptr<const Edition> edition() const override { return edition_; }

 private:
  std::shared_ptr<const Edition> edition_;
};

/// A site over the edition, with the real templates.
std::unique_ptr<Site> test_site(std::shared_ptr<const Edition> edition, SiteOptions options = {});

/// GET with headers.
HttpResponse get(const Site& site, std::string_view target, Headers headers = {});

}  // namespace praxis::server
