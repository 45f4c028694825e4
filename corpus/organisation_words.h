// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"

#include <filesystem>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace praxis {

/// What a word does in or beside the name of an organisation; the roles of organisations.tsv.
enum class OrganisationRole : unsigned {
  body = 1U,             ///< heads a name in small letters as well: "municipality of Tulln"
  head = 2U,             ///< heads a name that is written with capitals: "Tulln Water Board"
  inner = 4U,            ///< ties the words of a name: "of", "für"
  article = 8U,          ///< may stand before a name
  object = 16U,          ///< behind it a name is not who does what is told: "in", "with"
  is_place = 32U,        ///< behind a name it says that a place is meant: "lies"
  genitive = 64U,        ///< behind a body it begins what the body is for: "(chamber) of (crafts of Graz)"
  closing = 128U,        ///< in small letters it closes a name, or begins one with the words before it
  kind = 256U,           ///< in small letters it tells what the name behind it is: "the agency ABC"
  indefinite = 512U,     ///< an article that stands before no name: "an"
  opening = 1024U,       ///< begins a clause whose subject follows: "when"
  copula = 4096U,        ///< stands between a name and what it is: "(Sea Growers) is (a company)"
  thing = 8192U,         ///< a name with it is no body's: "(North) Sea", "(Green) Deal"
  foreign_head = 2048U,  ///< with a capital it heads a name in another language: "Donegal County Council"
};

/// The words of one language.
class OrganisationLanguage {
 public:
  void add(std::string_view role, const std::string& word);

  /// What heads names in another language heads them here, where it is no word of this one.
  void add_foreign(const OrganisationLanguage& other);

  /// `key` is a word with its case folded.
  bool has(std::string_view key, OrganisationRole role) const;
  /// The words up to `end` close with a phrase behind which stands who leads ("run by"), and none that only
  /// looks so ("inspired by").
  bool leads(const std::vector<std::string>& keys, std::size_t end) const;
  bool verb_first() const { return verb_first_; }
  /// It has articles: before the name of a body stands one.
  bool has_articles() const { return articles_; }
  /// Each noun is written with a capital, so that capitals show no name.
  bool capital_nouns() const { return capital_nouns_; }

 private:
  using Phrase = std::vector<std::string>;

  std::unordered_map<std::string, unsigned> roles_;
  std::vector<std::pair<std::string, unsigned>> endings_;  ///< of compounds: "*ministerium"
  std::vector<Phrase> leads_;
  std::vector<Phrase> not_leads_;
  bool verb_first_ = false;
  bool articles_ = false;
  bool capital_nouns_ = false;
};

/// The words by which texts say which organisation did something, by language. Read from organisations.tsv
/// (corpus/vocab/README.md). Immutable once read; safe to share between threads.
class OrganisationWords {
 public:
  static Result<OrganisationWords> read(const std::filesystem::path& path);
  /// Nothing for a language without words.
  const OrganisationLanguage* of(std::string_view language) const;
  /// A label before the organisation behind a practice, in any language ("project partner"), with its case
  /// folded: names are foreign, and so may the unit's language seem that holds one.
  bool is_label(std::string_view folded) const;

 private:
  std::map<std::string, OrganisationLanguage, std::less<>> languages_;
  std::set<std::string, std::less<>> labels_;
};

}  // namespace praxis
