// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/html_metadata.h"

#include "corpus/ascii.h"
#include "corpus/iso_date.h"
#include "corpus/utf8.h"
#include "ingest/worker/html_dates.h"
#include "ingest/worker/html_tags.h"
#include "ingest/worker/html_text.h"
#include "ingest/worker/html_title.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace praxis::ingest::worker::html {
namespace {

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), ascii_lower);
  return out;
}

/// The page's meta elements by name, property or itemprop, lower case; the first of each that says something.
std::map<std::string, std::string> meta_of(const HtmlTree& tree) {
  constexpr std::size_t kLongest = 4000;
  std::map<std::string, std::string> meta;
  for (NodeId id = 0; id < tree.size(); ++id) {
    if (tree[id].tag != GUMBO_TAG_META) continue;
    const std::string content = clean_line(tree.attribute(id, "content").substr(0, kLongest));
    if (content.empty()) continue;
    for (const char* key : {"property", "name", "itemprop", "http-equiv"}) {
      const std::string_view name = tree.attribute(id, key);
      if (!name.empty()) meta.try_emplace(lower(name), content);
    }
  }
  return meta;
}

template <std::size_t N>
std::string first_of(const std::map<std::string, std::string>& meta,
                     const std::array<const char*, N>& names) {
  for (const char* name : names) {
    const auto found = meta.find(name);
    if (found != meta.end()) return found->second;
  }
  return {};
}

/// "de-AT" and "de_AT" give "de"; what is no language code gives nothing.
std::string language_code(std::string_view tag) {
  std::string code = lower(trim(tag));
  code = code.substr(0, code.find_first_of("-_"));
  const bool letters = std::all_of(code.begin(), code.end(), is_ascii_lower);
  return code.size() == 2 && letters ? code : std::string{};
}

std::string canonical_address(const HtmlTree& tree, const std::map<std::string, std::string>& meta) {
  for (NodeId id = 0; id < tree.size(); ++id) {
    if (tree[id].tag != GUMBO_TAG_LINK || lower(tree.attribute(id, "rel")) != "canonical") continue;
    if (std::string address = web_address(tree.attribute(id, "href")); !address.empty()) return address;
  }
  return web_address(first_of(meta, std::array{"og:url"}));
}

/// The names by which a page may call its site.
std::vector<std::string> site_names(const std::map<std::string, std::string>& meta, const LinkedData& data) {
  std::vector<std::string> names{first_of(meta, std::array{"og:site_name"}),
                                 first_of(meta, std::array{"application-name"}), data.site};
  names.erase(std::remove(names.begin(), names.end(), std::string{}), names.end());
  return names;
}

/// The link leads to the first page of a site.
bool leads_to_start(const HtmlTree& tree, NodeId link) {
  std::string_view address = trim(tree.attribute(link, "href"));
  const std::size_t host = address.find("://");
  if (host != std::string_view::npos) address.remove_prefix(host + 3);
  const std::size_t path = address.find('/');
  return path == std::string_view::npos ? host != std::string_view::npos : path + 1 == address.size();
}

/// Of "Events | Municipality of X" the part that is no site's name by the page's own links: one of that name
/// to its start tells the site, one to elsewhere a part of it. Titles that had more parts stay, as do those
/// that no link tells.
std::string part_beside_site(const HtmlPage& page, std::string title) {
  const HtmlTree& tree = page.tree;
  constexpr std::string_view kSign = " | ";
  constexpr std::size_t kMostLinks = 2000;
  constexpr NodeId kMostNodes = 8;  // of a link with a name
  const std::size_t at = title.find(kSign);
  if (at == std::string::npos || title.find(kSign, at + 1) != std::string::npos) return title;
  const std::string first = title.substr(0, at);
  const std::string second = title.substr(at + kSign.size());
  const std::string folded_first = fold_case(first);
  const std::string folded_second = fold_case(second);
  std::size_t links = 0;
  for (NodeId id = 0; id < tree.size() && links < kMostLinks; ++id) {
    if (tree[id].tag != GUMBO_TAG_A || tree[id].end - id > kMostNodes) continue;
    ++links;
    const std::string name = fold_case(whole_text(page, id));
    if (name != folded_first && name != folded_second) continue;
    return (name == folded_first) != leads_to_start(tree, id) ? first : second;
  }
  return title;
}

/// The first title of the head that says more than where the page is; the site's name when there is none.
std::string head_title(const HtmlPage& page, const std::map<std::string, std::string>& meta,
                       const LinkedData& data) {
  const HtmlTree& tree = page.tree;
  const std::vector<std::string> sites = site_names(meta, data);
  const NodeId element = tree.find(GUMBO_TAG_TITLE);
  const std::array candidates{first_of(meta, std::array{"og:title"}), first_of(meta, std::array{"dc.title"}),
                              first_of(meta, std::array{"twitter:title"}),
                              element == tree.size() ? std::string{} : whole_text(page, element),
                              data.headline};
  std::string last;
  for (const std::string& candidate : candidates) {
    std::string title = without_site(candidate, sites.empty() ? std::string_view{} : sites.front());
    for (std::size_t i = 1; i < sites.size(); ++i) title = without_site(title, sites[i]);
    if (title.empty()) continue;
    const bool is_site = std::any_of(sites.begin(), sites.end(), [&title](const std::string& site) {
      return fold_case(site) == fold_case(title);
    });
    const bool whole = title == squeeze_space(candidate);  // what lost a part already has lost its site
    if (!is_site) return whole ? part_beside_site(page, std::move(title)) : title;
    last = std::move(title);
  }
  return last;
}

/// A heading that repeats the title where nothing else of the content stands: above it, or in a head that was
/// dropped with its dateline. An h1 before lower ones; of those only one that says half of the title, as the
/// name of a section may well be part of it.
NodeId headline_outside(const HtmlPage& page, NodeId main, std::string_view title) {
  const HtmlTree& tree = page.tree;
  constexpr std::size_t kLongest = 300;
  NodeId lower = tree.size();
  for (NodeId id = 0; id < tree[main].end; ++id) {
    const int level = heading_level(tree[id].tag);
    if (level == 0 || level > 2) continue;
    const std::string text = whole_text(page, id);
    if (text.size() > kLongest || !are_same_headline(text, title)) continue;
    if (level == 1) return id;
    if (lower == tree.size() && text.size() * 2 >= title.size()) lower = id;
  }
  return lower;
}

}  // namespace

std::string web_address(std::string_view address) {
  constexpr std::size_t kLongest = 2000;
  const std::string plain(trim(address));
  const std::string scheme = lower(std::string_view(plain).substr(0, 8));
  if (!scheme.starts_with("http://") && !scheme.starts_with("https://")) return {};
  if (plain.size() > kLongest || plain.find_first_of(" \"<>\t\n\\") != std::string::npos) return {};
  return plain;
}

DocumentInfo read_metadata(const HtmlPage& page, const LinkedData& data, NodeId main, const Groups& groups) {
  constexpr std::size_t kLongestDescription = 500;
  constexpr std::array kDateNames{"article:published_time",
                                  "og:article:published_time",
                                  "datepublished",
                                  "date",
                                  "dc.date.issued",
                                  "dcterms.issued",
                                  "dc.date",
                                  "dcterms.date",
                                  "dc.date.created",
                                  "dcterms.created",
                                  "pubdate",
                                  "publishdate",
                                  "publish-date",
                                  "article:published",
                                  "sailthru.date",
                                  "parsely-pub-date",
                                  "citation_publication_date",
                                  "article.published",
                                  "last-modified"};
  const HtmlTree& tree = page.tree;
  const auto meta = meta_of(tree);
  DocumentInfo info;
  info.kind = "web-page";
  info.language = language_code(tree.attribute(0, "lang"));
  if (info.language.empty()) info.language = language_code(tree.attribute(0, "xml:lang"));
  if (info.language.empty())
    info.language = language_code(first_of(meta, std::array{"content-language", "og:locale", "dc.language"}));
  if (info.language.empty()) info.language = language_code(data.language);
  info.url = canonical_address(tree, meta);
  info.date = iso_date(data.date);
  if (info.date.empty()) info.date = iso_date(first_of(meta, kDateNames), info.language);
  if (info.date.empty()) info.date = marked_date(page, info.language);
  if (info.date.empty()) info.date = visible_date(page, main, groups, info.language);
  info.title = head_title(page, meta, data);
  info.description = first_of(meta, std::array{"og:description", "description", "dc.description",
                                               "dcterms.description", "twitter:description"});
  if (info.description.empty()) info.description = data.description;
  info.description = shorten(info.description, kLongestDescription);
  return info;
}

NodeId find_headline(const HtmlPage& page, NodeId main, std::string_view title) {
  constexpr int kLowest = 3;
  const HtmlTree& tree = page.tree;
  NodeId first = tree.size();  // the first h1 in main
  for (NodeId id = main; id < tree[main].end;) {
    if (page.dropped[id] != 0) {
      id = tree[id].end;
      continue;
    }
    const int level = heading_level(tree[id].tag);
    if (level > 0 && level <= kLowest && page.stats[id].chars > 0) {
      const std::string text = whole_text(page, id);
      // Below the headline, one that holds the title may go on about other things: "Tools you may also like".
      const bool longer = level > 1 && first != tree.size() && text.size() > 2 * title.size();
      if (!longer && are_same_headline(text, title)) return id;
      if (level == 1 && first == tree.size()) first = id;
    }
    ++id;
  }
  const NodeId outside = headline_outside(page, main, title);
  return outside == tree.size() ? first : outside;
}

}  // namespace praxis::ingest::worker::html
