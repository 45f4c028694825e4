# SPDX-License-Identifier: GPL-3.0-or-later
# What every target of the project has in common: include root, warnings, sanitizers.
find_program(PRAXIS_CCACHE ccache)
if(PRAXIS_CCACHE)
  # Precompiled headers can only be cached when their defines and times are trusted (ccache's manual, "Precompiled headers").
  set(CMAKE_CXX_COMPILER_LAUNCHER
      ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime ${PRAXIS_CCACHE})
endif()

option(PRAXIS_PCH "Precompile the standard library's and JSON's headers" ON)

# What most files include, read once a target instead of once a file.
function(praxis_precompile name)
  if(NOT PRAXIS_PCH)
    return()
  endif()
  target_precompile_headers(${name} PRIVATE <algorithm> <filesystem> <functional> <map> <memory> <optional> <string>
                            <string_view> <unordered_map> <vector> <tl/expected.hpp> <nlohmann/json.hpp> ${ARGN})
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(${name} PRIVATE -fpch-preprocess)
  endif()
endfunction()

function(praxis_target name)
  target_include_directories(${name} PUBLIC ${PROJECT_SOURCE_DIR})
  target_compile_options(${name} PRIVATE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion
                         -Wnon-virtual-dtor -Woverloaded-virtual)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # g++ 12 sees these in its own std::string and std::optional where nothing is wrong (GCC bugs 105329, 105562).
    target_compile_options(${name} PRIVATE -Wno-restrict -Wno-maybe-uninitialized -Wno-stringop-overflow -Wno-stringop-overread
                           -Wno-array-bounds)
  endif()
  if(PRAXIS_WERROR)
    target_compile_options(${name} PRIVATE -Werror)
  endif()
  if(PRAXIS_SANITIZE)
    target_compile_options(${name} PUBLIC -fsanitize=${PRAXIS_SANITIZE} -fno-omit-frame-pointer)
    target_link_options(${name} PUBLIC -fsanitize=${PRAXIS_SANITIZE})
    target_compile_definitions(${name} PUBLIC PRAXIS_SANITIZED)
  endif()
endfunction()

# A static library of one layer: praxis_library(NAME SOURCES… LINK …)
function(praxis_library name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LINK;PRIVATE_LINK" ${ARGN})
  add_library(${name} STATIC ${ARG_SOURCES})
  target_link_libraries(${name} PUBLIC ${ARG_LINK} PRIVATE ${ARG_PRIVATE_LINK})
  praxis_target(${name})
  praxis_precompile(${name})
endfunction()
