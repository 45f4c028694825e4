// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/analyzer.h"
#include "search/emphasis.h"

#include <array>
#include <map>
#include <string>
#include <unordered_set>
#include <utility>

namespace praxis::search {
namespace {

using AskingList = std::pair<std::string_view, std::string_view>;
using AskingSet = std::unordered_set<std::string>;

// How people frame what they ask for, and verbs that mean no more than "with" ("use"). What a text may be
// about
// ("information", "report", "research") stays out.
// clang-format off: word by word it would break each line anew
constexpr std::array<AskingList, 10> kAsking{{
    {"en",
     "article articles available deal dealing deals dealt concerned describe described describes describing "
     "discuss discussed discusses discussing exist exists find interested looking paper papers particular "
     "relating seeking specifically use used uses using"},
    {"de",
     "Artikel behandeln behandelt behandelte benutzen benutzt benutzte beschreiben beschreibt beschrieben "
     "besonders Dokument Dokumente existiert existieren finden findet gesucht heißt interessiert "
     "interessieren nennt genannt Papier Papiere speziell suche suchen verfügbar verfügbare verwenden "
     "verwendet verwendete vorhanden"},
    {"fr",
     "article articles cherche cherchent chercher cherchons concerne concernent décrire décrit décrite "
     "décrivant décrivent discute discutent document documents disponible disponibles employé existe "
     "existent intéressé intéressée intéressés particulier spécifiquement traitent trouve trouver trouvent "
     "utilisé utilisée utilisées utilisés utilise utilisent utiliser"},
    {"es",
     "artículo artículos busca buscamos buscando buscar busco describe describen describir descrito "
     "disponible disponibles discute discuten documento documentos encontrar encuentra encuentran existe "
     "existen interesada interesado interesados llama llamaba llamado particular particularmente "
     "relacionada relacionadas relacionado relacionados tratan usa usada usado usados usan usar utiliza "
     "utilizado utilizada utilizan utilizar"},
    {"it",
     "articolo articoli cerca cercando cercare cerco cerchiamo chiama chiamato descrive descritto "
     "descritta descrivere descrivono discute discutono disponibile disponibili documenti documento esiste "
     "esistono interessata interessati interessato particolare riguarda riguardano riguardante riguardanti "
     "trattano trova trovare trovano usa usare usata usate usati usato utilizza utilizzano utilizzare "
     "utilizzata utilizzati utilizzate utilizzato"},
    {"pt",
     "artigo artigos chama descreve descrevem descrever descrito disponíveis disponível discute discutem "
     "documento documentos encontra encontrar existe existem interessado interessada particular procura "
     "procurar procuro relacionado relacionada relacionados relacionadas tratam usa usada usado usados usam "
     "usar utiliza utilizada utilizado utilizam utilizar"},
    {"nl",
     "artikel artikelen beschikbaar beschikbare beschreven beschrijft beschrijven bestaan bestaat document "
     "documenten gebruik gebruiken gebruikt gebruikte genoemd geïnteresseerd heet vinden vindt zoek zoeken"},
    {"ro",
     "articol articole caut căutăm căuta descrie descriu descris discută disponibil disponibile disponibilă "
     "document documente există folosesc folosește folosi folosit folosită folosite găsesc găsește găsi "
     "interesat interesată numește special utiliza utilizat utilizată utilizate utilizează"},
    {"el",
     "άρθρα άρθρο αφορά αφορούν βρίσκω βρούμε βρω διαθέσιμα διαθέσιμο διαθέσιμος έγγραφα έγγραφο "
     "ενδιαφέρομαι λέγεται ονομάζεται περιγράφει περιγράφουν χρησιμοποιεί χρησιμοποιείται χρησιμοποιούν "
     "χρησιμοποιούνται χρησιμοποιήθηκε ψάχνω"},
    {"pl",
     "artykuł artykuły dokument dokumenty dostępne dostępny dotyczące dotyczący istnieje istnieją "
     "opisane opisuje opisują szukam szukamy używa używać używane wykorzystuje znaleźć"},
}};
// clang-format on

std::map<std::string_view, AskingSet> asking_sets() {
  std::map<std::string_view, AskingSet> sets;
  for (const auto& [language, words] : kAsking) {
    for (const Word& word : analyse(words).words) sets[language].insert(word.exact);
  }
  return sets;
}

}  // namespace

bool is_asking_word(std::string_view exact, std::string_view language) {
  static const std::map<std::string_view, AskingSet> sets = asking_sets();
  const auto found = sets.find(language);
  return found != sets.end() && found->second.contains(std::string(exact));
}

}  // namespace praxis::search
