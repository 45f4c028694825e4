// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <unicode/utf8.h>

namespace praxis {

/// What characters are for one kind of boundary: those of most texts from a table, others when asked.
template <typename Class>
class CharacterClasses {
 public:
  explicit CharacterClasses(Class (*class_of)(UChar32)) : class_of_(class_of) {
    for (UChar32 c = 0; c < kEnd; ++c) table_[static_cast<std::size_t>(c)] = class_of(c);
  }

  Class of(UChar32 c) const { return c < kEnd ? table_[static_cast<std::size_t>(c)] : class_of_(c); }

 private:
  static constexpr UChar32 kEnd = 0x2030;  // past Latin, Greek, Cyrillic and their punctuation

  std::array<Class, static_cast<std::size_t>(kEnd)> table_;
  Class (*class_of_)(UChar32);
};

/// Walks over the characters of a stretch of UTF-8 by their class. Borrows the classes and the text.
template <typename Class>
class ClassWalker {
 public:
  /// `past` is the class of what stands behind the stretch.
  ClassWalker(const CharacterClasses<Class>& classes, std::string_view text, std::size_t begin,
              std::size_t end, Class past)
      : classes_(&classes),
        data_(reinterpret_cast<const std::uint8_t*>(text.data())),
        at_(static_cast<std::int64_t>(begin)),
        end_(static_cast<std::int64_t>(end)),
        past_(past) {
    step();
  }

  bool done() const { return begin_ == end_; }
  Class kind() const { return kind_; }
  /// The byte at which the character stands.
  std::size_t begin() const { return static_cast<std::size_t>(begin_); }

  void step() {
    begin_ = at_;
    if (at_ == end_) {
      kind_ = past_;
      return;
    }
    UChar32 c = data_[at_];
    if (c < 0x80) {
      ++at_;
    } else {
      U8_NEXT_OR_FFFD(data_, at_, end_, c);
    }
    kind_ = classes_->of(c);
  }

 private:
  const CharacterClasses<Class>* classes_;
  const std::uint8_t* data_;
  std::int64_t begin_ = 0, at_ = 0, end_ = 0;
  Class past_;
  Class kind_ = past_;
};

}  // namespace praxis
