# SPDX-License-Identifier: GPL-3.0-or-later
# What every target of the project has in common: include root, warnings, sanitizers.
find_program(PRAXIS_CCACHE ccache)
if(PRAXIS_CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${PRAXIS_CCACHE})
endif()

function(praxis_target name)
  target_include_directories(${name} PUBLIC ${PROJECT_SOURCE_DIR})
  target_compile_options(${name} PRIVATE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion
                         -Wnon-virtual-dtor -Woverloaded-virtual)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # g++ 12 sees these in its own std::string and std::optional where nothing is wrong (GCC bugs 105329, 105562).
    target_compile_options(${name} PRIVATE -Wno-restrict -Wno-maybe-uninitialized -Wno-stringop-overflow -Wno-stringop-overread
                           -Wno-array-bounds)
    # Sources that are compiled together look to g++ like headers of one another.
    if(CMAKE_UNITY_BUILD)
      target_compile_options(${name} PRIVATE -Wno-subobject-linkage)
    endif()
  endif()
  if(PRAXIS_WERROR)
    target_compile_options(${name} PRIVATE -Werror)
  endif()
  if(PRAXIS_SANITIZE)
    # A null pointer stops the program under AddressSanitizer anyway; these checks double the time to build.
    target_compile_options(${name} PUBLIC -fsanitize=${PRAXIS_SANITIZE} -fno-sanitize=null,alignment,vptr,object-size
                           -fno-omit-frame-pointer)
    target_link_options(${name} PUBLIC -fsanitize=${PRAXIS_SANITIZE})
    target_compile_definitions(${name} PUBLIC PRAXIS_SANITIZED)
  endif()
endfunction()

# For code that only calls what matters, as tests do: built quickly rather than to run quickly.
function(praxis_build_quickly name)
  target_compile_options(${name} PRIVATE -O0)
  if(PRAXIS_SANITIZE)
    target_compile_options(${name} PRIVATE -fno-sanitize=undefined)
  endif()
endfunction()

# For programs that allocate much: an allocator that keeps what it got (docs/adr/0021). The sanitizers bring their own.
function(praxis_quick_memory name)
  if(NOT PRAXIS_SANITIZE)
    target_link_libraries(${name} PRIVATE praxis_large_pages -Wl,--no-as-needed PkgConfig::TCMALLOC)
  endif()
endfunction()

# A static library of one layer: praxis_library(NAME SOURCES… LINK …)
function(praxis_library name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LINK;PRIVATE_LINK" ${ARGN})
  add_library(${name} STATIC ${ARG_SOURCES})
  target_link_libraries(${name} PUBLIC ${ARG_LINK} PRIVATE ${ARG_PRIVATE_LINK})
  praxis_target(${name})
endfunction()
