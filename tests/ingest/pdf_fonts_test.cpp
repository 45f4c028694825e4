// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/pdf_fonts.h"

#include "ingest/worker/pdf_glyphs.h"

#include <cstdint>
#include <vector>

#include <gtest/gtest.h>

namespace praxis::ingest::worker {
namespace {

TEST(PdfFonts, OfComputerModernAreToldByTheirStyle) {
  for (const char* name : {"ABCDEF+CMBX10", "CMSSBX10", "SFBX1000", "SFXC1095"})
    EXPECT_TRUE(font_from_name(name).bold) << name;
  for (const char* name : {"ABCDEF+CMTI12", "CMSL10", "SFTI0900", "CMBXTI10"})
    EXPECT_TRUE(font_from_name(name).italic) << name;
  for (const char* name : {"CMR10", "CMCSC10", "SFRM1000", "CMMI7", "Cmbx", "SFProDisplay"}) {
    EXPECT_FALSE(font_from_name(name).bold) << name;
    EXPECT_FALSE(font_from_name(name).italic) << name;
  }
}

TEST(PdfFonts, AreToldByShortMarks) {
  EXPECT_TRUE(font_from_name("NimbusRomNo9L-Medi").bold);
  EXPECT_TRUE(font_from_name("NimbusRomNo9L-ReguItal").italic);
  EXPECT_FALSE(font_from_name("Frutiger-Medium").bold);
  EXPECT_FALSE(font_from_name("Italia").italic);
}

TEST(PdfGlyphs, KnowLettersWhoseBytesWereExchanged) {
  using Text = std::vector<std::uint32_t>;
  EXPECT_TRUE(is_byte_swapped(Text{0x6600, 0x6900}));
  EXPECT_TRUE(is_byte_swapped(Text{0x6600, 0x6600, 0x6C00}));
  EXPECT_FALSE(is_byte_swapped(Text{0x6600})) << "a word of its own";
  EXPECT_FALSE(is_byte_swapped(Text{0x6600, 0x6901}));
  EXPECT_FALSE(is_byte_swapped(Text{'f', 'i'}));
  EXPECT_FALSE(is_byte_swapped(Text{0x3100, 0x3200})) << "no letters";
}

}  // namespace
}  // namespace praxis::ingest::worker
