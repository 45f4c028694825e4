// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/lexicons.h"

#include <future>

namespace praxis::ingest {

struct Lexicons::InTheMaking {
  explicit InTheMaking(const Vocabularies& vocabularies)
      : regions(std::async(std::launch::async,
                           [&] {
                             return Lexicon(vocabularies.regions, {true, vocabularies.not_regions});
                           })),
        themes(std::async(std::launch::async,
                          [&] {
                            return Lexicon(vocabularies.themes, {true, {}});
                          })),
        projects(std::async(std::launch::async, [&] { return Lexicon(vocabularies.projects); })) {}

  std::future<Lexicon> regions;
  std::future<Lexicon> themes;
  std::future<Lexicon> projects;
};

Lexicons::Lexicons(const Vocabularies& vocabularies) : Lexicons(InTheMaking(vocabularies)) {}

Lexicons::Lexicons(InTheMaking made)
    : regions(made.regions.get()), themes(made.themes.get()), projects(made.projects.get()) {}

}  // namespace praxis::ingest
