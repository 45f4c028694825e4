// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/quality_json.h"

#include "ingest/quality.h"

#include <cmath>

namespace praxis::tools {

nlohmann::ordered_json quality_json(const ingest::Quality& quality) {
  nlohmann::ordered_json out;
  for (const ingest::QualityFigure& figure : ingest::kReadFigures) out[figure.name] = quality.*figure.value;
  out["scanned_pages"] = quality.scanned_pages;
  out["ocr_pages"] = quality.ocr_pages;
  if (const auto known = ingest::known_words_share(quality)) {
    out["words_sampled"] = quality.words_sampled;
    out["known_words"] = std::round(*known * 1000) / 1000;
  }
  return out;
}

}  // namespace praxis::tools
