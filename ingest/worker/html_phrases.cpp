// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/html_phrases.h"

#include "corpus/utf8.h"
#include "corpus/words.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace praxis::ingest::worker::html {
namespace {

// One language a line, phrases apart by bars, case and accents folded. "*" after a phrase: anything may follow.
constexpr std::array kHeads{
    std::string_view{"related|related articles*|related posts*|related stories*|related content*|related links|related topics|"
                     "related news|related reading|related items|related pages|similar articles|similar posts|you may also*|you might also*|also read*|read also*|"
                     "read more*|more from*|more on this*|more stories*|see also|"
                     "recommended|recommended for you|recommended reading|recommended articles|"
                     "popular posts|popular articles|most read*|most popular*|trending|trending now|trending posts|trending stories|"
                     "recent comments|comments|comment|leave a reply*|"
                     "leave a comment*|post a comment*|write a comment*|share this*|share on*|share|"
                     "share it*|follow us*|subscribe*|newsletter|newsletter sign*|sign up*|about the author*|tags|filed under*|"
                     "advertisement|sponsored*|in this section|next post|previous post|next article|"
                     "previous article|join the conversation*|what do you think*|don't miss*|up next|"
                     "stay up to date*|stay informed*|followers*|"
                     "trackbacks*|if you enjoyed*|sponsors|our sponsors"},
    std::string_view{"ahnliche*|verwandte*|weitere artikel*|weitere beitrage*|weitere themen*|"
                     "weitere empfehlungen|mehr zum thema*|"
                     "mehr themen*|mehr artikel*|"
                     "mehr nachrichten*|lesen sie auch*|lesen sie mehr*|lesen sie dazu*|das konnte sie*|das konnte dich*|"
                     "das konnte ihnen*|das konnte auch*|"
                     "auch interessant*|schon gelesen*|passend zum thema*|passende artikel*|zum thema|weiterlesen*|"
                     "artikel zum thema*|meistgelesen*|meist gelesen*|am meisten gelesen*|"
                     "beliebte artikel*|beliebte beitrage*|beliebte themen*|beliebte tags|beliebteste*|neueste kommentare|"
                     "aktuelle ausgabe|"
                     "aktuelle berichte*|letzte kommentare|letzte beitrage|kommentare|kommentar|"
                     "kommentar verfassen|kommentar schreiben*|kommentar hinterlassen|kommentar hinzufugen|"
                     "kommentieren*|schreibe einen*|schreiben sie einen*|schreib einen*|hinterlasse*|"
                     "hinterlassen sie*|ihre meinung*|deine meinung|ihr kommentar|dein kommentar|diskutieren sie*|"
                     "diesen artikel teilen|diesen beitrag teilen|diese seite*|artikel teilen|beitrag teilen|teilen|"
                     "mit anderen teilen|folgen sie uns*|folge uns*|anzeige|werbung|"
                     "uber den autor*|uber die autorin*|zum autor|uber die autoren|schlagworter*|stichworter|"
                     "empfohlene *|leserkommentare|unser newsletter*|bleiben sie auf dem laufenden*|"
                     "top-themen|bildergalerie|nachster artikel|vorheriger artikel|"
                     "nachster beitrag|vorheriger beitrag|sponsoren|partnerseiten"},
    std::string_view{"articles lies|articles similaires|a lire aussi*|lire aussi*|a lire egalement*|"
                     "lire egalement*|sur le meme sujet*|voir aussi*|dans la meme rubrique*|les plus lus*|"
                     "les plus lues*|commentaires*|vos reactions*|reactions|laisser un commentaire*|"
                     "votre commentaire|commenter|partager|partager cet*|partager sur*|partager l'article|suivez-nous*|plus d'articles|a decouvrir aussi|"
                     "sur le meme theme*|mots-cles"},
    std::string_view{"te puede interesar*|tambien te puede*|te podria interesar*|puede interesarle*|lea tambien*|"
                     "lee tambien*|lea mas*|leer mas*|ver tambien*|vea tambien*|mira tambien*|le puede interesar*|"
                     "noticias relacionadas*|notas relacionadas*|articulos relacionados*|contenido relacionado|"
                     "relacionadas|relacionados|mas noticias*|lo mas leido*|lo mas visto*|mas leidas*|"
                     "recomendado para ti|recomendados|comentarios*|comentar|comentar este*|comentar esta*|deja un comentario*|dejar un comentario|"
                     "comparte|compartir|compartir en*|compartir esta*|compartir este*|siguenos*|suscribete*|etiquetas"},
    std::string_view{"leia tambem*|leia mais*|veja tambem*|veja mais|artigos relacionados|mais lidas*|"
                     "mais popular*|deixe um comentario*|compartilhe|compartilhe *|partilhar|partilhe|siga-nos*|assine*|"
                     "pela web|saiba mais"},
    std::string_view{"leggi anche*|articoli correlati|potrebbe interessarti*|ti potrebbe interessare*|"
                     "potrebbero interessarti*|commenti|lascia un commento*|condividi*|seguici*|piu letti|iscriviti*|"
                     "vedi anche|articoli recenti|correlati"},
    std::string_view{"lees ook*|lees meer*|gerelateerd*|reacties*|plaats een reactie|reageer*|deel dit*|volg ons*|"
                     "meest gelezen|las ocksa*|las mer*|relaterade*|kommentarer*|dela|laes ogsa*|relaterede*|"
                     "les ogsa*|lue myos*|kommentit|jaa|aiheeseen liittyvat*"},
    std::string_view{"zobacz takze*|zobacz tez*|czytaj takze*|czytaj tez*|czytaj wiecej*|powiazane*|podobne*|"
                     "komentarze*|dodaj komentarz*|udostepnij*|polecane*|najnowsze*|najpopularniejsze*|"
                     "inne artykuly*|reklama|tagi|przeczytaj takze*|souvisejici*|ctete take*|"
                     "prectete si take*|komentare|diskuse|sdilet|suvisiace*|precitajte si aj*|zdielat"},
    std::string_view{"citeste si*|articole similare|articole conexe|comentarii|distribuie*|lasa un comentariu*|"
                     "kapcsolodo*|hozzaszolasok*|megosztas|ajanlott*|olvassa el*|povezani*|procitajte i*|komentari*|"
                     "podijeli*|preberite tudi*|sorodni*|deli|διαβαστε επισης*|σχετικα αρθρα*|σχολια*|κοινοποιηση*|"
                     "свързани*|коментари*|сподели*|susije*|skaityk daugiau|dalintis|komentarai|"
                     "lasi ari*|saistitie*|loe ka*|seotud*"},
};

// Headlines of news: boilerplate beside an article, content on the page of a project.
constexpr std::array kNewsHeads{
    std::string_view{"latest news|latest posts|latest articles|recent posts|recent articles|recent news|more news*|"
                     "more articles|neueste *|aktuelle meldungen|aktuelle beitrage|aktuelle artikel|"
                     "aktuelle nachrichten|weitere news*|weitere nachrichten*|weitere meldungen*|weitere aktuelle*|"
                     "letzte beitrage|articles recents|dernieres actualites|ultimas noticias|ultime notizie|"
                     "articoli recenti|laatste nieuws|najnowsze*|senaste nytt"},
};

// What follows a number: "3 comments on …", "11 Antworten zu …".
constexpr std::array kCounted{
    std::string_view{"comments*|comment|responses*|replies*|thoughts on*|shares|likes|followers|gedanken zu*|"
                     "antworten*|kommentare*|reaktionen*|commentaires*|reponses*|comentarios*|respuestas*|commenti*|"
                     "reacties*|komentarze*|komentarzy*|kommentarer*|bloggern gefallt das*|bloggers like this*"},
};

constexpr std::array kLines{
    std::string_view{"share this*|share on*|share|tweet|print|print this*|email this*|posted in*|posted by*|"
                     "posted on*|filed under*|tagged*|tags *|this entry was posted*|category *|categories *|"
                     "last modified*|last updated*|back to top|back to overview|top of page|permalink*|"
                     "all rights reserved*|copyright*|powered by*|view the discussion thread*|advertisement|"
                     "leave a comment|no comments*|0 comments|skip to*|read more*|continue reading*|"
                     "photo credit*|image credit*|photo by*|image by*|picture by*|photograph by*|sign up *|"
                     "subscribe to *|click here to subscribe*|follow us *|loading|related|read also*|also read*|comments"},
    std::string_view{"dieser eintrag wurde*|dieser beitrag wurde*|veroffentlicht in*|veroffentlicht am*|"
                     "veroffentlicht unter*|abgelegt unter*|kategorie *|kategorien *|zuruck|zuruck zur*|zuruck zum*|"
                     "nach oben|zum seitenanfang|seite drucken|drucken|weiterempfehlen|seite empfehlen|"
                     "alle rechte vorbehalten*|werbung|anzeige|zum shop|affiliatelink*|weiterlesen*|mehr lesen|"
                     "lesen sie auch*|lesen sie hier*|lesen sie dazu*|diesen artikel teilen*|artikel teilen*|"
                     "beitrag teilen*|teilen|twittern|kommentar hinterlassen|kommentar hinzufugen|kommentieren|"
                     "keine kommentare*|bisher keine kommentare*|derzeit noch keine*|bildergalerie|bildrechte*|"
                     "bildquelle*|bildnachweis*|titelbild*|schlagworte*|stichworte *|lesezeit*|startseite|impressum|"
                     "datenschutz|datenschutzerklarung|seitenanfang"},
    std::string_view{"lire aussi*|a lire aussi*|partager|partager sur*|imprimer|lea tambien*|lee tambien*|lea mas*|vea tambien*|leer mas*|compartir|imprimir|te puede interesar*|leia mais*|leia tambem*|"
                     "veja tambem*|publicidade|publicidad|leggi anche*|condividi|condividi su*|stampa|pubblicita|lees ook*|"
                     "czytaj takze*|czytaj tez*|zobacz takze*|zobacz tez*|reklama|drukuj|todos los derechos*|"
                     "todos os direitos*|tous droits*|tutti i diritti*|vos reactions"},
};

/// A picture's or text's source: a word, a colon, a name.
constexpr std::array<std::string_view, 30> kCredits{
    "foto",        "fotos",  "photo",   "photos",    "bild",   "bilder",    "image",   "images", "picture", "titelbild",
    "fotografie",  "quelle", "credit",  "credits",   "imagen", "imagem",    "credito", "crédito", "fuente",  "zdjecie",
    "zdjęcie",     "fot",    "illustration", "grafik", "abb",  "bildquelle", "bildnachweis", "fotocredit", "fotohinweis",
    "photocredit"};

std::string fold(std::string_view text) {
  std::string folded = strip_accents(fold_case(text));
  std::string plain;
  for (const char c : folded) {
    if (c == ':' || c == '"' || c == '!' || c == '?' || c == '*' || c == '.' || c == '>' || c == '(' || c == ')') {
      plain += ' ';
    } else {
      plain += c;
    }
  }
  for (std::string_view dots : {"…", "»", "«", "›", "→", "“", "„", "”", "¿", "¡", "▼", "♥"}) {
    for (std::size_t at = plain.find(dots); at != std::string::npos; at = plain.find(dots, at)) {
      plain.replace(at, dots.size(), " ");
    }
  }
  return squeeze_space(plain);
}

/// `pattern` may hold one star.
bool matches(std::string_view text, std::string_view pattern) {
  const std::size_t star = pattern.find('*');
  if (star == std::string_view::npos) return text == pattern;
  const std::string_view before = pattern.substr(0, star);
  const std::string_view after = pattern.substr(star + 1);
  return text.size() >= before.size() + after.size() && text.starts_with(before) && text.ends_with(after);
}

template <std::size_t N>
bool matches_any(std::string_view text, const std::array<std::string_view, N>& lines) {
  for (std::string_view line : lines) {
    while (!line.empty()) {
      const std::size_t end = std::min(line.find('|'), line.size());
      if (matches(text, line.substr(0, end))) return true;
      line.remove_prefix(std::min(end + 1, line.size()));
    }
  }
  return false;
}

bool is_credit(std::string_view text) {
  const std::string_view inside = text.starts_with('(') || text.starts_with('[') ? text.substr(1) : text;
  if (inside.starts_with("©") || inside.starts_with("(c)") || inside.starts_with("(C)")) return true;
  const std::size_t colon = inside.find_first_of(":/");
  if (colon == std::string_view::npos || colon > 40) return false;
  const std::string name = strip_accents(fold_case(inside.substr(0, colon)));
  const std::vector<WordSpan> words = split_words(name);
  if (words.empty() || words.size() > 2) return false;
  const std::string_view first = std::string_view(name).substr(words[0].begin, words[0].end - words[0].begin);
  return std::find(kCredits.begin(), kCredits.end(), first) != kCredits.end();
}

}  // namespace

bool heads_boilerplate(std::string_view text) {
  constexpr std::size_t kLongest = 80;
  if (text.size() > kLongest) return false;
  std::string folded = fold(text);
  while (!folded.empty() && (folded.back() >= '0' && folded.back() <= '9')) folded.pop_back();
  const std::string_view head = trim(folded);
  const std::size_t words = head.find_first_not_of("0123456789 ");
  if (words == std::string_view::npos) return false;
  return words == 0 ? matches_any(head, kHeads) : matches_any(head.substr(words), kCounted);
}

bool heads_news(std::string_view text) {
  constexpr std::size_t kLongest = 60;
  return text.size() <= kLongest && matches_any(fold(text), kNewsHeads);
}

bool is_boilerplate_line(std::string_view text) {
  constexpr std::size_t kLongest = 160;
  if (text.size() > kLongest) return false;
  return is_credit(text) || matches_any(fold(text), kLines);
}

std::string_view without_credit(std::string_view caption) {
  constexpr std::size_t kLongest = 80;
  for (std::size_t at = caption.find_first_of(".!?)| \t"); at != std::string_view::npos;
       at = caption.find_first_of(".!?)| \t", at + 1)) {
    const std::string_view rest = trim(caption.substr(at + 1));
    if (rest.size() <= kLongest && is_credit(rest)) return trim(caption.substr(0, at + 1));
  }
  return caption;
}

bool is_consent_notice(std::string_view text) {
  constexpr std::size_t kLongest = 600;
  if (text.size() > kLongest) return false;
  const std::string folded = strip_accents(fold_case(text));
  return folded.find("cookie") != std::string::npos;
}

bool is_date_line(std::string_view text) {
  constexpr std::size_t kLongest = 24;
  if (text.size() > kLongest || text.find_first_of("0123456789") == std::string_view::npos) return false;
  return text.find_first_not_of("0123456789.:-/, ") == std::string_view::npos && text.size() >= 5 &&
         text.find_first_of(".:-/") != std::string_view::npos;
}

}  // namespace praxis::ingest::worker::html
