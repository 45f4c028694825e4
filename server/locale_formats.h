// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"
#include "server/message.h"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace praxis::server {

/// How a language writes numbers, dates, lists and names, and in which order it puts words: all by ICU, whose
/// formatters are made once, here. Immutable; thread-safe.
class LocaleFormats {
 public:
  /// `locale` is a BCP 47 tag, "en-GB". Fails where ICU knows no such language.
  static Result<LocaleFormats> make(const std::string& locale);
  ~LocaleFormats();
  LocaleFormats(LocaleFormats&&) noexcept;
  LocaleFormats& operator=(LocaleFormats&&) noexcept;

  const NumberRules& numbers() const;
  /// "62%", "62 %", of a share from 0 to 1.
  std::string percent(double share) const;
  /// "×1.25": a factor with two decimals.
  std::string decimal(double number) const;
  /// "EUR 250,000", in whole units; `currency` is an ISO 4217 code.
  std::string amount(double value, const std::string& currency) const;
  /// "September 2021" for "2021-09", "3 May 2021" for "2021-05-03"; what is no date stays as it is.
  std::string date(std::string_view date) const;
  /// "A, B and C".
  std::string list(const std::vector<std::string>& parts) const;

  /// "Greek" for "el", as it stands alone ("Grec") and in a sentence ("grec"); empty for what is no language.
  std::string language_alone(std::string_view code) const;
  std::string language_in_text(std::string_view code) const;
  /// "Greece" for a country of NUTS, "EL"; empty for what is none.
  std::string country(std::string_view code) const;

  /// Below 0, 0 or above 0 as `a` comes before, with or after `b` in the language's alphabet.
  int compare(std::string_view a, std::string_view b) const;

 private:
  struct Parts;
  explicit LocaleFormats(std::unique_ptr<const Parts> parts);
  std::unique_ptr<const Parts> parts_;
};

}  // namespace praxis::server
