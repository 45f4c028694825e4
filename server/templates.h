// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include <nlohmann/json_fwd.hpp>

namespace praxis::server {

/// The pages' templates (mustache), read once. A view is plain JSON: strings, numbers, booleans, lists and
/// objects; null and the empty string are false, so that `{{#title}}` asks whether there is one. Every value
/// is escaped for HTML, lines lose their indentation; a template that asks for an unescaped one (but JSON-LD)
/// is refused when it is loaded. `{{> name}}` includes another file. Thread-safe once loaded.
class Templates {
 public:
  /// Reads every *.mustache of a folder; the first faulty one is an error that names it.
  static Result<Templates> load(const std::filesystem::path& folder);
  ~Templates();
  Templates(Templates&&) noexcept;
  Templates& operator=(Templates&&) noexcept;

  Result<std::string> render(std::string_view name, const nlohmann::ordered_json& view) const;
  /// Changes when any template does.
  const std::string& fingerprint() const { return fingerprint_; }

 private:
  struct Compiled;
  Templates();
  std::map<std::string, std::unique_ptr<Compiled>, std::less<>> compiled_;
  std::string fingerprint_;
};

}  // namespace praxis::server
