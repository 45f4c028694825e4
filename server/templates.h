// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"
#include "server/languages.h"

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
///
/// Templates hold no words: `{{_ key}}` stands for a message of the page's language, whose arguments are
/// values of the view; `{{_< key}}` and `{{_> key}}` for what it says before and after its {element}. They
/// are put in when templates are loaded, once for each language, so that rendering looks nothing up.
class Templates {
 public:
  /// Reads every *.mustache of a folder; the first faulty one is an error that names it.
  static Result<Templates> load(const std::filesystem::path& folder, const Languages& languages);
  ~Templates();
  Templates(Templates&&) noexcept;
  Templates& operator=(Templates&&) noexcept;

  /// `language` is the code of one they were loaded for.
  Result<std::string> render(std::string_view language, std::string_view name,
                             const nlohmann::ordered_json& view) const;
  /// Changes when any template does.
  const std::string& fingerprint() const { return fingerprint_; }

 private:
  struct Compiled;
  Templates();
  using Pages = std::map<std::string, std::unique_ptr<Compiled>, std::less<>>;
  std::map<std::string, Pages, std::less<>> compiled_;  ///< by language
  std::string fingerprint_;
};

}  // namespace praxis::server
