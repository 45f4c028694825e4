// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/addresses.h"

#include "corpus/ascii.h"

#include <algorithm>

namespace praxis::ingest::layout {
namespace {

bool is_one_of(char c, std::string_view set) {
  return set.find(c) != std::string_view::npos;
}

/// The address that a word holds, without brackets or quotes before it; empty without one.
std::string_view web_address_in(std::string_view word) {
  const std::size_t begin = std::min({word.find("http://"), word.find("https://"), word.find("www.")});
  return begin == std::string_view::npos ? std::string_view{} : word.substr(begin);
}

/// What RFC 3986 allows between the parts of an address, less the brackets and quotes that sentences put
/// around one.
bool is_address_text(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) {
    return is_ascii_letter(c) || is_ascii_digit(c) || is_one_of(c, "-._~:/?#@!$&*+,;=%");
  });
}

/// Without the stop, comma or bracket of the sentence around it.
std::string_view without_punctuation(std::string_view text) {
  while (!text.empty() && is_one_of(text.back(), ".,;:!?)>]\"'")) text.remove_suffix(1);
  return text;
}

/// What follows the host, with its slash; empty where the address is a host's name alone.
std::string_view path_of(std::string_view address) {
  const std::size_t scheme = address.find("://");
  const std::size_t slash = address.find('/', scheme == std::string_view::npos ? 0 : scheme + 3);
  return slash == std::string_view::npos ? std::string_view{} : address.substr(slash);
}

std::string_view last_segment(std::string_view address) {
  return address.substr(address.rfind('/') + 1);
}

bool is_small(std::string_view text) {
  return std::none_of(text.begin(), text.end(), is_ascii_upper);
}

/// "wood/list", "id=3", "e-river" after "…/the-keepers-of-th", "list.html", "a41f": no word of a sentence.
bool has_marks_of_address(std::string_view segment, std::string_view rest) {
  constexpr std::size_t kShortest = 4;  // shorter ones may be "e.g." or "2nd"
  if (rest.find_first_of("/=_%&?") != std::string_view::npos) return true;
  const bool hyphens =
      segment.find('-') != std::string_view::npos && rest.find('-') != std::string_view::npos;
  if (hyphens && is_small(rest)) return true;
  if (rest.size() < kShortest || std::none_of(rest.begin(), rest.end(), is_ascii_letter)) return false;
  if (rest.find('.') != std::string_view::npos) return is_small(rest);
  return std::any_of(rest.begin(), rest.end(), is_ascii_digit);
}

}  // namespace

bool is_address(std::string_view word) {
  return word.find("://") != std::string_view::npos || word.find("www.") != std::string_view::npos ||
         word.find('@') != std::string_view::npos || std::count(word.begin(), word.end(), '/') >= 2;
}

bool address_goes_on(std::string_view before, std::string_view after, bool known) {
  if (before == "http:" || before == "https:") return after.substr(0, 2) == "//";
  const std::string_view address = web_address_in(before);
  const std::string_view rest = without_punctuation(after);
  if (address.empty() || rest.empty() || !is_address_text(address) || !is_address_text(rest)) return false;
  if (!web_address_in(rest).empty()) return false;  // the next address of a list
  const char end = address.back();
  if (is_one_of(end, ",;!*")) return false;
  if (is_one_of(rest.front(), "/?&=#%_") || is_one_of(end, "=&?_%#")) return true;
  const bool host_alone = path_of(address).empty();
  if (host_alone) return end == '.' && rest.find_first_of("./") != std::string_view::npos && is_small(rest);
  // A word of the document may well follow the address.
  if (known) return false;
  if (is_one_of(end, "./-")) return is_small(rest);
  return has_marks_of_address(last_segment(address), rest);
}

}  // namespace praxis::ingest::layout
