// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/locale_formats.h"

#include "corpus/dictionary_file.h"
#include "corpus/iso_date.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>
#include <unicode/coll.h>
#include <unicode/gregocal.h>
#include <unicode/listformatter.h>
#include <unicode/locdspnm.h>
#include <unicode/numberformatter.h>
#include <unicode/plurrule.h>
#include <unicode/smpdtfmt.h>
#include <unicode/timezone.h>

namespace praxis::server {
namespace {

using icu::number::LocalizedNumberFormatter;
using icu::number::NumberFormatter;
using icu::number::Precision;

std::string utf8_of(const icu::UnicodeString& text) {
  std::string out;
  return text.toUTF8String(out);
}

icu::UnicodeString unicode_of(std::string_view text) {
  return icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int>(text.size())));
}

std::unique_ptr<icu::DateFormat> date_format(const char* skeleton, const icu::Locale& locale,
                                             UErrorCode& status) {
  std::unique_ptr<icu::DateFormat> format(
      icu::DateFormat::createInstanceForSkeleton(icu::UnicodeString(skeleton), locale, status));
  if (format) format->adoptTimeZone(icu::TimeZone::getGMT()->clone());
  return format;
}

std::unique_ptr<icu::LocaleDisplayNames> names_in(const icu::Locale& locale, UDisplayContext where) {
  std::array<UDisplayContext, 2> contexts{UDISPCTX_STANDARD_NAMES, where};
  return std::unique_ptr<icu::LocaleDisplayNames>(
      icu::LocaleDisplayNames::createInstance(locale, contexts.data(), static_cast<int>(contexts.size())));
}

std::string formatted(const LocalizedNumberFormatter& formatter, double number) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString text = formatter.formatDouble(number, status).toString(status);
  return U_SUCCESS(status) ? utf8_of(text) : fmt::format("{}", number);
}

/// The codes of countries in which NUTS differs from ISO 3166.
std::string iso_country(std::string_view code) {
  if (code == "EL") return "GR";
  if (code == "UK") return "GB";
  return std::string(code);
}

}  // namespace

struct LocaleFormats::Parts {
  Parts(const icu::Locale& wanted, UErrorCode& status)
      : locale(wanted),
        whole(NumberFormatter::withLocale(wanted)),
        share(NumberFormatter::withLocale(wanted)
                  .unit(icu::NoUnit::percent())
                  .scale(icu::number::Scale::powerOfTen(2))
                  .precision(Precision::integer())),
        factor(NumberFormatter::withLocale(wanted).precision(Precision::fixedFraction(2))),
        plurals(icu::PluralRules::forLocale(wanted, status)),
        lists(icu::ListFormatter::createInstance(wanted, status)),
        collator(icu::Collator::createInstance(wanted, status)),
        month(date_format("yMMMM", wanted, status)),
        day(date_format("yMMMMd", wanted, status)),
        alone(names_in(wanted, UDISPCTX_CAPITALIZATION_FOR_UI_LIST_OR_MENU)),
        in_text(names_in(wanted, UDISPCTX_CAPITALIZATION_FOR_MIDDLE_OF_SENTENCE)) {
    rules.write = [this](std::size_t number) {
      UErrorCode problem = U_ZERO_ERROR;
      const auto written = whole.formatInt(static_cast<std::int64_t>(number), problem).toString(problem);
      return U_SUCCESS(problem) ? utf8_of(written) : std::to_string(number);
    };
    rules.category = [this](std::size_t number) {
      return utf8_of(plurals->select(static_cast<double>(number)));
    };
  }

  icu::Locale locale;
  LocalizedNumberFormatter whole;
  LocalizedNumberFormatter share;
  LocalizedNumberFormatter factor;
  std::unique_ptr<icu::PluralRules> plurals;
  std::unique_ptr<icu::ListFormatter> lists;
  std::unique_ptr<icu::Collator> collator;
  std::unique_ptr<icu::DateFormat> month;
  std::unique_ptr<icu::DateFormat> day;
  std::unique_ptr<icu::LocaleDisplayNames> alone;
  std::unique_ptr<icu::LocaleDisplayNames> in_text;
  NumberRules rules;
};

LocaleFormats::LocaleFormats(std::unique_ptr<const Parts> parts) : parts_(std::move(parts)) {}
LocaleFormats::~LocaleFormats() = default;
LocaleFormats::LocaleFormats(LocaleFormats&&) noexcept = default;
LocaleFormats& LocaleFormats::operator=(LocaleFormats&&) noexcept = default;

Result<LocaleFormats> LocaleFormats::make(const std::string& locale) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale wanted = icu::Locale::forLanguageTag(locale, status);
  if (U_FAILURE(status) || !is_language_code(wanted.getLanguage()))
    return fail(ErrorKind::bad_request, fmt::format("“{}” is no language, such as en-GB", locale));
  auto parts = std::make_unique<const Parts>(wanted, status);
  if (U_FAILURE(status) || !parts->alone || !parts->in_text) {
    return fail(ErrorKind::bad_request,
                fmt::format("ICU has no rules for {}: {}", locale, u_errorName(status)));
  }
  return LocaleFormats(std::move(parts));
}

const NumberRules& LocaleFormats::numbers() const {
  return parts_->rules;
}

std::string LocaleFormats::percent(double share) const {
  return formatted(parts_->share, share);
}

std::string LocaleFormats::decimal(double number) const {
  return formatted(parts_->factor, number);
}

std::string LocaleFormats::amount(double value, const std::string& currency) const {
  UErrorCode status = U_ZERO_ERROR;
  const icu::CurrencyUnit unit(icu::StringPiece(currency.data(), static_cast<int>(currency.size())), status);
  if (U_FAILURE(status)) return currency + " " + formatted(parts_->whole, std::round(value));
  return formatted(NumberFormatter::withLocale(parts_->locale)
                       .unit(unit)
                       .unitWidth(UNUM_UNIT_WIDTH_ISO_CODE)
                       .precision(Precision::integer()),
                   value);
}

std::string LocaleFormats::date(std::string_view date) const {
  if (date.size() != 7 && date.size() != 10) return std::string(date);
  const auto number = [&](std::size_t at, std::size_t size) {
    int value = 0;
    for (const char c : date.substr(at, size)) value = c >= '0' && c <= '9' ? value * 10 + (c - '0') : -10000;
    return value;
  };
  const bool has_day = date.size() == 10;
  const int year = number(0, 4);
  const int month = number(5, 2);
  const int day = has_day ? number(8, 2) : 1;
  const bool apart = date[4] == '-' && (!has_day || date[7] == '-');
  if (!apart || year < 1 || month < 1 || month > 12 || day < 1 || day > 31) return std::string(date);
  UErrorCode status = U_ZERO_ERROR;
  icu::GregorianCalendar calendar(*icu::TimeZone::getGMT(), status);
  calendar.clear();
  calendar.setLenient(false);
  calendar.set(year, month - 1, day, 12, 0);
  const UDate moment = calendar.getTime(status);
  if (U_FAILURE(status)) return std::string(date);  // the 31st of April
  icu::UnicodeString text;
  (has_day ? parts_->day : parts_->month)->format(moment, text);
  return utf8_of(text);
}

std::string LocaleFormats::list(const std::vector<std::string>& parts) const {
  std::vector<icu::UnicodeString> items;
  std::transform(parts.begin(), parts.end(), std::back_inserter(items), unicode_of);
  icu::UnicodeString text;
  UErrorCode status = U_ZERO_ERROR;
  parts_->lists->format(items.data(), static_cast<int>(items.size()), text, status);
  return U_SUCCESS(status) ? utf8_of(text) : fmt::format("{}", fmt::join(parts, ", "));
}

std::string LocaleFormats::language_alone(std::string_view code) const {
  if (!is_language_code(code)) return {};
  icu::UnicodeString name;
  return utf8_of(parts_->alone->languageDisplayName(std::string(code).c_str(), name));
}

std::string LocaleFormats::language_in_text(std::string_view code) const {
  if (!is_language_code(code)) return {};
  icu::UnicodeString name;
  return utf8_of(parts_->in_text->languageDisplayName(std::string(code).c_str(), name));
}

std::string LocaleFormats::country(std::string_view code) const {
  const bool letters =
      code.size() == 2 && std::all_of(code.begin(), code.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  if (!letters) return {};
  const std::string iso = iso_country(code);
  icu::UnicodeString name;
  const std::string written = utf8_of(parts_->alone->regionDisplayName(iso.c_str(), name));
  return written == iso ? std::string() : written;
}

int LocaleFormats::compare(std::string_view a, std::string_view b) const {
  UErrorCode status = U_ZERO_ERROR;
  const UCollationResult order =
      parts_->collator->compareUTF8(icu::StringPiece(a.data(), static_cast<int>(a.size())),
                                    icu::StringPiece(b.data(), static_cast<int>(b.size())), status);
  return order == UCOL_LESS ? -1 : order == UCOL_GREATER ? 1 : 0;
}

}  // namespace praxis::server
