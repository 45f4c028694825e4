// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/html_tags.h"

#include <bitset>
#include <initializer_list>

namespace praxis::ingest::worker::html {
namespace {

using TagSet = std::bitset<GUMBO_TAG_LAST + 1>;

TagSet set_of(std::initializer_list<GumboTag> tags) {
  TagSet set;
  for (const GumboTag tag : tags) set.set(tag);
  return set;
}

}  // namespace

bool is_block(GumboTag tag) {
  static const TagSet blocks = set_of(
      {GUMBO_TAG_HTML,     GUMBO_TAG_BODY,     GUMBO_TAG_ARTICLE,    GUMBO_TAG_SECTION,  GUMBO_TAG_NAV,
       GUMBO_TAG_ASIDE,    GUMBO_TAG_H1,       GUMBO_TAG_H2,         GUMBO_TAG_H3,       GUMBO_TAG_H4,
       GUMBO_TAG_H5,       GUMBO_TAG_H6,       GUMBO_TAG_HGROUP,     GUMBO_TAG_HEADER,   GUMBO_TAG_FOOTER,
       GUMBO_TAG_ADDRESS,  GUMBO_TAG_P,        GUMBO_TAG_HR,         GUMBO_TAG_PRE,      GUMBO_TAG_BLOCKQUOTE,
       GUMBO_TAG_OL,       GUMBO_TAG_UL,       GUMBO_TAG_LI,         GUMBO_TAG_DL,       GUMBO_TAG_DT,
       GUMBO_TAG_DD,       GUMBO_TAG_FIGURE,   GUMBO_TAG_FIGCAPTION, GUMBO_TAG_MAIN,     GUMBO_TAG_DIV,
       GUMBO_TAG_TABLE,    GUMBO_TAG_CAPTION,  GUMBO_TAG_TBODY,      GUMBO_TAG_THEAD,    GUMBO_TAG_TFOOT,
       GUMBO_TAG_TR,       GUMBO_TAG_TD,       GUMBO_TAG_TH,         GUMBO_TAG_FORM,     GUMBO_TAG_FIELDSET,
       GUMBO_TAG_LEGEND,   GUMBO_TAG_DETAILS,  GUMBO_TAG_SUMMARY,    GUMBO_TAG_MENU,     GUMBO_TAG_DIR,
       GUMBO_TAG_CENTER,   GUMBO_TAG_LISTING,  GUMBO_TAG_XMP,        GUMBO_TAG_FRAMESET, GUMBO_TAG_PLAINTEXT,
       GUMBO_TAG_NOFRAMES, GUMBO_TAG_OPTGROUP, GUMBO_TAG_OPTION,     GUMBO_TAG_MULTICOL});
  return blocks.test(tag);
}

bool is_never_content(GumboTag tag) {
  static const TagSet never =
      set_of({GUMBO_TAG_HEAD,     GUMBO_TAG_SCRIPT,         GUMBO_TAG_STYLE,    GUMBO_TAG_TEMPLATE,
              GUMBO_TAG_NOSCRIPT, GUMBO_TAG_TITLE,          GUMBO_TAG_IFRAME,   GUMBO_TAG_OBJECT,
              GUMBO_TAG_EMBED,    GUMBO_TAG_APPLET,         GUMBO_TAG_SVG,      GUMBO_TAG_CANVAS,
              GUMBO_TAG_AUDIO,    GUMBO_TAG_VIDEO,          GUMBO_TAG_MAP,      GUMBO_TAG_BUTTON,
              GUMBO_TAG_INPUT,    GUMBO_TAG_SELECT,         GUMBO_TAG_TEXTAREA, GUMBO_TAG_DATALIST,
              GUMBO_TAG_KEYGEN,   GUMBO_TAG_PROGRESS,       GUMBO_TAG_METER,    GUMBO_TAG_NOFRAMES,
              GUMBO_TAG_NOEMBED,  GUMBO_TAG_ANNOTATION_XML, GUMBO_TAG_RP,       GUMBO_TAG_RT,
              GUMBO_TAG_MENUITEM});
  return never.test(tag);
}

int heading_level(GumboTag tag) {
  return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6 ? tag - GUMBO_TAG_H1 + 1 : 0;
}

bool is_list(GumboTag tag) {
  return tag == GUMBO_TAG_UL || tag == GUMBO_TAG_OL || tag == GUMBO_TAG_MENU || tag == GUMBO_TAG_DIR;
}

}  // namespace praxis::ingest::worker::html
