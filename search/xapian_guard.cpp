// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/xapian_guard.h"

#include <exception>
#include <new>
#include <string>
#include <system_error>

#include <xapian.h>

namespace praxis::search {
namespace {

std::string sentence(std::string_view doing, std::string_view what) {
  return "while " + std::string(doing) + ": " + std::string(what);
}

}  // namespace

Error error_of_current_exception(std::string_view doing) {
  try {
    throw;
  } catch (const Xapian::DatabaseLockError& error) {
    return {ErrorKind::locked, sentence(doing, error.get_msg())};
  } catch (const Xapian::DatabaseNotFoundError& error) {
    return {ErrorKind::no_index, sentence(doing, error.get_msg())};
  } catch (const Xapian::DatabaseError& error) {
    // Corrupt, of an unknown version, cut short: to the user all are one thing to mend.
    return {ErrorKind::damaged_index,
            sentence(doing, error.get_msg()) +
                "; run `praxis check`, then `praxis rollback` or `praxis index --full`"};
  } catch (const Xapian::InvalidArgumentError& error) {
    return {ErrorKind::bad_request, sentence(doing, error.get_msg())};
  } catch (const Xapian::Error& error) {
    return {ErrorKind::internal, sentence(doing, error.get_description())};
  } catch (const std::bad_alloc&) {
    return {ErrorKind::limit_exceeded, sentence(doing, "not enough memory")};
  } catch (const std::system_error& error) {
    return {ErrorKind::io, sentence(doing, error.what())};
  } catch (const std::exception& error) {
    return {ErrorKind::internal, sentence(doing, error.what())};
  } catch (...) {
    return {ErrorKind::internal, sentence(doing, "an unknown exception")};
  }
}

}  // namespace praxis::search
