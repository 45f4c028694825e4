# SPDX-License-Identifier: GPL-3.0-or-later
# Joins PARTS into one script OUT that leaves no names behind in the page it runs in. Lines that are remarks stay in the
# sources: each visitor would load them.
set(script "// SPDX-License-Identifier: GPL-3.0-or-later\n(() => {\n'use strict';\n")
foreach(part ${PARTS})
  file(READ ${part} text)
  string(REPLACE "// SPDX-License-Identifier: GPL-3.0-or-later\n" "" text "${text}")
  string(REGEX REPLACE "\n *//[^\n]*" "" text "${text}")
  string(APPEND script "${text}")
endforeach()
file(WRITE ${OUT} "${script}})();\n")
