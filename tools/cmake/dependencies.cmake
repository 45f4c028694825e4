# SPDX-License-Identifier: GPL-3.0-or-later
# The packaged libraries, all from Debian; docs/dependencies.md says why each.
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(OpenSSL REQUIRED COMPONENTS Crypto)
find_package(fmt REQUIRED)
find_package(spdlog REQUIRED)
find_package(nlohmann_json REQUIRED)
pkg_check_modules(ICU REQUIRED IMPORTED_TARGET icu-uc icu-i18n)
pkg_check_modules(XAPIAN REQUIRED IMPORTED_TARGET xapian-core)
pkg_check_modules(POPPLER REQUIRED IMPORTED_TARGET poppler poppler-cpp)
pkg_check_modules(GUMBO REQUIRED IMPORTED_TARGET gumbo)
pkg_check_modules(TESSERACT REQUIRED IMPORTED_TARGET tesseract)
pkg_check_modules(SECCOMP REQUIRED IMPORTED_TARGET libseccomp)
# cpp-httplib comes with the flags it was built with: without them its classes have another layout than in the library.
pkg_check_modules(HTTPLIB REQUIRED IMPORTED_TARGET cpp-httplib)
find_library(CLD2_LIBRARY cld2 REQUIRED)
find_library(STEMMER_LIBRARY stemmer REQUIRED)
