// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/pdf_title.h"

#include "corpus/utf8.h"
#include "ingest/joint.h"
#include "ingest/layout/characters.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace praxis::ingest::worker {
namespace {

constexpr std::size_t kLongestTitle = 200;
/// What programs write of themselves before, or in place of, a title, in the languages they speak.
constexpr std::array<std::string_view, 27> kPrograms{"microsoft word",
                                                     "microsoft powerpoint",
                                                     "microsoft excel",
                                                     "microsoft publisher",
                                                     "microsoft visio",
                                                     "powerpoint presentation",
                                                     "powerpoint-präsentation",
                                                     "powerpoint-presentatie",
                                                     "powerpoint-presentation",
                                                     "powerpoint-præsentation",
                                                     "powerpoint-esitys",
                                                     "powerpoint bemutató",
                                                     "présentation powerpoint",
                                                     "presentación de powerpoint",
                                                     "presentació del powerpoint",
                                                     "presentazione standard di powerpoint",
                                                     "presentazione di powerpoint",
                                                     "apresentação do powerpoint",
                                                     "prezentacja programu powerpoint",
                                                     "prezentace aplikace powerpoint",
                                                     "prezentácia programu powerpoint",
                                                     "prezentare powerpoint",
                                                     "παρουσίαση του powerpoint",
                                                     "презентация на powerpoint",
                                                     "canva design",
                                                     "print preview",
                                                     "scanned document"};
/// Names that programs give to what has none yet; a number may follow.
constexpr std::array<std::string_view, 51> kPlaceholders{"untitled",
                                                         "impaginato",
                                                         "layout",
                                                         "mise en page",
                                                         "maquette",
                                                         "maquetación",
                                                         "opmaak",
                                                         "umbruch",
                                                         "untitled document",
                                                         "untitled presentation",
                                                         "untitled design",
                                                         "no title",
                                                         "notitle",
                                                         "unbenannt",
                                                         "unbenanntes dokument",
                                                         "ohne titel",
                                                         "sans titre",
                                                         "document sans titre",
                                                         "sin título",
                                                         "documento sin título",
                                                         "senza titolo",
                                                         "senza nome",
                                                         "documento senza titolo",
                                                         "sem título",
                                                         "sense títol",
                                                         "naamloos",
                                                         "naamloos document",
                                                         "bez tytułu",
                                                         "bez názvu",
                                                         "uten navn",
                                                         "namnlös",
                                                         "nimetön",
                                                         "névtelen",
                                                         "fără titlu",
                                                         "χωρίς τίτλο",
                                                         "без име",
                                                         "document",
                                                         "dokument",
                                                         "documento",
                                                         "documento de word",
                                                         "document word",
                                                         "title",
                                                         "titel",
                                                         "slide",
                                                         "folie",
                                                         "diapositive",
                                                         "diapositiva",
                                                         "dia",
                                                         "presentation",
                                                         "präsentation",
                                                         "presentazione"};
constexpr std::array<std::string_view, 23> kEndings{
    ".doc", ".docx", ".docm", ".dot",  ".pdf", ".indd", ".indb", ".qxd", ".qxp",  ".ppt", ".pptx", ".odt",
    ".odp", ".rtf",  ".xls",  ".xlsx", ".tex", ".dvi",  ".pub",  ".ai",  ".html", ".txt", ".pages"};

/// Headings of what stands before the text in every document, case folded; they name none.
constexpr std::array<std::string_view, 40> kFrontMatter{"contents",
                                                        "content",
                                                        "table of contents",
                                                        "foreword",
                                                        "preface",
                                                        "acknowledgements",
                                                        "imprint",
                                                        "inhalt",
                                                        "inhaltsverzeichnis",
                                                        "vorwort",
                                                        "impressum",
                                                        "sommaire",
                                                        "table des matières",
                                                        "avant-propos",
                                                        "préface",
                                                        "índice",
                                                        "contenido",
                                                        "índice de contenidos",
                                                        "prólogo",
                                                        "indice",
                                                        "sommario",
                                                        "premessa",
                                                        "prefazione",
                                                        "conteúdo",
                                                        "sumário",
                                                        "inhoud",
                                                        "inhoudsopgave",
                                                        "voorwoord",
                                                        "colofon",
                                                        "spis treści",
                                                        "indhold",
                                                        "forord",
                                                        "innehåll",
                                                        "förord",
                                                        "sisällys",
                                                        "esipuhe",
                                                        "obsah",
                                                        "tartalom",
                                                        "cuprins",
                                                        "περιεχόμενα"};

/// Beginnings of headings over what somebody says before the text, case folded.
constexpr std::array<std::string_view, 11> kGreetings{
    "message from ", "a message from ", "a word from ", "foreword by ", "grußwort",  "geleitwort",
    "mensaje de",    "message d",       "mot d",        "messaggio d",  "mensagem d"};

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

/// Without a number at the end and what holds it: "dokument1", "slide 1", "untitled-2", "document (3)".
std::string_view without_number(std::string_view title) {
  const std::size_t end = title.find_last_not_of("0123456789()-_. ");
  return title.substr(0, end == std::string_view::npos ? 0 : end + 1);
}

/// A string of hexadecimal digits, as a GUID is: "{3F2504E0-4F89-11D3-9A0C-0305E82C3301}".
bool is_hexadecimal(std::string_view title) {
  constexpr std::size_t kFewestDigits = 16;
  const auto digits =
      std::count_if(title.begin(), title.end(), [](unsigned char c) { return std::isxdigit(c); });
  return title.find_first_not_of("0123456789abcdef-{}()_ ") == std::string_view::npos &&
         static_cast<std::size_t>(digits) >= kFewestDigits;
}

int page_of(const Block& block) {
  return block.boxes.empty() ? 0 : block.boxes.front().page;
}

/// A heading that may name the document: not one of what stands before every text.
bool may_be_title(const Block& block) {
  if (block.kind != BlockKind::heading || block.boxed) return false;
  const std::string folded = fold_case(trim_separators(block.text));
  return std::find(kFrontMatter.begin(), kFrontMatter.end(), folded) == kFrontMatter.end() &&
         std::none_of(kGreetings.begin(), kGreetings.end(),
                      [&](std::string_view greeting) { return folded.starts_with(greeting); });
}

bool is_running_text(const Block& block) {
  constexpr std::size_t kShortest = 250;  // bytes
  return block.kind == BlockKind::paragraph && !block.boxed && block.text.size() >= kShortest;
}

/// Whether the first page holds little besides a heading.
bool has_title_page(std::span<const Block> blocks) {
  constexpr std::size_t kMost = 600;  // bytes
  std::size_t length = 0;
  bool headed = false;
  for (const Block& block : blocks) {
    if (page_of(block) > 1) break;
    length += block.text.size();
    headed = headed || may_be_title(block);
  }
  return headed && length <= kMost;
}

}  // namespace

bool is_telling_title(std::string_view title) {
  constexpr std::size_t kShortest = 4;
  const std::string folded = fold_case(trim(title));
  if (layout::letters_in(folded) < kShortest || is_hexadecimal(folded)) return false;
  const auto begins = [&](std::string_view prefix) { return folded.compare(0, prefix.size(), prefix) == 0; };
  if (std::any_of(kPrograms.begin(), kPrograms.end(), begins)) return false;
  const std::string_view bare = without_number(folded);
  if (std::find(kPlaceholders.begin(), kPlaceholders.end(), bare) != kPlaceholders.end()) return false;
  if (std::any_of(kEndings.begin(), kEndings.end(),
                  [&](std::string_view end) { return ends_with(folded, end); }))
    return false;
  // "Policy_Brief_final-v3": a file's name without its ending.
  const bool one_word = folded.find(' ') == std::string::npos;
  return !(one_word && folded.find_first_of("_/\\0123456789") != std::string::npos);
}

bool is_borne_out(std::string_view title, std::span<const Block> blocks) {
  const std::string folded = fold_case(trim(title));
  if (folded.find(' ') != std::string::npos) return true;
  constexpr std::size_t kEnough = 60000;  // bytes: a name is told early, and often
  std::size_t looked = 0;
  for (const Block& block : blocks) {
    if (fold_case(joint::as_guessed(block.text)).find(folded) != std::string::npos) return true;
    if ((looked += block.text.size()) > kEnough) break;
  }
  return false;
}

std::string title_from(std::span<const Block> blocks) {
  constexpr int kLastPage = 3;
  constexpr std::size_t kFewestTexts = 2;
  const bool title_page = has_title_page(blocks);
  const Block* best = nullptr;
  std::size_t texts = 0;
  for (const Block& block : blocks) {
    const int page = page_of(block);
    if (page > kLastPage || (best && title_page && page > 1)) break;
    texts += is_running_text(block) ? 1 : 0;
    // What comes after text heads a part of it.
    if (!best && texts >= kFewestTexts) break;
    if (!may_be_title(block)) continue;
    if (!best || block.level < best->level) best = &block;
    if (best->level == 1) break;
  }
  return best ? shorten(best->text, kLongestTitle) : std::string();
}

}  // namespace praxis::ingest::worker
