// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/pdf_kerns.h"

#include "ingest/worker/pdf_syntax.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

namespace praxis::ingest::worker {
namespace {

/// A kern, in thousandths of the unit it is written in, which is a thousandth of the font's size.
using Kern = std::int64_t;
constexpr Kern kUnit = 1000;

/// By how much a letter may stand aside, and one beside a gap, which may be the only sign of a space.
constexpr Kern kMostLeftOut = 40 * kUnit;
constexpr Kern kMostBesideGap = 6 * kUnit;

/// What the scan over a content stops at: strings, comments, arrays and images.
constexpr pdf::ByteSet kStops{"(<%[B"};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_octal(char c) {
  return c >= '0' && c <= '7';
}

/// Reads the number that begins at `at`. Returns where it has ended, or 0 if there is none or it has more
/// digits than a kern has.
std::size_t read_number(std::string_view content, std::size_t at, Kern& number) {
  constexpr std::size_t kMostDigits = 6;
  const auto digit_at = [&](std::size_t i) { return i < content.size() && is_digit(content[i]); };
  const bool negative = content[at] == '-';
  if (negative) ++at;
  std::size_t digits = 0;
  number = 0;
  for (; digits < kMostDigits && digit_at(at); ++at, ++digits)
    number = number * 10 + (content[at] - '0') * kUnit;
  if (at < content.size() && content[at] == '.') {
    ++at;
    for (Kern of = kUnit / 10; digit_at(at); of /= 10, ++at, ++digits) number += of * (content[at] - '0');
  }
  if (digits == 0 || (at < content.size() && !pdf::ends_token(content[at]))) return 0;
  if (negative) number = -number;
  return at;
}

/// Whether a string, with its brackets, means the same when another's letters follow within its brackets: not
/// where its last letter is written by fewer digits than it could be.
bool may_go_on(std::string_view string) {
  const std::string_view inner = string.substr(1, string.size() - 2);
  if (string.front() == '<') {
    return std::count_if(inner.begin(), inner.end(), [](char c) { return !pdf::is_blank(c); }) % 2 == 0;
  }
  if (inner.empty()) return true;
  if (inner.back() == '\r') return false;
  std::size_t digits = 0;
  while (digits < inner.size() && digits < 3 && is_octal(inner[inner.size() - 1 - digits])) ++digits;
  return digits == 0 || digits == 3 || digits == inner.size() || inner[inner.size() - 1 - digits] != '\\';
}

/// Reads a content from its beginning to its end and writes it anew.
class KernJoiner {
 public:
  explicit KernJoiner(std::string_view content) : in_(content) { out_.reserve(content.size()); }

  std::string join() {
    std::size_t at = 0;
    while (at < in_.size()) at = kStops.hold(in_[at]) ? past(at) : at + 1;
    keep_until(in_.size());
    return std::move(out_);
  }

 private:
  /// Past what begins at `at`, which is written already if it has become another.
  std::size_t past(std::size_t at) {
    switch (in_[at]) {
      case '(':
        return pdf::end_of_string(in_, at);
      case '<':
        return in_.substr(at, 2) == "<<" ? at + 2 : pdf::end_of_string(in_, at);
      case '%':
        return std::min(in_.find_first_of("\r\n", at), in_.size());
      case '[':
        return past_array(at);
      case 'B':
        return begins_image(at) ? in_.size() : at + 1;
      default:
        return at + 1;
    }
  }

  bool begins_image(std::size_t at) const {
    return in_.substr(at, 2) == "BI" && (at == 0 || (pdf::ends_token(in_[at - 1]) && in_[at - 1] != '/')) &&
           (at + 2 == in_.size() || pdf::ends_token(in_[at + 2]));
  }

  std::size_t past_array(std::size_t at) {
    keep_until(at);
    const std::size_t before = out_.size();
    const std::size_t end = join_array(at);
    if (end != 0 && is_shown(end)) {
      kept_ = end;
      return end;
    }
    out_.resize(before);
    return at + 1;
  }

  bool is_shown(std::size_t at) const {
    at = past_blanks(at);
    return in_.substr(at, 2) == "TJ" && (at + 2 == in_.size() || pdf::ends_token(in_[at + 2]));
  }

  /// Writes the array that begins at `at`. Returns where it has ended, or 0 if it is not of strings and
  /// numbers.
  std::size_t join_array(std::size_t at) {
    out_ += '[';
    open_ = '\0';
    joint_ = 0;
    left_out_ = kern_ = 0;
    for (at = past_blanks(at + 1); at < in_.size(); at = past_blanks(at)) {
      const char c = in_[at];
      if (c == ']') {
        settle(true);
        out_ += ']';
        return at + 1;
      }
      if (c == '(' || c == '<') {
        const std::size_t end = pdf::end_of_string(in_, at);
        add(in_.substr(at, end - at));
        at = end;
      } else {
        Kern kern = 0;
        at = read_number(in_, at, kern);
        if (at == 0) return 0;
        kern_ += kern;
      }
    }
    return 0;
  }

  void add(std::string_view string) {
    const Kern shift = left_out_ + kern_;
    if (open_ == string.front() && std::abs(shift) <= kMostLeftOut) {
      out_.pop_back();
      joint_ = out_.size();
      out_ += string.substr(1);
      left_out_ = shift;
      kern_ = 0;
    } else {
      settle(false);
      out_ += string;
    }
    open_ = may_go_on(string) ? string.front() : '\0';
  }

  /// Writes what was left out. A letter beside a gap or at the end should stand where it belongs, that the
  /// gap is as wide as it was: its piece is parted from the others again if they have moved it.
  void settle(bool at_end) {
    if (joint_ != 0 && std::abs(left_out_) > kMostBesideGap && (at_end || std::abs(kern_) > kMostLeftOut)) {
      const std::string piece = out_.substr(joint_);
      out_.resize(joint_);
      out_ += piece.back();
      write(left_out_);
      out_ += piece.back() == ')' ? '(' : '<';
      out_ += piece;
      left_out_ = 0;
    }
    write(left_out_ + kern_);
    left_out_ = kern_ = 0;
    joint_ = 0;
  }

  void write(Kern kern) {
    if (kern == 0) return;
    if (kern < 0) out_ += '-';
    const auto size = static_cast<std::uint64_t>(std::abs(kern));
    out_ += std::to_string(size / kUnit);
    if (size % kUnit == 0) return;
    out_ += '.' + std::to_string(kUnit + size % kUnit).substr(1);
    while (out_.back() == '0') out_.pop_back();
  }

  std::size_t past_blanks(std::size_t at) const {
    while (at < in_.size() && pdf::is_blank(in_[at])) ++at;
    return at;
  }

  void keep_until(std::size_t at) {
    out_ += in_.substr(kept_, at - kept_);
    kept_ = at;
  }

  std::string_view in_;
  std::string out_;
  std::size_t kept_ = 0;   ///< of in_, what is written
  char open_ = '\0';       ///< the bracket of the string that ends out_ and may go on
  std::size_t joint_ = 0;  ///< in out_, where its last piece begins; 0 if it has but one
  Kern left_out_ = 0;      ///< by how much that piece stands aside
  Kern kern_ = 0;          ///< what follows it, not written yet
};

}  // namespace

std::string with_kerned_strings_joined(std::string_view content) {
  return KernJoiner(content).join();
}

}  // namespace praxis::ingest::worker
