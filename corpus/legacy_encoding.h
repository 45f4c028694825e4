// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct UConverter;

namespace praxis {

/// Short texts to and from the encoding that a dictionary is written in. Not thread-safe.
class LegacyEncoding {
 public:
  /// By the name the dictionary gives; nothing when it is none that ICU knows.
  static std::optional<LegacyEncoding> create(std::string name);

  /// What the encoding does not hold becomes its substitute, which is in no word. Empty when longer than a
  /// word can be.
  std::string encode(std::string_view utf8) const;
  std::string decode(std::string_view bytes) const;

 private:
  struct Close {
    void operator()(UConverter* converter) const;
  };
  using Converter = std::unique_ptr<UConverter, Close>;
  explicit LegacyEncoding(Converter converter) : converter_(std::move(converter)) {}

  Converter converter_;  ///< none for UTF-8
};

}  // namespace praxis
