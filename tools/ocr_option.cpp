// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/ocr_option.h"

#include <string>

#include <CLI/CLI.hpp>

namespace praxis::tools {

void add_ocr_option(CLI::App& command, ingest::OcrMode& mode) {
  const auto set = [&mode](const std::string& name) {
    if (const auto known = ingest::ocr_mode_from(name)) mode = *known;
  };
  command
      .add_option_function<std::string>(
          "--ocr", set,
          "Reading of PDF pages from their pictures: auto (those without text of their own, the default), "
          "never, always (every page)")
      ->check(CLI::IsMember({"auto", "never", "always"}));
}

}  // namespace praxis::tools
