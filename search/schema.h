// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

/// The index on one page.
///
/// A generation is one Xapian database of one document a unit. Document ids count from 1 without gaps, in the
/// order in which units were added; the units of one source document stand together in reading order.
///
/// Document data   none: the units stand behind the database (below).
///
/// Terms           A term is a prefix and a value. Prefixes are upper case (text terms may begin with "Z"),
/// folded
///                 words never are, so that a bare folded word needs no prefix.
///
///   word          "emission"        exact: case and accents folded; of title and text
///   S + word      "Semission"       exact, words of the title alone
///   Z + l:stem    "Zen:emiss"       stem of a word of title or text, under the unit's language `l`; of no
///                                   stop word of that language, here and in the next two
///   ZS + l:stem   "ZSen:emiss"      stem of a word of the title
///   ZC + l:stem   "ZCen:piedmont"   stem of a word of the context: section and document titles, names of the
///                                   projects, organisations and regions the unit is tagged with
///   A + word      "Aregión"       a word of title or text that has accents, with them; case folded
///   Q + id        unique id of the unit
///   D + id        its source document
///   K, P, R, T, L, Y + value        facets: kind, project, region and theme (each with everything around
///   it),
///                                   language, year
///   G, O + name                     the programme of a unit's projects, an organisation, as written
///   F + value                       what a practice states (corpus/stated.h), with what is around it
///
///                 Stems carry their language, so that a mixed index never takes the stem of one language for
///                 a word of another, and so that the frequencies of a word in each language tell which
///                 language a query is in. A unit of no known language has "Z:word". A term too long for
///                 Xapian ends in a hash.
///
/// Positions       none: so do the places of words.
///
/// Slots           what sorting, suggestions and evaluation read without unpacking the unit.
///
/// Metadata        "praxis.schema" is kSchemaVersion; "praxis.stemmers" what made the stems of each language
///                 (search/stemmer_record.h); callers' own keys are stored with the prefix "user.".
///
/// Behind the database, at the end of the file (search/generation_tail.h): each unit as bytes
/// (corpus/unit_form.h), packed (search/stored_unit.h), nothing cut; which word stands where in it, four
/// bytes a word of title and text in their order (search/word_places.h; a hyphenated word takes one place a
/// part, no phrase runs from title to text); and two lists: the folded words made of letters, for suggestions
/// (search/word_list.h), in a large index not those of one unit alone; and the groups of units that say the
/// same, a line each, its document ids parted by spaces, the fullest unit first (search/copies.h).
namespace praxis::search {

inline constexpr std::string_view kSchemaVersion = "8";
inline constexpr std::string_view kSchemaKey = "praxis.schema";
inline constexpr std::string_view kStemmersKey = "praxis.stemmers";
inline constexpr std::string_view kUserKeyPrefix = "user.";

namespace prefix {
inline constexpr std::string_view kTitleExact = "S";
inline constexpr std::string_view kStem = "Z";
inline constexpr std::string_view kTitleStem = "ZS";
inline constexpr std::string_view kContextStem = "ZC";
inline constexpr std::string_view kAccented = "A";
inline constexpr std::string_view kUnitId = "Q";
inline constexpr std::string_view kDocumentId = "D";
}  // namespace prefix

/// Facet by facet: its name in requests and the prefix of its terms, in the order of kFacets.
struct FacetSchema {
  std::string_view name;
  std::string_view prefix;
};
inline constexpr std::array<FacetSchema, 9> kFacetSchema{{{"kind", "K"},
                                                          {"project", "P"},
                                                          {"region", "R"},
                                                          {"theme", "T"},
                                                          {"language", "L"},
                                                          {"year", "Y"},
                                                          {"programme", "G"},
                                                          {"organisation", "O"},
                                                          {"states", "F"}}};

/// Places in kFacetSchema.
namespace facet_at {
inline constexpr std::uint32_t kKind = 0;
inline constexpr std::uint32_t kProject = 1;
inline constexpr std::uint32_t kRegion = 2;
inline constexpr std::uint32_t kTheme = 3;
inline constexpr std::uint32_t kLanguage = 4;
inline constexpr std::uint32_t kYear = 5;
inline constexpr std::uint32_t kProgramme = 6;
inline constexpr std::uint32_t kOrganisation = 7;
inline constexpr std::uint32_t kStates = 8;
}  // namespace facet_at

namespace slot {
inline constexpr std::uint32_t kUnitId = 0;
inline constexpr std::uint32_t kRecordId = 1;
inline constexpr std::uint32_t kDate = 2;      ///< "YYYYMMDD", missing parts as zeros; absent without a date
inline constexpr std::uint32_t kTitleKey = 3;  ///< ICU collation key of the title
inline constexpr std::uint32_t kTitle = 4;     ///< the title, as far as kMaxSlotTitle bytes
}  // namespace slot

inline constexpr std::size_t kMaxSlotTitle = 200;
/// Xapian takes terms of up to 245 bytes, counting zero bytes twice; longer ones end in a hash of the whole.
inline constexpr std::size_t kMaxTermBytes = 200;

/// What a match in each field counts for, beside 1 for a stem in title or text. Measured: docs/ranking.md.
namespace weight {
inline constexpr double kTitle = 0.2;
inline constexpr double kContext = 0.1;
inline constexpr double kAdjacent = 0.1;        ///< two query words side by side, as a phrase
inline constexpr double kWholeName = 1;         ///< a project's name of several words, as a phrase
inline constexpr double kAccented = 0.05;       ///< typed with accents, and written so
inline constexpr double kItsAccents = 0.4;      ///< the same in any of its forms, in a query of few words
inline constexpr double kSynonym = 0.8;         ///< another word for the same thing, of the word's own
inline constexpr double kWithinCompound = 0.3;  ///< at either end of a compound, of the word's own
inline constexpr double kLengthNormalisation = 1.25;  ///< IneB2's c
inline constexpr double kSaturation = 0.85;           ///< how soon more of a word counts little; IneB2 has 1
inline constexpr double kName = 1.2;       ///< factor for names and numbers in a running text of a query
inline constexpr double kAsking = 0.3;     ///< the same for words that only say that something is asked for
inline constexpr double kFeedback = 0.2;   ///< for what the best units have in common, where many are alike
inline constexpr double kAsWritten = 0.2;  ///< for a word as it is written, where a few units stand out
inline constexpr double kShareOfWords =
    0.3;  ///< power of the share of words a unit has, where a few stand out
inline constexpr std::size_t kFeedbackTerms = 20;  ///< of what the best units have in common
inline constexpr double kOwnLanguage = 1.2;  ///< factor for units in the query's language, where that is sure
inline constexpr double kPractice =
    1.15;  ///< factor for good practices and recommendations: first at like score
inline constexpr double kNewest = 0.02;  ///< share more for the newest unit, less for those before it
}  // namespace weight

/// What makes units near each other. Judged by tests/search/similar_test.cpp.
namespace nearness {
inline constexpr double kThemes = 0.8;  ///< all themes shared, beside 1 for the words of the nearest
inline constexpr double kOtherLanguage =
    0.4;                                   ///< factor for words of a unit in another language: names, numbers
inline constexpr double kPractice = 1.25;  ///< factor for good practices and recommendations
inline constexpr double kSameCountry = 0.4;  ///< factor where other regions are preferred
inline constexpr double kLeastThemes = 0.3;  ///< share of the themes that makes a unit near without its words
}  // namespace nearness

/// Limits on one query. Beyond them a query still works, as docs/query.md says.
namespace limit {
inline constexpr std::size_t kClauses = 64;           ///< more: the text counts as plain
inline constexpr std::size_t kDepth = 8;              ///< brackets nested deeper are ignored
inline constexpr std::size_t kPlainWords = 96;        ///< of a long plain text, the words that tell most
inline constexpr std::size_t kPrefixExpansion = 256;  ///< the most frequent words that a prefix stands for
inline constexpr std::size_t kPhraseWords = 64;       ///< longer phrases are matched in pieces
inline constexpr std::size_t kAllWordsQuery = 4;      ///< up to so many words, all are wanted first
inline constexpr std::size_t kUsualNear = 10;         ///< words between which "a NEAR b" holds
inline constexpr std::size_t kMostNear = 50;          ///< of one NEAR
inline constexpr std::size_t kMostNearInAll = 99;     ///< of several in a row
inline constexpr std::size_t kNearForms =
    24;  ///< the most frequent forms of a word that are looked for nearby
inline constexpr std::size_t kEnoughFullMatches = 5;  ///< fewer units with all words: partial ones follow
inline constexpr std::size_t kFilledUp =
    20;  ///< so many are enough with those: units with fewer words stay out
}  // namespace limit

}  // namespace praxis::search
