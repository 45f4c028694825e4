// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/worker/html_tree.h"

#include <string>
#include <vector>

namespace praxis::ingest::worker::html {

/// What the class, id and role of an element say about its purpose. A set of bits.
enum Hint : unsigned {
  kHidden = 1u << 0,      ///< not shown ("sr-only", "visually-hidden")
  kNavigation = 1u << 1,  ///< menus, breadcrumbs, pagers, language switches
  kConsent = 1u << 2,     ///< cookie and privacy notices
  kSharing = 1u << 3,     ///< share bars, social media
  kComments = 1u << 4,    ///< what readers wrote
  kRelated = 1u << 5,     ///< leads to other pages
  kPromotion = 1u << 6,   ///< advertisements, newsletters, sign-up
  kByline = 1u << 7,      ///< author, date, tags, credits
  kFurniture = 1u << 8,   ///< footers, side bars, widgets, search, tools
  kBody = 1u << 9,        ///< holds the text of an article ("entry-content")
  kContent = 1u << 10,    ///< holds the content of the page ("main-content")
  kCard = 1u << 11,       ///< one of several like items ("card", "teaser", "views-row")
  kBox = 1u << 12,        ///< set apart from the running text ("infobox", "callout")
  kLabel = 1u << 13,      ///< names a value ("field__label")
  kValue = 1u << 14,      ///< is a value ("field__item")
  kCaption = 1u << 15,    ///< is the caption of a picture or table
  kFold = 1u << 16        ///< opens and closes: accordions, tabs
};

/// The purposes that make an element clutter, unless it holds most of what the page says.
inline constexpr unsigned kClutter =
    kNavigation | kConsent | kSharing | kComments | kRelated | kPromotion | kByline | kFurniture;

/// Reads an element's class, id and role. The vocabulary is that of the common content management systems
/// (WordPress, Drupal, TYPO3, Joomla) in the languages they are themed in.
unsigned hints_of(const HtmlTree& tree, NodeId id);

/// The element's name and class tokens, lower case: {"article", "card", "news"}.
std::vector<std::string> roles_of(const HtmlTree& tree, NodeId id);

}  // namespace praxis::ingest::worker::html
