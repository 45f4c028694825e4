// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"
#include "ingest/ocr_languages.h"
#include "ingest/recognised.h"
#include "ingest/scan.h"
#include "ingest/worker_pool.h"

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace praxis::ingest {

/// Which pages of a PDF are read from their pictures.
enum class OcrMode {
  automatic,  ///< those without text of their own, or with garbage for it
  never,
  always  ///< every page
};

/// "auto", "never", "always".
std::optional<OcrMode> ocr_mode_from(std::string_view name);

/// What reading pictures may cost. A page is measured by the processor, as many are read side by side.
struct OcrLimits {
  std::chrono::seconds page_cpu{20};
  std::chrono::seconds page_wall{60};
  std::chrono::seconds document_wall{1800};
  int failed_pages = 3;  ///< after so many the rest of a document is not tried
  std::size_t memory_bytes = std::size_t{1} << 30U;
};

/// The pages of a document that were read, and those that were not, with why and what would help.
struct OcrOutcome {
  std::vector<RecognisedPage> pages;
  std::vector<Diagnostic> missed;
};

/// Reads pages by optical character recognition (Tesseract) in worker processes of their own kind, several at
/// a time. The language comes from the document's other text or from a first reading, and is looked at again
/// on each page. Thread-safe.
class PageRecogniser {
 public:
  static Result<std::unique_ptr<PageRecogniser>> create(std::size_t workers, OcrLimits limits = {});

  /// `text` is what the document's other pages say, perhaps nothing.
  OcrOutcome recognise(const std::filesystem::path& file, const std::vector<int>& pages,
                       std::string_view text);

  /// The names of the data that is installed; other data reads other words.
  const std::string& data_names() const { return languages_.all_names(); }

 private:
  struct Run;
  PageRecogniser(std::unique_ptr<WorkerPool> pool, std::size_t workers, OcrLimits limits);
  void read_page(Run& run, std::size_t index);
  std::size_t find_language(Run& run);
  void read_rest(Run& run, std::size_t from);
  void name_untried(Run& run) const;

  std::unique_ptr<WorkerPool> pool_;
  std::size_t workers_;
  OcrLimits limits_;
  OcrLanguages languages_;
};

}  // namespace praxis::ingest
