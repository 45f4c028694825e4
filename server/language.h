// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"
#include "corpus/table.h"
#include "server/locale_formats.h"
#include "server/message.h"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace praxis::server {

/// One language of the pages: its messages (server/messages/CODE.tsv; docs/interface-languages.md) and how it
/// writes numbers, dates and names. Everything that people read on a page, but what units and vocabularies
/// say themselves, comes from here. Immutable; thread-safe.
class Language {
 public:
  /// Reads a catalogue. Each of its keys must be one of `english`, with the same arguments; what it lacks is
  /// said in English. A fault is an error naming file and key. `english` must stay, or is null for English.
  static Result<Language> read(const std::filesystem::path& file, const Language* english);
  /// English with each letter accented and each message in brackets ("⟦Šéàŕçħ⟧", code "en-XA"), by which a
  /// test knows what went through a catalogue.
  static Result<Language> pseudo(const Language& english);

  /// An ISO 639 code, as for lang attributes.
  const std::string& code() const { return code_; }
  /// What it calls itself: "Deutsch".
  std::string own_name() const { return is_pseudo_ ? marked(code_) : language_name(code_); }

  /// A message with its values. A key that no catalogue has is said as it is: a test looks for such.
  std::string say(std::string_view key, const MessageValues& values = {}) const;
  /// What a message says before and after the element that stands in it.
  std::pair<std::string, std::string> around(std::string_view key, const MessageValues& values = {}) const;
  /// The message for templates; null where there is none.
  const Message* find(std::string_view key) const;
  /// The keys of its own catalogue.
  std::vector<std::string> keys() const;

  std::string number(std::size_t number) const { return formats_.numbers().write(number); }
  std::string percent(double share) const { return formats_.percent(share); }
  std::string decimal(double number) const { return formats_.decimal(number); }
  std::string amount(double value, const std::string& currency) const;
  std::string date(std::string_view date) const;
  std::string list(const std::vector<std::string>& parts) const;
  /// As it stands alone; the code itself where it is no language.
  std::string language_name(std::string_view code) const;
  std::string language_in_text(std::string_view code) const;
  /// A country of NUTS, or `usual` where there is no name of it here: in English it is always the usual one.
  std::string country(std::string_view code, const std::string& usual) const;
  int compare(std::string_view a, std::string_view b) const { return formats_.compare(a, b); }

 private:
  Language(std::string code, LocaleFormats formats) : code_(std::move(code)), formats_(std::move(formats)) {}
  Result<void> read_messages(const Table& table, const std::filesystem::path& file);
  std::string marked(const std::string& text) const;

  std::string code_;
  LocaleFormats formats_;
  std::map<std::string, Message, std::less<>> messages_;
  const Language* english_ = nullptr;
  bool is_pseudo_ = false;
};

}  // namespace praxis::server
