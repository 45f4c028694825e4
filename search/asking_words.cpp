// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/emphasis.h"
#include "search/word_sets.h"

#include <array>

namespace praxis::search {
namespace {

// How people frame what they ask for, and verbs that mean no more than "with" ("use"). What a text may be
// about ("information", "report", "research") stays out.
// clang-format off: word by word it would break each line anew
constexpr std::array<WordLists::value_type, 10> kAsking{{
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

}  // namespace

bool is_asking_word(std::string_view exact, std::string_view language) {
  static const WordSets sets{WordLists(kAsking)};
  return sets.holds(exact, language);
}

}  // namespace praxis::search
