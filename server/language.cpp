// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/language.h"

#include "corpus/dictionary_file.h"
#include "corpus/table.h"
#include "server/pseudo_text.h"

#include <fmt/format.h>

namespace praxis::server {
namespace {

/// The message that names the locale whose numbers and dates a catalogue wants: "en-GB".
constexpr std::string_view kLocaleKey = "language.locale";

}  // namespace

Result<Language> Language::read(const std::filesystem::path& file, const Language* english) {
  const std::string code = file.stem().string();
  if (!is_language_code(code)) {
    return fail(ErrorKind::bad_request,
                fmt::format("{}: a catalogue is named by its language, such as pl.tsv", file.string()));
  }
  const auto table = Table::read(file);
  if (!table) return tl::unexpected<Error>(table.error());
  std::string locale = code;
  for (std::size_t row = 0; row < table->size(); ++row) {
    if (table->cell(row, "key") == kLocaleKey) locale = table->cell(row, "message");
  }
  auto formats = LocaleFormats::make(locale);
  if (!formats) return fail(formats.error().kind, file.string() + ": " + formats.error().message);
  Language language(code, std::move(*formats));
  language.english_ = english;
  if (auto read = language.read_messages(*table, file); !read) return pass_on(std::move(read));
  return language;
}

Result<void> Language::read_messages(const Table& table, const std::filesystem::path& file) {
  for (std::size_t row = 0; row < table.size(); ++row) {
    const std::string key(table.cell(row, "key"));
    const auto wrong = [&](std::string_view what) {
      return fail(ErrorKind::bad_request, fmt::format("{}: {}: {}", file.string(), key, what));
    };
    const std::string_view pattern = table.cell(row, "message");
    if (key.empty() || pattern.empty()) return wrong("a line has a key and a message, with a tab between");
    auto message = Message::parse(pattern);
    if (!message) return wrong(message.error().message);
    if (english_ != nullptr) {
      const Message* original = english_->find(key);
      if (original == nullptr) return wrong("there is no such message in English");
      if (original->arguments() != message->arguments())
        return wrong("its arguments are not those of the English message");
    }
    if (!messages_.emplace(key, std::move(*message)).second) return wrong("it stands there twice");
  }
  return {};
}

Result<Language> Language::pseudo(const Language& english) {
  auto formats = LocaleFormats::make("en-GB");
  if (!formats) return pass_on(std::move(formats));
  Language language("en-XA", std::move(*formats));
  language.is_pseudo_ = true;
  for (const auto& [key, message] : english.messages_)
    language.messages_.emplace(key, message.with_literals(pseudo_text));
  return language;
}

const Message* Language::find(std::string_view key) const {
  const auto found = messages_.find(key);
  if (found != messages_.end()) return &found->second;
  return english_ == nullptr ? nullptr : english_->find(key);
}

std::vector<std::string> Language::keys() const {
  std::vector<std::string> keys;
  for (const auto& [key, message] : messages_) keys.push_back(key);
  return keys;
}

std::pair<std::string, std::string> Language::around(std::string_view key,
                                                     const MessageValues& values) const {
  const auto found = messages_.find(key);
  if (found != messages_.end()) return found->second.around(values, formats_.numbers());
  if (english_ != nullptr) return english_->around(key, values);
  return {std::string(key), {}};
}

std::string Language::say(std::string_view key, const MessageValues& values) const {
  const auto [before, after] = around(key, values);
  return before + after;
}

std::string Language::marked(const std::string& text) const {
  return is_pseudo_ ? pseudo_text(text) : text;
}

std::string Language::amount(double value, const std::string& currency) const {
  return marked(formats_.amount(value, currency));
}

std::string Language::date(std::string_view date) const {
  return marked(formats_.date(date));
}

std::string Language::list(const std::vector<std::string>& parts) const {
  return is_pseudo_ ? fmt::format("{}", fmt::join(parts, ", ")) : formats_.list(parts);
}

std::string Language::language_name(std::string_view code) const {
  const std::string name = formats_.language_alone(code);
  return name.empty() ? std::string(code) : marked(name);
}

std::string Language::language_in_text(std::string_view code) const {
  const std::string name = formats_.language_in_text(code);
  return name.empty() ? std::string(code) : marked(name);
}

std::string Language::country(std::string_view code, const std::string& usual) const {
  if (english_ == nullptr) return marked(usual);
  const std::string name = formats_.country(code);
  return name.empty() ? usual : name;
}

}  // namespace praxis::server
