// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/quality_json.h"

#include "ingest/quality.h"

#include <cmath>

namespace praxis::tools {

nlohmann::ordered_json quality_json(const ingest::Quality& quality) {
  nlohmann::ordered_json out{{"pages", quality.pages},
                             {"pages_without_text", quality.pages_without_text},
                             {"running_lines_dropped", quality.running_lines_dropped},
                             {"hyphens_joined", quality.hyphens_joined},
                             {"hyphens_kept", quality.hyphens_kept},
                             {"most_columns", quality.most_columns},
                             {"pages_with_columns", quality.pages_with_columns},
                             {"glyphs", quality.glyphs},
                             {"unmapped_glyphs", quality.unmapped_glyphs},
                             {"scanned_pages", quality.scanned_pages},
                             {"ocr_pages", quality.ocr_pages}};
  if (const auto known = ingest::known_words_share(quality)) {
    out["words_sampled"] = quality.words_sampled;
    out["known_words"] = std::round(*known * 1000) / 1000;
  }
  return out;
}

}  // namespace praxis::tools
