// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/vocabulary.h"
#include "ingest/worker_pool.h"
#include "search/live_index.h"
#include "server/http_server.h"
#include "server/site.h"
#include "tools/command.h"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <thread>

#include <CLI/CLI.hpp>
#include <fmt/core.h>
#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

namespace praxis::tools {
namespace {

struct ServeOptions {
  std::string listen = "127.0.0.1:8080";
  std::string base_url;
  std::vector<std::string> cors_origins;
  bool log_requests = false;
  std::filesystem::path pictures;  ///< folder; empty: in the index's
  std::uint64_t pictures_mb = 512;
  bool no_pictures = false;
};

/// Blocks the signals that end the server in every thread started from here on, so that one thread waits for
/// them.
sigset_t block_ending_signals() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  return signals;
}

/// Pictures are drawn behind bars and give way to searches; half of the processors may draw at once.
Result<server::PictureOptions> picture_options(const ServeOptions& options, const CommonOptions& common) {
  server::PictureOptions pictures;
  if (options.no_pictures) return pictures;
  constexpr std::size_t kMostAtOnce = 4;
  pictures.at_once = std::clamp<std::size_t>(std::thread::hardware_concurrency() / 2, 1, kMostAtOnce);
  pictures.folder = options.pictures.empty() ? common.index / "pictures" : options.pictures;
  pictures.kept_bytes = options.pictures_mb << 20U;
  ingest::WorkerLimits limits;
  limits.reply_bytes = ingest::kPictureBytes;
  limits.wall = std::chrono::seconds(40);  // beside 20 of the processor: searches come first
  limits.niceness = 5;
  auto pool = ingest::WorkerPool::create(pictures.at_once, limits, ingest::WorkerMode::pictures);
  if (!pool) return pass_on(std::move(pool));
  pictures.draw = [workers = std::shared_ptr<ingest::WorkerPool>(std::move(*pool))](
                      int file, const ingest::DrawingWish& wish) { return workers->draw(file, wish); };
  return pictures;
}

server::SiteOptions site_options(const ServeOptions& options) {
  server::SiteOptions site;
  site.base_url = options.base_url;
  site.cors_origins = options.cors_origins;
  if (options.log_requests) {
    site.on_access = [](const server::AccessLine& line) {
      spdlog::info("{} {} {} {:.1f} ms", line.method, line.route, line.status, line.milliseconds);
    };
  }
  return site;
}

ExitStatus serve(const ServeOptions& options, const CommonOptions& common) {
  spdlog::set_default_logger(spdlog::stderr_color_mt("praxis"));
  const sigset_t signals = block_ending_signals();
  auto vocabularies = load_vocabularies(common);
  if (!vocabularies) return report_error(vocabularies.error());
  const auto reload = [common]() -> std::shared_ptr<const Vocabularies> {
    auto fresh = load_vocabularies(common);
    return fresh ? *fresh : nullptr;
  };
  auto index = search::LiveIndex::open(common.index, *vocabularies, std::chrono::seconds(1), reload);
  if (!index) return report_error(index.error());
  auto pictures = picture_options(options, common);
  if (!pictures) return report_error(pictures.error());
  server::SiteOptions chosen = site_options(options);
  chosen.pictures = std::move(*pictures);
  auto site = server::Site::create(std::shared_ptr<search::LiveIndex>(std::move(*index)), std::move(chosen));
  if (!site) return report_error(site.error());
  auto http = server::HttpServer::bind(
      options.listen, [&site](const server::HttpRequest& request) { return (*site)->handle(request); }, {});
  if (!http) return report_error(http.error());

  // On standard output and at once: scripts read the real port from this line.
  fmt::print("Praxis serves http://{}\n", (*http)->address());
  std::fflush(stdout);
  std::jthread waiter([&](const std::stop_token& stop) {
    const timespec wait{0, 200'000'000};
    while (!stop.stop_requested()) {
      if (sigtimedwait(&signals, nullptr, &wait) > 0) return (*http)->stop();
    }
  });
  const auto ended = (*http)->run();
  return ended ? ExitStatus::done : report_error(ended.error());
}

}  // namespace

void add_serve_command(CLI::App& app, Program& program) {
  CLI::App* command = app.add_subcommand("serve", "Serve the search page and the API");
  auto options = std::make_shared<ServeOptions>();
  add_common_options(*command, program.common);
  command->add_option("--listen", options->listen, "Address to listen on; port 0 takes a free one")
      ->type_name("HOST:PORT")
      ->envname("PRAXIS_LISTEN")
      ->capture_default_str();
  command->add_option("--base-url", options->base_url, "The site's public address, for permalinks")
      ->type_name("URL");
  command
      ->add_option("--cors-origin", options->cors_origins,
                   "A site that may show the search and read the API (repeatable)")
      ->allow_extra_args(false)
      ->type_name("ORIGIN");
  command
      ->add_option("--pictures", options->pictures,
                   "Folder to keep pictures of pages in; INDEX/pictures where it is not given")
      ->type_name("DIR")
      ->envname("PRAXIS_PICTURES");
  command->add_option("--pictures-mb", options->pictures_mb, "How much pictures may take there, in megabytes")
      ->type_name("N")
      ->check(CLI::Range(std::uint64_t{0}, std::uint64_t{1} << 30U))
      ->capture_default_str();
  command->add_flag("--no-pictures", options->no_pictures, "Show no pictures of pages");
  command->add_flag("--log-requests", options->log_requests,
                    "Log each request on stderr, without what was searched for");
  command->callback(
      [&program, options] { program.run = [&program, options] { return serve(*options, program.common); }; });
}

}  // namespace praxis::tools
