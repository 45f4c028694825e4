// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/html_tree.h"

#include "ingest/worker/html_memory.h"

#include <string>

namespace praxis::ingest::worker::html {
namespace {

void* allocate(void* memory, size_t size) {
  return static_cast<ParserMemory*>(memory)->allocate(size);
}
void release(void* memory, void* block) {
  static_cast<ParserMemory*>(memory)->release(block);
}

/// Null when the memory is exhausted. Holds nothing that needs a destructor: the jump passes through here.
GumboOutput* run_gumbo(ParserMemory& memory, const GumboOptions& options, const char* text,
                       std::size_t size) {
  if (setjmp(memory.exhausted()) != 0) return nullptr;
  return gumbo_parse_with_options(&options, text, size);
}

bool is_element(const GumboNode& node) {
  return node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE;
}

}  // namespace

HtmlTree::HtmlTree(std::unique_ptr<ParserMemory> memory) : memory_(std::move(memory)) {}
HtmlTree::HtmlTree(HtmlTree&&) noexcept = default;
HtmlTree& HtmlTree::operator=(HtmlTree&&) noexcept = default;
HtmlTree::~HtmlTree() = default;

Result<HtmlTree> HtmlTree::parse(std::string_view utf8, std::size_t memory_limit) {
  HtmlTree tree(std::make_unique<ParserMemory>(memory_limit));
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;  // each recorded error copies the stack of open elements: quadratic memory
  options.allocator = allocate;
  options.deallocator = release;
  options.userdata = tree.memory_.get();
  const GumboOutput* const output = run_gumbo(*tree.memory_, options, utf8.data(), utf8.size());
  if (output == nullptr) {
    return fail(ErrorKind::limit_exceeded, "parsing the page takes more than " +
                                               std::to_string(memory_limit >> 20) +
                                               " MiB of memory; export less at a time");
  }
  tree.flatten(*output->root);
  return tree;
}

void HtmlTree::flatten(const GumboNode& root) {
  struct Open {
    const GumboNode* node;
    NodeId id;
    unsigned next_child;
  };
  std::vector<Open> open;
  const auto enter = [&](const GumboNode& node) {
    const NodeId id = size();
    HtmlNode& made = nodes_.emplace_back();
    made.parent = open.empty() ? id : open.back().id;
    made.tag = node.v.element.tag;
    made.attributes = &node.v.element.attributes;
    open.push_back({&node, id, 0});
  };
  enter(root);
  while (!open.empty()) {
    Open& top = open.back();
    const GumboVector& children = top.node->v.element.children;
    if (top.next_child == children.length) {
      nodes_[top.id].end = size();
      open.pop_back();
      continue;
    }
    const auto& child = *static_cast<const GumboNode*>(children.data[top.next_child++]);
    if (child.type == GUMBO_NODE_TEXT || child.type == GUMBO_NODE_CDATA ||
        child.type == GUMBO_NODE_WHITESPACE) {
      const NodeId id = size();
      nodes_.push_back({GUMBO_TAG_LAST, top.id, id + 1, child.v.text.text, nullptr});
    } else if (is_element(child)) {
      enter(child);
    }
  }
}

std::string_view HtmlTree::attribute(NodeId id, const char* name) const {
  if (nodes_[id].attributes == nullptr) return {};
  const GumboAttribute* const found = gumbo_get_attribute(nodes_[id].attributes, name);
  return found == nullptr ? std::string_view{} : std::string_view(found->value);
}

bool HtmlTree::has_attribute(NodeId id, const char* name) const {
  return nodes_[id].attributes != nullptr && gumbo_get_attribute(nodes_[id].attributes, name) != nullptr;
}

NodeId HtmlTree::previous(NodeId id) const {
  const NodeId parent = nodes_[id].parent;
  while (id > parent + 1) {
    --id;
    while (nodes_[id].parent != parent) id = nodes_[id].parent;
    if (!nodes_[id].is_text() || nodes_[id].text.find_first_not_of(" \t\n\r\f") != std::string_view::npos)
      return id;
  }
  return parent;
}

NodeId HtmlTree::find(GumboTag tag, NodeId root) const {
  for (NodeId id = root; id < nodes_[root].end; ++id) {
    if (nodes_[id].tag == tag) return id;
  }
  return size();
}

NodeId HtmlTree::around(NodeId id, GumboTag tag) const {
  while (nodes_[id].parent != id) {
    id = nodes_[id].parent;
    if (nodes_[id].tag == tag) return id;
  }
  return size();
}

}  // namespace praxis::ingest::worker::html
