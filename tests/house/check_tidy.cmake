# SPDX-License-Identifier: GPL-3.0-or-later
# Fails when clang-tidy finds what .clang-tidy lists in the program's sources. Remembers in STAMP what it found clean, for it takes minutes.
file(GLOB_RECURSE sources ${ROOT}/corpus/*.h ${ROOT}/corpus/*.cpp ${ROOT}/ingest/*.h ${ROOT}/ingest/*.cpp ${ROOT}/search/*.h
     ${ROOT}/search/*.cpp ${ROOT}/server/*.h ${ROOT}/server/*.cpp ${ROOT}/tools/*.h ${ROOT}/tools/*.cpp)
set(seen "")
foreach(source ${ROOT}/.clang-tidy ${sources})
  file(SHA256 ${source} hash)
  string(APPEND seen "${hash}\n")
endforeach()
if(EXISTS ${STAMP})
  file(READ ${STAMP} clean)
  if(clean STREQUAL seen)
    return()
  endif()
endif()

string(REGEX REPLACE "([][+.*()^$?|\\\\])" "\\\\\\1" folders "${BUILD}|${ROOT}")
string(REPLACE "\\|" "|" folders "${folders}")
# g++ options that clang does not know are none of the sources' faults.
execute_process(COMMAND ${RUN_TIDY} -p ${BUILD} -quiet -j 2 -extra-arg=-Wno-unknown-warning-option
                        "^(${folders})/(corpus|ingest|search|server|tools)/"
                RESULT_VARIABLE wrong OUTPUT_VARIABLE findings ERROR_VARIABLE ignored)
if(wrong)
  message(FATAL_ERROR "clang-tidy finds:\n${findings}")
endif()
file(WRITE ${STAMP} "${seen}")
