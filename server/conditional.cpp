// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/conditional.h"

#include "corpus/utf8.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

namespace praxis::server {
namespace {

std::string_view without_weakness(std::string_view tag) {
  if (tag.starts_with("W/")) tag.remove_prefix(2);
  return tag;
}

std::optional<std::uint64_t> number(std::string_view digits) {
  std::uint64_t value = 0;
  const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (digits.empty() || problem != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

RangeChoice part(std::uint64_t first, std::uint64_t last) {
  return {RangeAnswer::part, {first, last - first + 1}};
}

/// "-500": the last 500 bytes.
RangeChoice last_bytes(std::string_view digits, std::uint64_t size) {
  const auto count = number(digits);
  if (!count) return {};
  if (*count == 0 || size == 0) return {RangeAnswer::unsatisfiable, {}};
  return part(size - std::min(*count, size), size - 1);
}

}  // namespace

std::string weak_tag(std::string_view opaque) {
  return fmt::format("W/\"{}\"", opaque);
}

std::string strong_tag(std::string_view opaque) {
  return fmt::format("\"{}\"", opaque);
}

bool matches_tag(const HttpRequest& request, std::string_view tag) {
  std::string_view list = request.header("If-None-Match");
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(','), list.size());
    const std::string_view candidate = trim(list.substr(0, end));
    if (candidate == "*" || without_weakness(candidate) == without_weakness(tag)) return true;
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return false;
}

HttpResponse not_modified(std::string_view tag) {
  HttpResponse response;
  response.status = 304;
  response.set_header("ETag", std::string(tag));
  return response;
}

RangeChoice choose_range(const HttpRequest& request, std::uint64_t size, std::string_view tag) {
  const std::string_view condition = trim(request.header("If-Range"));
  if (!condition.empty() && condition != tag) return {};
  std::string_view asked = trim(request.header("Range"));
  constexpr std::string_view kUnit = "bytes=";
  if (!equal_ignoring_case(asked.substr(0, kUnit.size()), kUnit)) return {};
  asked = trim(asked.substr(kUnit.size()));
  const std::size_t dash = asked.find('-');
  if (dash == std::string_view::npos || asked.find(',') != std::string_view::npos) return {};
  if (dash == 0) return last_bytes(asked.substr(1), size);
  const auto first = number(asked.substr(0, dash));
  const std::string_view end = asked.substr(dash + 1);
  const auto last = end.empty() ? std::optional<std::uint64_t>(UINT64_MAX) : number(end);
  if (!first || !last || *last < *first) return {};
  if (*first >= size) return {RangeAnswer::unsatisfiable, {}};
  return part(*first, std::min(*last, size - 1));
}

}  // namespace praxis::server
