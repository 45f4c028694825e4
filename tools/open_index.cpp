// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/open_index.h"

#include "search/generation.h"

namespace praxis::tools {

Result<std::shared_ptr<const search::Snapshot>> open_index(const CommonOptions& common) {
  const auto file = search::GenerationStore(common.index).current();
  if (!file) return fail(file.error().kind, file.error().message);
  auto vocabularies = load_vocabularies(common);
  if (!vocabularies) return pass_on(std::move(vocabularies));
  return search::Snapshot::open(*file, *vocabularies);
}

}  // namespace praxis::tools
