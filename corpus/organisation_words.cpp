// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/organisation_words.h"

#include "corpus/table.h"
#include "corpus/utf8.h"
#include "corpus/words.h"

#include <algorithm>
#include <array>
#include <utility>

namespace praxis {
namespace {

constexpr std::array<std::pair<std::string_view, OrganisationRole>, 13> kRoles{
    {{"body", OrganisationRole::body},
     {"head", OrganisationRole::head},
     {"inner", OrganisationRole::inner},
     {"article", OrganisationRole::article},
     {"object", OrganisationRole::object},
     {"is-place", OrganisationRole::is_place},
     {"genitive", OrganisationRole::genitive},
     {"closing", OrganisationRole::closing},
     {"indefinite", OrganisationRole::indefinite},
     {"opening", OrganisationRole::opening},
     {"copula", OrganisationRole::copula},
     {"thing", OrganisationRole::thing},
     {"kind", OrganisationRole::kind}}};

/// "*ado" stands for any word with that ending.
bool matches(std::string_view pattern, std::string_view key) {
  if (!pattern.starts_with('*')) return pattern == key;
  return key.size() >= pattern.size() && key.ends_with(pattern.substr(1));
}

bool closes_with(const std::vector<std::string>& keys, std::size_t end,
                 const std::vector<std::string>& phrase) {
  if (phrase.size() > end) return false;
  for (std::size_t i = 0; i < phrase.size(); ++i) {
    if (!matches(phrase[i], keys[end - phrase.size() + i])) return false;
  }
  return true;
}

}  // namespace

void OrganisationLanguage::add(std::string_view role, const std::string& word) {
  const std::string folded = fold_case(word);
  if (role == "lead" || role == "not-lead") {
    (role == "lead" ? leads_ : not_leads_).push_back(split_list(folded, ' '));
    return;
  }
  if (role == "verb-first") {
    verb_first_ = true;
    return;
  }
  if (role == "capital-nouns") {
    capital_nouns_ = true;
    return;
  }
  articles_ = articles_ || role == "article";
  for (const auto& [name, bit] : kRoles) {
    if (name != role) continue;
    if (folded.starts_with('*')) {
      endings_.emplace_back(folded, static_cast<unsigned>(bit));
    } else {
      roles_[folded] |= static_cast<unsigned>(bit);
    }
  }
}

void OrganisationLanguage::add_foreign(const OrganisationLanguage& other) {
  for (const auto& [word, roles] : other.roles_) {
    if ((roles & static_cast<unsigned>(OrganisationRole::body)) == 0) continue;
    unsigned& own = roles_[word];  // what a word is in the language itself stands
    if (own == 0) own = static_cast<unsigned>(OrganisationRole::foreign_head);
  }
}

bool OrganisationLanguage::has(std::string_view key, OrganisationRole role) const {
  const auto bit = static_cast<unsigned>(role);
  const auto found = roles_.find(std::string(key));
  if (found != roles_.end()) return (found->second & bit) != 0;
  return std::any_of(endings_.begin(), endings_.end(), [&](const auto& ending) {
    return (ending.second & bit) != 0 && matches(ending.first, key);
  });
}

bool OrganisationLanguage::leads(const std::vector<std::string>& keys, std::size_t end) const {
  const auto closes = [&](const Phrase& phrase) { return closes_with(keys, end, phrase); };
  return std::any_of(leads_.begin(), leads_.end(), closes) &&
         std::none_of(not_leads_.begin(), not_leads_.end(), closes);
}

Result<OrganisationWords> OrganisationWords::read(const std::filesystem::path& path) {
  auto table = Table::read(path);
  if (!table) return pass_on(std::move(table));
  OrganisationWords all;
  for (std::size_t row = 0; row < table->size(); ++row) {
    OrganisationLanguage& words = all.languages_[std::string(table->cell(row, "language"))];
    const std::string_view role = table->cell(row, "role");
    for (const std::string& word : table->list(row, "words")) {
      if (role == "label")
        all.labels_.insert(fold_case(word));
      else
        words.add(role, word);
    }
  }
  for (auto& [name, words] : all.languages_) {
    for (const auto& [other, foreign] : all.languages_) {
      if (name != other) words.add_foreign(foreign);
    }
  }
  return all;
}

const OrganisationLanguage* OrganisationWords::of(std::string_view language) const {
  const auto found = languages_.find(language);
  return found == languages_.end() ? nullptr : &found->second;
}

bool OrganisationWords::is_label(std::string_view folded) const {
  return labels_.contains(folded);
}

}  // namespace praxis
