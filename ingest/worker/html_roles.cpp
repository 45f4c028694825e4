// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/html_roles.h"

#include <algorithm>

namespace praxis::ingest::worker::html {
namespace {

void add_roles(std::vector<std::string>& roles, const HtmlPage& page, NodeId id) {
  constexpr std::size_t kMost = 48;
  if (id == 0) return;
  for (std::string& role : roles_of(page.tree, id)) {
    if (roles.size() < kMost && std::find(roles.begin(), roles.end(), role) == roles.end()) {
      roles.push_back(std::move(role));
    }
  }
}

/// The one element inside, where there is nothing beside it; 0 otherwise.
NodeId only_child(const HtmlPage& page, NodeId id) {
  NodeId only = 0;
  for (NodeId child = id + 1; child < page.tree[id].end; child = page.tree[child].end) {
    const bool text = page.tree[child].is_text();
    if (text ? page.stats[child].chars > 0 : only != 0) return 0;
    if (!text) only = child;
  }
  return only;
}

}  // namespace

std::vector<std::string> roles_in_place(const HtmlPage& page, NodeId owner, NodeId section, NodeId group) {
  constexpr int kDeepest = 3;
  std::vector<std::string> roles;
  add_roles(roles, page, owner);
  add_roles(roles, page, section);
  for (int depth = 0; group != 0 && depth < kDeepest; ++depth) {
    add_roles(roles, page, group);
    group = only_child(page, group);
  }
  return roles;
}

}  // namespace praxis::ingest::worker::html
