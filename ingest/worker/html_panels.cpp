// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/html_panels.h"

#include "corpus/ascii.h"
#include "ingest/worker/html_tags.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace praxis::ingest::worker::html {
namespace {

constexpr unsigned kLongestName = 200;  // characters of a heading or button over a panel

bool style_hides(std::string_view style) {
  std::string plain;
  for (const char c : style.substr(0, 2000)) {
    if (c != ' ' && c != '\t' && c != '\n') plain += ascii_lower(c);
  }
  return plain.find("display:none") != std::string::npos ||
         plain.find("visibility:hidden") != std::string::npos;
}

bool is_control(const HtmlTree& tree, NodeId id) {
  return tree[id].tag == GUMBO_TAG_BUTTON || tree.attribute(id, "role") == "button" ||
         tree.attribute(id, "role") == "tab";
}

/// What opens a dialog or a menu says so.
bool opens_no_panel(const HtmlTree& tree, NodeId id) {
  const auto is_other = [](std::string_view kind) {
    return kind == "modal" || kind == "dropdown" || kind == "offcanvas" || kind == "dialog" ||
           kind == "menu" || kind == "listbox" || kind == "true";
  };
  return is_other(tree.attribute(id, "data-toggle")) || is_other(tree.attribute(id, "data-bs-toggle")) ||
         is_other(tree.attribute(id, "aria-haspopup"));
}

/// The control of each element that one refers to, by the element's id.
std::unordered_map<std::string_view, NodeId> controls_by_id(const HtmlTree& tree) {
  std::unordered_map<std::string_view, NodeId> controls;
  for (NodeId id = 0; id < tree.size(); ++id) {
    if (tree[id].is_text()) continue;
    std::string_view name = tree.attribute(id, "aria-controls");
    for (const char* key : {"data-bs-target", "data-target", "href"}) {
      const std::string_view value = tree.attribute(id, key);
      if (name.empty() && value.size() > 1 && value.front() == '#') name = value.substr(1);
    }
    if (!name.empty() && !opens_no_panel(tree, id)) controls.try_emplace(name.substr(0, name.find(' ')), id);
  }
  return controls;
}

/// The first control from a node on, or `end`.
NodeId find_control(const HtmlTree& tree, NodeId id, NodeId end) {
  while (id < end && !is_control(tree, id)) ++id;
  return id;
}

bool holds_control(const HtmlTree& tree, NodeId id) {
  constexpr NodeId kNear = 24;  // nodes; heads of panels are small
  const NodeId end = std::min(tree[id].end, id + kNear);
  return find_control(tree, id, end) < end;
}

/// A heading, a button, or a small element around one of them.
bool is_head_of_panel(const HtmlPage& page, NodeId id) {
  const HtmlTree& tree = page.tree;
  if (tree[id].is_text() || page.stats[id].chars > kLongestName || page.stats[id].prose > 0) return false;
  return tree[id].tag == GUMBO_TAG_DT || page.headings[id] > 0 || holds_control(tree, id);
}

/// The element right before, which names what follows; the parent when there is none.
NodeId head_before(const HtmlPage& page, NodeId id) {
  constexpr int kNear = 3;
  const NodeId parent = page.tree[id].parent;
  NodeId before = page.tree.previous(id);
  for (int i = 0; i < kNear && before != parent; ++i, before = page.tree.previous(before)) {
    if (is_head_of_panel(page, before)) return before;
    if (page.stats[before].chars > 0) return parent;
  }
  return parent;
}

/// The control inside the head of a panel that its heading does not hold.
NodeId control_in(const HtmlPage& page, NodeId head, NodeId panel) {
  if (page.headings[head] > 0 || page.tree[head].tag == GUMBO_TAG_DT) return panel;
  const NodeId end = page.tree[head].end;
  const NodeId id = find_control(page.tree, head, end);
  return id < end ? id : panel;
}

bool may_be_panel(const HtmlPage& page, NodeId id) {
  const GumboTag tag = page.tree[id].tag;
  if (!is_block(tag) || heading_level(tag) > 0 || tag == GUMBO_TAG_BODY || tag == GUMBO_TAG_NAV) return false;
  if (tag == GUMBO_TAG_FORM || tag == GUMBO_TAG_FOOTER || tag == GUMBO_TAG_HEADER) return false;
  return (page.hints[id] & kClutter) == 0 && page.stats[id].chars > 0 && page.stats[id].link_density() < 0.5;
}

bool says_it_folds(const HtmlTree& tree, NodeId id) {
  return tree.has_attribute(id, "aria-expanded") || tree.has_attribute(id, "aria-controls");
}

}  // namespace

bool is_hidden(const HtmlPage& page, NodeId id) {
  return (page.hints[id] & kHidden) != 0 || page.tree.has_attribute(id, "hidden") ||
         page.tree.attribute(id, "aria-hidden") == "true" || style_hides(page.tree.attribute(id, "style"));
}

Panels find_panels(const HtmlPage& page) {
  const HtmlTree& tree = page.tree;
  const auto controls = controls_by_id(tree);
  Panels panels;
  NodeId last_control = 0;  // a panel in a panel needs no name of its own
  const auto add = [&](NodeId panel, NodeId control) {
    panels[panel] = control == last_control ? panel : control;
    last_control = control;
  };
  for_each_element(page, [&](NodeId here) {
    if (!may_be_panel(page, here)) return;
    const bool hidden = is_hidden(page, here);
    const auto referring = controls.find(tree.attribute(here, "id"));
    const bool referred = referring != controls.end() && (hidden || is_control(tree, referring->second));
    if (referred && !tree.within(referring->second, here)) {
      add(here, referring->second);
      return;
    }
    const NodeId head = head_before(page, here);
    const bool headed = head != tree[here].parent;
    const NodeId control = headed ? control_in(page, head, here) : here;
    const bool folds = tree.attribute(here, "role") == "tabpanel" || (page.hints[here] & kFold) != 0 ||
                       (page.hints[tree[here].parent] & kFold) != 0;
    // What is hidden by its name alone may be text for screen readers.
    const bool shut = headed && tree[here].tag != GUMBO_TAG_P && (page.hints[here] & kHidden) == 0;
    if (hidden ? folds || shut : control != here && (folds || says_it_folds(tree, control)))
      add(here, control);
  });
  return panels;
}

}  // namespace praxis::ingest::worker::html
