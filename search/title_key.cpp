// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/unit_document.h"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <vector>

#include <unicode/coll.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>

namespace praxis::search {
namespace {

constexpr std::size_t kKeyBytes = 128;  // enough to tell titles apart; equal beginnings keep index order

std::unique_ptr<icu::Collator> make_collator() {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::Collator> collator(icu::Collator::createInstance(icu::Locale::getRoot(), status));
  if (U_FAILURE(status) != 0) return nullptr;
  collator->setAttribute(UCOL_NUMERIC_COLLATION, UCOL_ON, status);        // "Action 2" before "Action 10"
  collator->setAttribute(UCOL_ALTERNATE_HANDLING, UCOL_SHIFTED, status);  // quotes and dashes do not count
  return collator;
}

}  // namespace

std::string title_key(std::string_view title) {
  if (title.empty()) return {};
  // Collators are safe to share only while nobody changes them; one a thread costs little.
  thread_local const std::unique_ptr<icu::Collator> collator = make_collator();
  if (!collator) return std::string(title.substr(0, kKeyBytes));
  const auto text = icu::UnicodeString::fromUTF8({title.data(), static_cast<int32_t>(title.size())});
  std::vector<std::uint8_t> key(static_cast<std::size_t>(collator->getSortKey(text, nullptr, 0)));
  collator->getSortKey(text, key.data(), static_cast<int32_t>(key.size()));
  if (!key.empty()) key.pop_back();  // the closing zero
  key.resize(std::min(key.size(), kKeyBytes));
  return {key.begin(), key.end()};
}

}  // namespace praxis::search
