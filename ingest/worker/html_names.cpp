// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/html_names.h"

#include "corpus/ascii.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <span>
#include <unordered_map>
#include <utility>

namespace praxis::ingest::worker::html {
namespace {

struct NameList {
  unsigned hint;
  std::string_view words;
};

// Words of a name: "c-post_shareBar" has the words c, post, share, bar.
constexpr std::array kWords{
    NameList{kNavigation,
             "nav navi navbar navigation menu menue submenu breadcrumb breadcrumbs breadcrump crumb crumbs "
             "pager pagination "
             "paging pagenav skip skiplink skiplinks sitemap prevnext lang langs language languages sprache "
             "langswitch "
             "toc anchors jumplinks subnav topnav mainnav sidenav metanav servicenav"},
    NameList{kConsent, "cookie cookies cookiebar consent gdpr dsgvo cmp"},
    NameList{kSharing,
             "share shares sharing sharer sharebar sharebox sharethis socialshare social socials socialmedia "
             "addthis "
             "shariff sharedaddy addtoany heateor follow followus whatsapp pinterest facebook twitter likes "
             "likebox"},
    NameList{
        kComments,
        "comment comments commentlist commentform kommentar kommentare commentaires comentarios komentarze "
        "disqus respond reply replies reactions pingback trackback"},
    NameList{
        kRelated,
        "related relateds relatedposts relatedlinks recommended similar teaser teasers teaserlist readmore "
        "mostread mostpopular popular trending outbrain taboola ligatus plista crosslinks seealso alsolike "
        "relacionadas relacionados relacionada upnext nextprev linklist yarpp zergnet tease"},
    NameList{
        kPromotion,
        "ad ads adv adbox advert adverts advertise advertisement advertising advertorial adsense adslot "
        "werbung anzeige sponsor sponsors sponsored promo promos promobox promotion newsletter newsletters "
        "subscribe subscribebox subscription subscriptions paywall popup popups modal overlay signup optin "
        "cta donate donation membership abo"},
    NameList{
        kByline,
        "author authors authorbox authorinfo autor autoren byline bylines bio vcard postmeta postmetadata "
        "entrymeta metadata tags taglist tagcloud dateline timestamp posted postedon pubdate credit credits "
        "copyright postinfo articleinfo"},
    NameList{kFurniture,
             "footer footers foot footnav colophon sidebar sidebars masthead topbar toolbar tools toolbox "
             "login register searchform searchbox searchbar rating ratings vote voting disclaimer backtotop "
             "totop impressum notification feedback"},
};

// Last words of a name: "news-card" is a card, "card-title" is none.
constexpr std::array kLastWords{
    NameList{kCard, "card teaser result tile listing record hit"},
    NameList{kFold, "accordion accordions akkordeon faq faqs collapse collapsible toggle tab tabs"},
    NameList{kBox, "box infobox callout factbox highlight highlighted panel well note notice tip"},
    NameList{kLabel, "label"},
    NameList{kValue, "item items value values"},
    NameList{kCaption, "caption captions figcaption imagecaption bildunterschrift legende bildtext"},
};

// Whole names, once all but letters is gone: "entry-content", "entryContent" and "entry__content" are one.
constexpr std::array kNames{
    NameList{
        kBody,
        "entrycontent postcontent articlecontent articlebody postbody storybody storycontent articletext "
        "entrybody posttext postentry entrytext storytext contentbody bodytext blogcontent blogpostcontent "
        "articlebodytext newscontent newstext newsbody newsdetail textbody articlemain postmain theentry "
        "sectioncontent singlecontent pagecontent bodycontent bodycopy articlecopy richtext"},
    NameList{kContent,
             "content main maincontent contentmain primary contentarea maincolumn inhalt contenido contents "
             "pagebody centercontent contentwrapper contentbox"},
    NameList{kHidden,
             "sronly dnone displaynone hide hidden ishidden uhidden invisible offscreen screenreader "
             "visuallyhidden elementinvisible screenreadertext screenreaderonly hiddenvisually"},
    NameList{kNavigation, "pagelinks postnavigation"},
    NameList{kByline,
             "meta blogmeta entrymeta postmeta newsmeta storymeta contentmeta entryfooter postfooter "
             "articlefooter articleinfo entryutility "
             "entrydate postdate articledate aboutauthor "
             "abouttheauthor writtenby catlinks taglinks articlemeta"},
    NameList{kCard, "viewsrow"},
    NameList{kFurniture,
             "search sitesearch searchblock searchtoggle print printbutton printlink printonly printversion "
             "widget widgets widgetarea widgetcontainer"},
    NameList{kRelated,
             "moreposts morearticles morenews morestories morefrom nextarticle nextpost prevpost readalso "
             "alsoread youmightlike youmaylike otherposts latestposts latestnews recentposts weiterlesen"},
};

using HintTable = std::unordered_map<std::string_view, unsigned>;

HintTable make_table(std::span<const NameList> lists) {
  HintTable table;
  for (const NameList& list : lists) {
    for (std::string_view rest = list.words; !rest.empty();) {
      const std::size_t end = std::min(rest.find(' '), rest.size());
      if (end > 0) table[rest.substr(0, end)] |= list.hint;
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }
  return table;
}

unsigned hint_of_word(std::string_view word) {
  static const HintTable table = make_table(kWords);
  const auto found = table.find(word);
  return found == table.end() ? 0 : found->second;
}

unsigned hint_of_last_word(std::string_view word) {
  static const HintTable table = make_table(kLastWords);
  const auto found = table.find(word);
  return found == table.end() ? 0 : found->second;
}

/// Long names also as the beginning of longer ones: "article-body-inner".
unsigned hint_of_name(std::string_view letters) {
  static const HintTable table = make_table(kNames);
  constexpr std::size_t kDistinct = 8;
  unsigned hints = 0;
  for (std::size_t size = std::min(letters.size(), kDistinct); size <= letters.size(); ++size) {
    const auto found = table.find(letters.substr(0, size));
    if (found != table.end()) hints |= found->second;
  }
  return hints;
}

/// Letters of names: bytes of other alphabets too.
bool is_name_letter(char c) {
  return is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80;
}

/// Names that describe a page's state or what it is filed under, not the purpose of the element.
bool is_about_state(std::string_view token) {
  constexpr std::array prefixes{"category-", "tag-",  "type-",  "status-",       "format-",        "has-",
                                "no-",       "with-", "is-",    "js-",           "postid-",        "not-",
                                "without-",  "term-", "theme-", "comments-open", "comments-closed"};
  return std::any_of(prefixes.begin(), prefixes.end(),
                     [token](std::string_view prefix) { return token.starts_with(prefix); });
}

unsigned hints_of_token(std::string_view token, bool about_state) {
  std::string letters;
  std::string word;
  std::string last;
  unsigned hints = 0;
  const auto end_word = [&] {
    if (word.empty()) return;
    hints |= hint_of_word(word);
    last = std::exchange(word, {});
  };
  for (std::size_t i = 0; i < token.size(); ++i) {
    const char c = token[i];
    if (!is_name_letter(c)) {
      end_word();
      continue;
    }
    if (is_ascii_upper(c) && i > 0 && !is_ascii_upper(token[i - 1])) end_word();
    word += ascii_lower(c);
    letters += ascii_lower(c);
  }
  end_word();
  if (about_state) return hint_of_name(letters) & ~kHidden;
  return hints | hint_of_last_word(last) | hint_of_name(letters);
}

template <typename Visit>
void for_each_token(std::string_view list, Visit visit) {
  constexpr std::size_t kMost = 20;  // an attribute may hold megabytes
  std::size_t count = 0;
  while (!list.empty() && count < kMost) {
    std::size_t begin = 0;
    while (begin < list.size() && is_ascii_space(list[begin])) ++begin;
    std::size_t end = begin;
    while (end < list.size() && !is_ascii_space(list[end])) ++end;
    if (end > begin && end - begin <= 80) visit(list.substr(begin, end - begin));
    list.remove_prefix(end);
    ++count;
  }
}

unsigned hints_of_role(std::string_view role) {
  if (role == "navigation" || role == "menu" || role == "menubar" || role == "tablist") return kNavigation;
  if (role == "banner" || role == "contentinfo" || role == "search" || role == "toolbar" ||
      role == "tooltip" || role == "complementary") {
    return kFurniture;
  }
  if (role == "dialog" || role == "alertdialog") return kPromotion;
  if (role == "main") return kContent;
  return 0;
}

}  // namespace

unsigned hints_of(const HtmlTree& tree, NodeId id) {
  unsigned hints = hints_of_role(tree.attribute(id, "role"));
  const auto read = [&hints](std::string_view token) {
    hints |= hints_of_token(token, is_about_state(token));
  };
  for_each_token(tree.attribute(id, "class"), read);
  for_each_token(tree.attribute(id, "id"), read);
  return hints;
}

std::vector<std::string> roles_of(const HtmlTree& tree, NodeId id) {
  std::vector<std::string> roles;
  const auto add = [&roles](std::string_view token) {
    std::string role;
    std::transform(token.begin(), token.end(), std::back_inserter(role), ascii_lower);
    if (std::find(roles.begin(), roles.end(), role) == roles.end()) roles.push_back(std::move(role));
  };
  if (const GumboTag tag = tree[id].tag; tag < GUMBO_TAG_UNKNOWN) add(gumbo_normalized_tagname(tag));
  for_each_token(tree.attribute(id, "class"), add);
  return roles;
}

}  // namespace praxis::ingest::worker::html
