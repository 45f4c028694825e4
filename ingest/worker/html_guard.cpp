// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/html_guard.h"

#include "corpus/ascii.h"

#include <algorithm>
#include <array>
#include <string>

#include <gumbo.h>

namespace praxis::ingest::worker::html {
namespace {

/// Elements that never stay open, or that the next one of their kind closes: they do not add to the depth.
bool adds_depth(GumboTag tag) {
  constexpr std::array flat{GUMBO_TAG_AREA,  GUMBO_TAG_BASE,   GUMBO_TAG_BR,     GUMBO_TAG_COL,
                            GUMBO_TAG_EMBED, GUMBO_TAG_HR,     GUMBO_TAG_IMG,    GUMBO_TAG_INPUT,
                            GUMBO_TAG_LINK,  GUMBO_TAG_META,   GUMBO_TAG_PARAM,  GUMBO_TAG_SOURCE,
                            GUMBO_TAG_TRACK, GUMBO_TAG_WBR,    GUMBO_TAG_P,      GUMBO_TAG_LI,
                            GUMBO_TAG_DT,    GUMBO_TAG_DD,     GUMBO_TAG_TR,     GUMBO_TAG_TD,
                            GUMBO_TAG_TH,    GUMBO_TAG_TBODY,  GUMBO_TAG_THEAD,  GUMBO_TAG_TFOOT,
                            GUMBO_TAG_A,     GUMBO_TAG_OPTION, GUMBO_TAG_KEYGEN, GUMBO_TAG_OPTGROUP,
                            GUMBO_TAG_HTML,  GUMBO_TAG_BODY,   GUMBO_TAG_HEAD,   GUMBO_TAG_IMAGE};
  return std::find(flat.begin(), flat.end(), tag) == flat.end();
}

bool is_raw_text(GumboTag tag) {
  return tag == GUMBO_TAG_SCRIPT || tag == GUMBO_TAG_STYLE || tag == GUMBO_TAG_TEXTAREA ||
         tag == GUMBO_TAG_TITLE || tag == GUMBO_TAG_XMP || tag == GUMBO_TAG_IFRAME;
}

/// Walks over the tags of a page as a tokeniser would, counting what they will cost the parser.
class TagScan {
 public:
  explicit TagScan(std::string_view page) : page_(page) {}

  /// Goes to the next tag; false at the end of the page.
  bool next() {
    while ((at_ = page_.find('<', at_)) != std::string_view::npos && at_ + 1 < page_.size()) {
      const char c = page_[at_ + 1];
      if (c == '!') {
        skip_markup_declaration();
      } else if (is_ascii_letter(c) ||
                 (c == '/' && at_ + 2 < page_.size() && is_ascii_letter(page_[at_ + 2]))) {
        read_tag(c == '/');
        return true;
      } else {
        ++at_;
      }
    }
    return false;
  }

  std::size_t depth() const { return depth_; }
  std::size_t attributes() const { return attributes_; }

 private:
  void skip_markup_declaration() {
    const bool comment = page_.substr(at_, 4) == "<!--";
    const std::size_t end = page_.find(comment ? "-->" : ">", at_ + 2);
    at_ = end == std::string_view::npos ? page_.size() : end + 1;
  }

  void read_tag(bool closing) {
    std::size_t i = at_ + (closing ? 2 : 1);
    const std::size_t name_begin = i;
    while (i < page_.size() && !is_ascii_space(page_[i]) && page_[i] != '>' && page_[i] != '/') ++i;
    const std::string_view name = page_.substr(name_begin, std::min<std::size_t>(i - name_begin, 24));
    const GumboTag tag = gumbo_tagn_enum(name.data(), static_cast<unsigned>(name.size()));
    i = skip_attributes(i);
    const bool self_closed = i > 0 && i < page_.size() && page_[i - 1] == '/' && tag == GUMBO_TAG_UNKNOWN;
    at_ = std::min(i + 1, page_.size());
    if (closing) {
      if (depth_ > 0 && adds_depth(tag)) --depth_;
    } else if (is_raw_text(tag)) {
      skip_raw_text(name);
    } else if (!self_closed && adds_depth(tag)) {
      ++depth_;
    }
  }

  /// Returns the place of the tag's '>', or the page's end.
  std::size_t skip_attributes(std::size_t i) {
    attributes_ = 0;
    while (i < page_.size() && page_[i] != '>') {
      if (is_ascii_space(page_[i]) || page_[i] == '/') {
        ++i;
        continue;
      }
      ++attributes_;
      while (i < page_.size() && !is_ascii_space(page_[i]) && page_[i] != '>' && page_[i] != '=' &&
             page_[i] != '/')
        ++i;
      std::size_t after = i;
      while (after < page_.size() && is_ascii_space(page_[after])) ++after;
      if (after < page_.size() && page_[after] == '=') i = skip_value(after + 1);
    }
    return i;
  }

  std::size_t skip_value(std::size_t i) const {
    while (i < page_.size() && is_ascii_space(page_[i])) ++i;
    if (i < page_.size() && (page_[i] == '"' || page_[i] == '\'')) {
      const std::size_t close = page_.find(page_[i], i + 1);
      return close == std::string_view::npos ? page_.size() : close + 1;
    }
    while (i < page_.size() && !is_ascii_space(page_[i]) && page_[i] != '>') ++i;
    return i;
  }

  void skip_raw_text(std::string_view name) {
    while ((at_ = page_.find("</", at_)) != std::string_view::npos) {
      const std::string_view found = page_.substr(at_ + 2, name.size());
      if (std::equal(found.begin(), found.end(), name.begin(), name.end(),
                     [](char a, char b) { return ascii_lower(a) == ascii_lower(b); })) {
        return;
      }
      at_ += 2;
    }
    at_ = page_.size();
  }

  std::string_view page_;
  std::size_t at_ = 0;
  std::size_t depth_ = 0;
  std::size_t attributes_ = 0;
};

}  // namespace

Result<void> check_page(std::string_view utf8, const PageLimits& limits) {
  if (utf8.size() > limits.bytes) {
    return fail(ErrorKind::limit_exceeded, "the page has more than " + std::to_string(limits.bytes >> 20) +
                                               " MiB; split it or export less at a time");
  }
  TagScan scan(utf8);
  std::size_t tags = 0;
  std::uint64_t steps = 0;
  while (scan.next()) {
    if (++tags > limits.tags) {
      return fail(ErrorKind::limit_exceeded,
                  "the page has more than " + std::to_string(limits.tags) + " tags; export less at a time");
    }
    if (scan.attributes() > limits.attributes_of_a_tag) {
      return fail(ErrorKind::limit_exceeded, "a tag of the page has more than " +
                                                 std::to_string(limits.attributes_of_a_tag) + " attributes");
    }
    steps += scan.depth() + scan.attributes() * scan.attributes() / 2;
    if (steps > limits.steps) {
      return fail(ErrorKind::limit_exceeded, "the page nests its elements too deep (" +
                                                 std::to_string(scan.depth()) + " are open at once)");
    }
  }
  return {};
}

}  // namespace praxis::ingest::worker::html
