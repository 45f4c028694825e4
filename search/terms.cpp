// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/terms.h"

#include "corpus/fs.h"
#include "search/schema.h"

namespace praxis::search {
namespace {

constexpr std::size_t kHashDigits = 64;

std::string bounded(std::string term) {
  if (term.size() <= kMaxTermBytes) return term;
  const std::string hash = sha256_hex(term);
  std::size_t keep = kMaxTermBytes - kHashDigits;
  while ((static_cast<unsigned char>(term[keep]) & 0xC0U) == 0x80U) --keep;
  term.resize(keep);
  return term + hash;
}

}  // namespace

std::string make_term(std::string_view prefix, std::string_view value) {
  std::string term(prefix);
  term += value;
  return bounded(std::move(term));
}

std::string stem_term(std::string_view prefix, std::string_view language, std::string_view stem) {
  std::string term(prefix);
  term += language;
  term += ':';
  term += stem;
  return bounded(std::move(term));
}

}  // namespace praxis::search
