// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture.h"
#include "search/analyzer.h"
#include "search/stemmer.h"

#include <algorithm>
#include <random>

#include <gtest/gtest.h>

namespace praxis::search {
namespace {

using namespace testing;  // the fixture's

/// Texts of words and marks that make trouble, in no language.
std::string random_text(std::mt19937& random) {
  static const std::vector<std::string> words{
      "cluster",  "zero-emission", "l'énergie", "R&D",    "R & D", "C++",  "COVID-19", "4.0",
      "ORBIX2.0", "Straße",        "don't",     "U.S.A.", "e.g.",  "Łódź", "CO₂",      "ΕΛΛΑΣ",
      "иновация", "1,000",         "½",         "ﬁne",    "a_b",   "x:y",  "and/or",   "I+D+i",
      "日本",     "naïve",         "O’Neill",   "labour", "AT&T",  "20%"};
  static const std::vector<std::string> marks{" ",    " ",   " ",  " ",  ", ", ". ",
                                              "\n\n", " – ", " (", ") ", "; ", "…"};
  std::string text;
  for (std::size_t i = 0; i < 40; ++i)
    text += words[random() % words.size()] + marks[random() % marks.size()];
  return text;
}

TEST(PhraseProperty, AnyRunOfWordsQuotedFindsItsUnit) {
  std::mt19937 random(7);
  std::vector<Unit> units;
  for (int i = 0; i < 40; ++i) {
    units.push_back(make_unit(std::to_string(i), "Title " + std::to_string(i), random_text(random)));
    units.back().language =
        std::vector<std::string>{"en", "fr", "de", "", "el"}[static_cast<std::size_t>(i) % 5];
  }
  const auto snapshot = snapshot_of(units);
  for (int round = 0; round < 1500; ++round) {
    const Unit& unit = units[random() % units.size()];
    const Analysis analysis = analyse(unit.text);
    const std::size_t length = 2 + random() % 5;
    const std::size_t first = random() % (analysis.words.size() - length);
    const std::size_t begin = analysis.words[first].begin;
    const std::string run = unit.text.substr(begin, analysis.words[first + length - 1].end - begin);
    SearchRequest request = ask("\"" + run + "\"");
    request.limit = 100;
    request.with_facets = false;
    const auto found = ids(*snapshot, request);
    ASSERT_TRUE(std::find(found.begin(), found.end(), unit.id) != found.end()) << run;
  }
}

/// Some sentences in each official language of the EU.
const std::vector<std::pair<std::string, std::string>> kTexts{
    {"bg", "Малките пристанища получават средства за нови кейове. Общината и рибарите решават заедно."},
    {"cs", "Malé přístavy dostávají peníze na nová mola. Obec a rybáři rozhodují společně."},
    {"da", "Små havne får penge til nye kajer. Kommunen og fiskerne beslutter i fællesskab."},
    {"de", "Kleine Häfen erhalten Geld für neue Kais. Die Gemeinde und die Fischer entscheiden gemeinsam."},
    {"el", "Τα μικρά λιμάνια παίρνουν χρήματα για νέες προβλήτες. Ο δήμος και οι ψαράδες αποφασίζουν μαζί."},
    {"en", "Small harbours get money for new quays. The town's fishers and the council don't decide alone."},
    {"es", "Los puertos pequeños reciben dinero para nuevos muelles. El municipio y los pescadores deciden."},
    {"et", "Väikesed sadamad saavad raha uute kaide jaoks. Vald ja kalurid otsustavad üheskoos."},
    {"fi", "Pienet satamat saavat rahaa uusiin laitureihin. Kunta ja kalastajat päättävät yhdessä."},
    {"fr", "Les petits ports reçoivent de l’argent pour d'autres quais. La commune et l'armateur décident."},
    {"ga", "Faigheann cuanta beaga airgead le haghaidh céanna nua. Déanann an t-iascaire an cinneadh."},
    {"hr", "Male luke dobivaju novac za nove gatove. Općina i ribari odlučuju zajedno."},
    {"hu", "A kis kikötők pénzt kapnak új rakpartokra. A község és a halászok együtt döntenek."},
    {"it",
     "I piccoli porti ricevono denaro per nuove banchine. L'ente locale e i pescatori dell’isola decidono."},
    {"lt", "Maži uostai gauna lėšų naujoms krantinėms. Savivaldybė ir žvejai sprendžia kartu."},
    {"lv", "Mazās ostas saņem naudu jaunām piestātnēm. Pašvaldība un zvejnieki lemj kopā."},
    {"mt", "Il-portijiet iż-żgħar jirċievu flus għal mollijiet ġodda. Il-kunsill u s-sajjieda jiddeċiedu."},
    {"nl", "Kleine havens krijgen geld voor nieuwe kades. De gemeente en de vissers beslissen samen."},
    {"pl", "Małe porty dostają pieniądze na nowe nabrzeża. Gmina i rybacy decydują wspólnie."},
    {"pt",
     "Os pequenos portos recebem dinheiro para novos cais. O município e os pescadores decidem juntos."},
    {"ro", "Porturile mici primesc bani pentru cheiuri noi. Comuna și pescarii hotărăsc într-o adunare."},
    {"sk", "Malé prístavy dostávajú peniaze na nové móla. Obec a rybári rozhodujú spoločne."},
    {"sl", "Majhna pristanišča dobijo denar za nove pomole. Občina in ribiči odločajo skupaj."},
    {"sv", "Små hamnar får pengar till nya kajer. Kommunen och fiskarna beslutar gemensamt."},
};

TEST(PhraseProperty, HoldsInEveryOfficialLanguage) {
  std::vector<Unit> units;
  for (const auto& [language, text] : kTexts) {
    units.push_back(make_unit(language, "", text));
    units.back().language = language;
  }
  EXPECT_EQ(units.size(), eu_languages().size());
  const auto snapshot = snapshot_of(units);
  for (const Unit& unit : units) {
    const Analysis analysis = analyse(unit.text);
    for (std::size_t first = 0; first < analysis.words.size(); ++first) {
      for (std::size_t last = first; last < std::min(first + 5, analysis.words.size()); ++last) {
        const std::size_t begin = analysis.words[first].begin;
        const std::string run = unit.text.substr(begin, analysis.words[last].end - begin);
        SearchRequest request = ask("\"" + run + "\"");
        request.with_facets = false;
        request.limit = 100;
        const auto found = ids(*snapshot, request);
        ASSERT_TRUE(std::find(found.begin(), found.end(), unit.id) != found.end()) << unit.id << ": " << run;
      }
    }
  }
}

// A word that no other language of the sample has, as it stands and in capitals.
TEST(PhraseProperty, AWordOfEachLanguageFindsItsText) {
  std::vector<Unit> units;
  for (const auto& [language, text] : kTexts) {
    units.push_back(make_unit(language, "", text));
    units.back().language = language;
  }
  const auto snapshot = snapshot_of(units);
  for (const Unit& unit : units) {
    const Analysis analysis = analyse(unit.text);
    const Word& last = analysis.words.back();
    const auto found = ids(*snapshot, unit.text.substr(last.begin, last.end - last.begin));
    EXPECT_TRUE(std::find(found.begin(), found.end(), unit.id) != found.end()) << unit.id;
  }
}

}  // namespace
}  // namespace praxis::search
