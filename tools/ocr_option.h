// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/ocr.h"

namespace CLI {
class App;
}

namespace praxis::tools {

/// Adds --ocr auto|never|always to a command; `mode` keeps its value when it is not given.
void add_ocr_option(CLI::App& command, ingest::OcrMode& mode);

}  // namespace praxis::tools
