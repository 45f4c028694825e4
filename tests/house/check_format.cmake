# SPDX-License-Identifier: GPL-3.0-or-later
# Fails when a source file is not formatted as .clang-format says; names the files.
file(GLOB_RECURSE sources ${ROOT}/corpus/*.h ${ROOT}/corpus/*.cpp ${ROOT}/ingest/*.h ${ROOT}/ingest/*.cpp ${ROOT}/search/*.h
     ${ROOT}/search/*.cpp ${ROOT}/server/*.h ${ROOT}/server/*.cpp ${ROOT}/tools/*.h ${ROOT}/tools/*.cpp ${ROOT}/tests/*.h
     ${ROOT}/tests/*.cpp)
execute_process(COMMAND ${FORMATTER} --dry-run --Werror ${sources} RESULT_VARIABLE wrong ERROR_VARIABLE messages)
if(wrong)
  message(FATAL_ERROR "Not formatted; run clang-format -i on these:\n${messages}")
endif()
