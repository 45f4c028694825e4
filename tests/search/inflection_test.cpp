// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/utf8.h"
#include "search/analyzer.h"
#include "search/dictionary_stemmer.h"
#include "search/endings.h"
#include "search/stemmer.h"

#include <array>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

namespace praxis::search {
namespace {

std::string folded_word(std::string_view word) {
  return analyse(word).words.at(0).folded;
}

// Forty forms of words of regional policy in each language: a base form, a colon, other forms of it.
struct Inflected {
  std::string_view language;
  std::string_view words;
};

constexpr std::array<Inflected, 8> kInflected{{
    {"bg",
     "регион:региони,регионите,региона регионален:регионалната,регионални "
     "клъстер:клъстери,клъстерите иновация:иновации,иновациите "
     "иновационен:иновационни,иновационната предприятие:предприятия,предприятията "
     "предприемач:предприемачи предприемачество:предприемачеството енергия:енергията "
     "енергиен:енергийна,енергийната транспорт:транспорта транспортен:транспортни "
     "практика:практики,практиките университет:университети,университетите "
     "политика:политики,политиката препоръка:препоръки,препоръките проект:проекти,проектите "
     "община:общини,общината град:градове,градовете развитие:развитието "
     "стратегия:стратегията,стратегии фонд:фондове услуга:услуги устойчив:устойчивото"},
    {"cs",
     "region:regionu,regionů,regionech regionální:regionálního,regionálních klastr:klastry,klastrů "
     "inovace:inovací,inovacemi inovační:inovačních,inovačního podnik:podniky,podnikům,podniků "
     "podnikatel:podnikatelé podnikání:podnikáním energie:energii,energií "
     "energetický:energetické,energetických doprava:dopravy,dopravě dopravní:dopravních "
     "praxe:praxí univerzita:univerzity,univerzitami politika:politiky,politik "
     "doporučení:doporučením projekt:projekty,projektů obec:obce,obcí město:města,městech "
     "rozvoj:rozvoje strategie:strategií fond:fondů služba:služeb udržitelný:udržitelného"},
    {"hr",
     "regija:regije,regijama,regiji regionalni:regionalnog,regionalna klaster:klastera,klasteri "
     "inovacija:inovacije,inovacijama inovacijski:inovacijskih poduzeće:poduzeća,poduzećima "
     "poduzetnik:poduzetnici,poduzetnika poduzetništvo:poduzetništva energija:energije,energiju "
     "energetski:energetskih,energetske promet:prometa prometni:prometnih praksa:prakse,praksi "
     "sveučilište:sveučilišta,sveučilištima politika:politike,politikama "
     "preporuka:preporuke,preporuka projekt:projekti,projekata općina:općine,općinama "
     "grad:gradovi,gradova razvoj:razvoja strategija:strategije fond:fondova usluga:usluge "
     "održiv:održivog"},
    {"lv",
     "reģions:reģiona,reģioni,reģionos reģionāls:reģionālās,reģionālo klasteris:klasteri,klasteru "
     "inovācija:inovācijas,inovāciju inovatīvs:inovatīvas uzņēmums:uzņēmumi,uzņēmumiem "
     "uzņēmējs:uzņēmēji uzņēmējdarbība:uzņēmējdarbības enerģija:enerģijas,enerģiju "
     "enerģētika:enerģētikas transports:transporta,transportam prakse:prakses,praksi "
     "universitāte:universitātes,universitātēm politika:politikas,politiku "
     "ieteikums:ieteikumi,ieteikumus projekts:projekti,projektu pašvaldība:pašvaldības,pašvaldībām "
     "pilsēta:pilsētas,pilsētās attīstība:attīstības,attīstību stratēģija:stratēģijas fonds:fondu "
     "pakalpojums:pakalpojumi,pakalpojumu ilgtspējīgs:ilgtspējīgas"},
    {"pl",
     "region:regiony,regionów,regionach regionalny:regionalnych,regionalnego "
     "klaster:klastry,klastrów innowacja:innowacje,innowacji innowacyjny:innowacyjnych "
     "przedsiębiorstwo:przedsiębiorstwa,przedsiębiorstw "
     "przedsiębiorca:przedsiębiorcy,przedsiębiorców przedsiębiorczość:przedsiębiorczości "
     "energia:energii,energię energetyczny:energetycznej transport:transportu "
     "transportowy:transportowych praktyka:praktyki,praktyk uniwersytet:uniwersytety,uniwersytetów "
     "polityka:polityki,polityk zalecenie:zalecenia,zaleceń projekt:projekty,projektów "
     "gmina:gminy,gmin miasto:miasta,miast rozwój:rozwoju strategia:strategii fundusz:funduszy "
     "usługa:usług,usługi zrównoważony:zrównoważonego"},
    {"sk",
     "región:regióny,regiónov,regiónoch regionálny:regionálneho,regionálnych "
     "klaster:klastre,klastrov inovácia:inovácie,inovácií inovačný:inovačných "
     "podnik:podniky,podnikov podnikateľ:podnikatelia,podnikateľov podnikanie:podnikania "
     "energia:energie,energiu energetický:energetickej doprava:dopravy,doprave dopravný:dopravných "
     "prax:praxe univerzita:univerzity,univerzít politika:politiky,politík "
     "odporúčanie:odporúčania,odporúčaní projekt:projekty,projektov obec:obce,obcí "
     "mesto:mestá,mestách rozvoj:rozvoja stratégia:stratégie fond:fondov služba:služby,služieb "
     "udržateľný:udržateľného"},
    {"sl",
     "regija:regije,regijah,regij regionalni:regionalnega,regionalnih grozd:grozdi,grozdov "
     "inovacija:inovacije,inovacij inovacijski:inovacijskih podjetje:podjetja,podjetij,podjetjem "
     "podjetnik:podjetniki podjetništvo:podjetništva energija:energije,energijo "
     "energetski:energetske promet:prometa prometni:prometnih praksa:prakse,praks "
     "univerza:univerze,univerzami politika:politike,politik priporočilo:priporočila,priporočil "
     "projekt:projekti,projektov občina:občine,občin mesto:mesta,mestih razvoj:razvoja "
     "strategija:strategije sklad:skladov storitev:storitve,storitvami trajnosten:trajnostnega"},
    {"et",
     "piirkond:piirkonna,piirkonnad,piirkondade regioon:regiooni,regioonide "
     "klaster:klastri,klastrite innovatsioon:innovatsiooni,innovatsioonide "
     "ettevõte:ettevõtte,ettevõtted,ettevõtete ettevõtja:ettevõtjad,ettevõtjate "
     "ettevõtlus:ettevõtluse energia:energiat,energiaga transport:transpordi,transporti "
     "praktika:praktikat,praktikad ülikool:ülikooli,ülikoolid,ülikoolide "
     "poliitika:poliitikat,poliitikad soovitus:soovitused,soovituste projekt:projekti,projektid "
     "vald:valla linn:linnad,linnade areng:arengu arendus:arenduse strateegia:strateegiat "
     "fond:fondi teenus:teenused,teenuste säästev:säästva"},
}};

struct Tally {
  int pairs = 0;
  int meet = 0;
};

Tally tally(const Inflected& inflected, auto&& stem) {
  Tally all;
  std::istringstream words{std::string(inflected.words)};
  for (std::string entry; words >> entry;) {
    const std::size_t colon = entry.find(':');
    const std::string base = stem(folded_word(entry.substr(0, colon)));
    std::istringstream forms(entry.substr(colon + 1));
    for (std::string form; std::getline(forms, form, ',');) {
      ++all.pairs;
      if (stem(folded_word(form)) == base) ++all.meet;
    }
  }
  return all;
}

class Inflection : public ::testing::TestWithParam<Inflected> {};

TEST_P(Inflection, MeetsItsBaseForm) {
  const std::string language(GetParam().language);
  const Tally all = tally(GetParam(), [&](const std::string& word) { return stems_of(word, language).stem; });
  EXPECT_EQ(all.pairs, 40);
  EXPECT_GE(all.meet, dictionary_name(language).empty() ? 31 : 37) << language;
}

TEST_P(Inflection, MostlyMeetsItWithoutADictionary) {
  const std::string language(GetParam().language);
  const Tally all = tally(
      GetParam(), [&](const std::string& word) { return without_endings(strip_accents(word), language); });
  EXPECT_GE(all.meet, 31) << language;
}

INSTANTIATE_TEST_SUITE_P(Words, Inflection, ::testing::ValuesIn(kInflected),
                         [](const auto& each) { return std::string(each.param.language); });

TEST(DictionaryStemmer, KeepsOppositesApart) {
  const std::map<std::string, std::pair<std::string, std::string>> opposites{
      {"cs", {"závislosti", "nezávislosti"}},
      {"sk", {"závislosti", "nezávislosti"}},
      {"hr", {"ovisnosti", "neovisnosti"}},
      {"pl", {"zależności", "niezależności"}}};
  for (const auto& [language, words] : opposites) {
    EXPECT_NE(stems_of(folded_word(words.first), language).stem,
              stems_of(folded_word(words.second), language).stem)
        << language;
  }
}

TEST(DictionaryStemmer, FormsOfNegatedWordsMeet) {
  if (dictionary_name("cs").empty()) GTEST_SKIP() << "no Czech dictionary here";
  EXPECT_EQ(stems_of(folded_word("nezávislostech"), "cs").stem,
            stems_of(folded_word("nezávislost"), "cs").stem);
}

TEST(DictionaryStemmer, KnowsNamesThoughTheyComeInSmallLetters) {
  const DictionaryStemmer* const czech = dictionary_stemmer("cs");
  if (czech == nullptr) GTEST_SKIP() << "no Czech dictionary here";
  EXPECT_EQ(czech->base_form("evropy"), "evropa");
}

TEST(DictionaryStemmer, DoesNotStandStillOverLongWords) {
  for (const std::string_view language : {"bg", "cs", "hr", "lv", "pl", "sk", "sl"}) {
    if (dictionary_stemmer(language) == nullptr) continue;
    const auto started = std::chrono::steady_clock::now();
    for (const char* part : {"a", "ne", "nad", "град", "pod"}) {
      std::string word;
      for (int i = 0; i < 2000; ++i) {
        word += part;
        if (i < 40 || i == 1999) static_cast<void>(stems_of(word, language));
      }
    }
    EXPECT_LT(std::chrono::steady_clock::now() - started, std::chrono::seconds(5)) << language;
  }
}

TEST(DictionaryStemmer, ThreadsMayAskAtOnce) {
  const auto stem_all = [] {
    std::string all;
    for (const Inflected& inflected : kInflected) {
      for (const Word& word : analyse(inflected.words).words)
        all += stems_of(word.folded, inflected.language).stem + " ";
    }
    return all;
  };
  const std::string alone = stem_all();
  std::vector<std::string> results(4);
  {
    std::vector<std::jthread> threads;
    for (std::string& result : results) threads.emplace_back([&] { result = stem_all(); });
  }
  for (const std::string& result : results) EXPECT_EQ(result, alone);
}

TEST(DictionaryStemmer, ReadsNoDictionaryThatIsInNoKnownEncoding) {
  const std::filesystem::path folder = std::filesystem::temp_directory_path() / "praxis-no-encoding";
  std::filesystem::create_directories(folder);
  std::ofstream(folder / "xx.aff") << "SET NOTHING-AT-ALL\n";
  std::ofstream(folder / "xx.dic") << "1\nword\n";
  EXPECT_EQ(DictionaryStemmer::load(folder / "xx"), nullptr);
  std::filesystem::remove_all(folder);
}

TEST(Endings, LeaveShortWordsAndOtherLanguages) {
  EXPECT_EQ(without_endings("rok", "cs"), "rok");
  EXPECT_EQ(without_endings("", "et"), "");
  EXPECT_EQ(without_endings("houses", "en"), "houses");
  EXPECT_FALSE(has_endings("en"));
}

TEST(StemmerName, SaysWhatStemsALanguage) {
  EXPECT_TRUE(stemmer_name("en").starts_with("Xapian "));
  EXPECT_EQ(stemmer_name("el"), "libstemmer");
  EXPECT_EQ(stemmer_name("et"), "endings");
  EXPECT_EQ(stemmer_name("mt"), "none");
  EXPECT_EQ(stemmer_name(""), "none");
  for (const std::string_view language : eu_languages()) {
    EXPECT_EQ(stemmer_name(language) == "none", language == "mt") << language;
  }
}

}  // namespace
}  // namespace praxis::search
