// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace praxis::ingest::worker::html {

/// True for the headline of a part that leads elsewhere or lets readers talk: "Related articles", "Mehr zum
/// Thema", "Lire aussi", "Comments (3)". The phrases are the stock ones of content systems and newspapers.
bool heads_boilerplate(std::string_view text);

/// True for a headline that may stand over cards leading to pages like this one: "Other practices".
bool heads_more_of(std::string_view text);

/// True for a headline over a list that the page's own headline names as well: "Latest stories" on "Stories
/// and dates". Not for "More stories", which lead on from one.
bool heads_own_list(std::string_view text, std::string_view headline);

/// A headline like "Related practices" or "Projets similaires": over links alone, they lead to other pages.
bool heads_its_like(std::string_view text);

/// True for the headline of a list of news.
bool heads_news(std::string_view text);

/// True for a short line that says nothing about the matter: "Share this:", "© 2021 Name", "Foto: Name",
/// "Posted in News", "Back to top".
bool is_boilerplate_line(std::string_view text);

/// True for the text of a link that only says that there is more: "Read more", "Weiterlesen …", "[…]".
bool is_more_link(std::string_view text);

/// A caption without the picture's source at its end: "The harbour. Photo: Name" gives "The harbour.".
std::string_view without_credit(std::string_view caption);

/// True for a notice about cookies or the processing of data, as it is laid over pages.
bool is_consent_notice(std::string_view text);

/// True for a text in which a site tells that it stores cookies: "We use cookies to …". Stricter than
/// is_consent_notice(), for places where a page may well speak of cookies itself.
bool is_cookie_notice(std::string_view text);

/// What a line that says when a page was published or changed begins with: "Published: …", "Veröffentlicht am
/// …", "Stand: …".
struct DatePhrase {
  enum Kind { none, published, changed } kind = none;
  std::string_view rest;      ///< of the line, where the date stands
  std::string_view language;  ///< of the phrase, ISO 639-1
};
DatePhrase date_phrase(std::string_view line);

/// True for the headline of what readers wrote: "3 comments", "Leserbriefe", "Deja un comentario".
bool heads_comments(std::string_view text);

/// True for a line that is nothing but a date or a time of day.
bool is_date_line(std::string_view text);

}  // namespace praxis::ingest::worker::html
