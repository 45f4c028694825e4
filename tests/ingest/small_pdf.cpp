// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ingest/small_pdf.h"

#include <cstdint>
#include <cstdio>
#include <utility>
#include <vector>

namespace praxis::test {
namespace {

/// The objects, numbered from 1, as a file with a right cross-reference table.
std::string assemble(const std::vector<std::string>& objects) {
  std::string pdf = "%PDF-1.4\n";
  std::vector<std::size_t> offsets;
  for (std::size_t i = 0; i < objects.size(); ++i) {
    offsets.push_back(pdf.size());
    pdf += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
  }
  const std::size_t table = pdf.size();
  const std::string size = std::to_string(objects.size() + 1);
  pdf += "xref\n0 " + size + "\n0000000000 65535 f \n";
  for (const std::size_t offset : offsets) {
    const std::string digits = std::to_string(offset);
    pdf += std::string(10 - digits.size(), '0') + digits + " 00000 n \n";
  }
  return pdf + "trailer\n<< /Size " + size + " /Root 1 0 R >>\nstartxref\n" + std::to_string(table) +
         "\n%%EOF\n";
}

std::string stream(const std::string& dictionary, const std::string& content) {
  return "<< " + dictionary + " /Length " + std::to_string(content.size()) + " >>\nstream\n" + content +
         "\nendstream";
}

std::string reference(std::size_t object) {
  return std::to_string(object) + " 0 R";
}

const std::string kCatalogue = "<< /Type /Catalog /Pages 2 0 R >>";
const std::string kPages = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>";

std::string page(const std::string& resources) {
  return "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << " + resources +
         " >> >>";
}

std::string big_endian(std::uint32_t value, int bytes) {
  std::string out;
  for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) out += static_cast<char>(value >> shift & 0xFFU);
  return out;
}

/// A map of characters from 'A' to 'Z' to glyphs from 1 on, in format 4.
std::string letters_cmap() {
  const auto two = [](std::uint32_t value) { return big_endian(value, 2); };
  const std::string segments = two(4) + two(4) + two(1) + two(0);
  const std::string ranges = two('Z') + two(0xFFFF) + two(0) + two('A') + two(0xFFFF) +
                             two(0x10000 - ('A' - 1)) + two(1) + two(0) + two(0);
  const std::string map = two(4) + two(6 + 8 + 18) + two(0) + segments + ranges;
  return two(0) + two(1) + two(3) + two(1) + big_endian(12, 4) + map;
}

/// A TrueType font of 27 glyphs without outlines.
std::string truetype_font(bool with_cmap) {
  constexpr std::uint32_t kGlyphs = 27;
  std::vector<std::pair<std::string, std::string>> tables;
  if (with_cmap) tables.emplace_back("cmap", letters_cmap());
  tables.emplace_back("glyf", std::string(4, '\0'));
  tables.emplace_back("head", std::string(18, '\0') + big_endian(1000, 2) + std::string(34, '\0'));
  tables.emplace_back("hhea", std::string(34, '\0') + big_endian(kGlyphs, 2));
  tables.emplace_back("hmtx", std::string(std::size_t{4} * kGlyphs, '\0'));
  tables.emplace_back("loca", std::string(std::size_t{2} * (kGlyphs + 1), '\0'));
  tables.emplace_back("maxp", big_endian(0x00005000, 4) + big_endian(kGlyphs, 2));
  std::string directory = big_endian(0x00010000, 4) +
                          big_endian(static_cast<std::uint32_t>(tables.size()), 2) + std::string(6, '\0');
  std::string body;
  const std::size_t begin = 12 + 16 * tables.size();
  for (auto& [tag, data] : tables) {
    const auto place = static_cast<std::uint32_t>(begin + body.size());
    directory += tag + big_endian(0, 4) + big_endian(place, 4) +
                 big_endian(static_cast<std::uint32_t>(data.size()), 4);
    data.resize((data.size() + 3) / 4 * 4);
    body += data;
  }
  return directory + body;
}

}  // namespace

std::string pdf_showing(const std::string& content) {
  return assemble({kCatalogue, kPages, page("/Font << /F 5 0 R >> /XObject << /P 6 0 R >>"),
                   stream("", content),
                   "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
                   stream("/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray "
                          "/BitsPerComponent 8",
                          "@")});
}

std::string pdf_of_pages(const std::vector<SmallPage>& pages) {
  constexpr std::size_t kFirst = 7;  // after the catalogue, the list of pages, the fonts and the layers
  std::string kids;
  for (std::size_t i = 0; i < pages.size(); ++i) kids += reference(kFirst + 3 * i) + " ";
  std::vector<std::string> objects{
      "<< /Type /Catalog /Pages 2 0 R /OCProperties << /OCGs [5 0 R 6 0 R] /D << /OFF [5 0 R] >> >> >>",
      "<< /Type /Pages /Kids [" + kids + "] /Count " + std::to_string(pages.size()) + " >>",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica "
      "/Encoding << /BaseEncoding /WinAnsiEncoding /Differences [65 /B /C /D] >> >>",
      "<< /Type /OCG /Name (Notes) >>",
      "<< /Type /OCG /Name (Remarks) >>"};
  for (std::size_t i = 0; i < pages.size(); ++i) {
    std::string contents = "[" + reference(kFirst + 3 * i + 1) + " ";
    contents += (pages[i].rest.empty() ? "" : reference(kFirst + 3 * i + 2)) + "]";
    objects.push_back("<< /Type /Page /Parent 2 0 R /MediaBox " + pages[i].box + " /Contents " + contents +
                      " /Resources << " + pages[i].resources + " >> >>");
    objects.push_back(stream(pages[i].coding, pages[i].content));
    objects.push_back(stream(pages[i].coding, pages[i].rest));
  }
  return assemble(objects);
}

std::string pdf_by_glyph_numbers(std::string_view text, bool with_cmap) {
  std::string codes;
  for (const char c : text) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    const auto glyph = static_cast<std::size_t>(c - 'A' + 1);
    codes += {'0', '0', kDigits[glyph / 16], kDigits[glyph % 16]};
  }
  const std::string file = truetype_font(with_cmap);
  return assemble(
      {kCatalogue, kPages, page("/Font << /F 5 0 R >>"),
       stream("", "BT /F 8 Tf 40 700 Td <" + codes + "> Tj ET"),
       "<< /Type /Font /Subtype /Type0 /BaseFont /Numbered /Encoding /Identity-H /DescendantFonts [6 0 R] >>",
       "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Numbered /DW 600 /CIDToGIDMap /Identity "
       "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 7 0 R >>",
       "<< /Type /FontDescriptor /FontName /Numbered /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 "
       "/Ascent 800 "
       "/Descent -200 /CapHeight 700 /StemV 80 /FontFile2 8 0 R >>",
       stream("/Length1 " + std::to_string(file.size()), file)});
}

std::string pdf_saying(std::string_view text) {
  return assemble({kCatalogue, kPages, page("/Font << /F 5 0 R >>"),
                   stream("", "BT /F 12 Tf 72 700 Td (" + std::string(text) + ") Tj ET"),
                   "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"});
}

std::string pdf_with_looping_outline() {
  return assemble({"<< /Type /Catalog /Pages 2 0 R /Outlines 6 0 R >>", kPages, page("/Font << /F 5 0 R >>"),
                   stream("", "BT /F 12 Tf 72 700 Td (The mill) Tj ET"),
                   "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
                   "<< /Type /Outlines /First 7 0 R /Last 8 0 R /Count 2 >>",
                   "<< /Title (Water) /Parent 6 0 R /Dest [3 0 R /Fit] /Next 8 0 R >>",
                   "<< /Title (Weirs) /Parent 6 0 R /Dest [3 0 R /Fit] /First 9 0 R /Last 9 0 R /Count 1 "
                   "/Next 7 0 R >>",
                   "<< /Title (Repair) /Parent 8 0 R >>"});
}

std::string pdf_of_unknown_glyphs() {
  return assemble(
      {kCatalogue, kPages, page("/Font << /F 5 0 R >>"),
       stream("", "BT /F 12 Tf 72 700 Td <00410042004100420041004200410042> Tj ET"),
       "<< /Type /Font /Subtype /Type0 /BaseFont /Odd /Encoding /Identity-H /DescendantFonts [6 0 R] "
       "/ToUnicode 7 0 R >>",
       "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Odd /DW 600 "
       "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>",
       stream(
           "",
           "1 begincodespacerange <0000> <ffff> endcodespacerange 1 beginbfchar <0001> <0041> endbfchar")});
}

std::string pdf_of_pictures(const std::vector<ScannedPage>& pages) {
  constexpr std::size_t kFirst = 4;  // after the catalogue, the list of pages and the font
  constexpr std::size_t kEach = 3;   // page, content, picture
  std::string kids;
  for (std::size_t i = 0; i < pages.size(); ++i) kids += reference(kFirst + i * kEach) + " ";
  std::vector<std::string> objects{
      kCatalogue, "<< /Type /Pages /Kids [" + kids + "] /Count " + std::to_string(pages.size()) + " >>",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"};
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const ScannedPage& page = pages[i];
    const std::size_t self = kFirst + i * kEach;
    const std::string size = std::to_string(page.points_wide) + " " + std::to_string(page.points_high);
    objects.push_back("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 " + size + "] /Contents " +
                      reference(self + 1) + " /Resources << /Font << /F 3 0 R >> /XObject << /P " +
                      reference(self + 2) + " >> >> >>");
    std::string content = "q " + std::to_string(page.points_wide) + " 0 0 " +
                          std::to_string(page.points_high) + " 0 0 cm /P Do Q";
    if (!page.stamp.empty()) content += " BT /F 9 Tf 40 20 Td (" + page.stamp + ") Tj ET";
    if (!page.layer.empty()) content += " BT 3 Tr /F 4 Tf 60 400 Td (" + page.layer + ") Tj ET";
    objects.push_back(stream("", content));
    objects.push_back(stream("/Type /XObject /Subtype /Image /Width " + std::to_string(page.width) +
                                 " /Height " + std::to_string(page.height) +
                                 " /ColorSpace /DeviceGray /BitsPerComponent 8",
                             page.pixels));
  }
  return assemble(objects);
}

std::string pdf_with_glyphs(const std::vector<std::string>& glyphs, const std::vector<std::string>& lines) {
  std::string names;
  for (const std::string& glyph : glyphs) names += "/" + glyph + " ";
  std::string widths;
  for (char code = ' '; code <= '~'; ++code) widths += "602 ";
  std::string content = "BT /F 14 Tf 20 TL 60 760 Td ";
  for (const std::string& line : lines) content += "(" + line + ") Tj T* ";
  return assemble(
      {kCatalogue, kPages, page("/Font << /F 5 0 R >>"), stream("", content + "ET"),
       "<< /Type /Font /Subtype /Type1 /BaseFont /DejaVuSansMono /FirstChar 32 /LastChar 126 /Widths [" +
           widths +
           "] /Encoding << /Type /Encoding "
           "/Differences [65 " +
           names + "] >> >>"});
}

std::string endless_pdf() {
  constexpr std::size_t kFirstForm = 5;
  constexpr std::size_t kForms = 40;
  const auto drawing = [](std::size_t form) { return "/XObject << /X " + reference(form) + " >>"; };
  std::vector<std::string> objects{kCatalogue, kPages, page(drawing(kFirstForm)), stream("", "/X Do")};
  for (std::size_t i = 0; i < kForms; ++i) {
    const bool last = i + 1 == kForms;
    const std::string resources = last ? "" : " /Resources << " + drawing(kFirstForm + i + 1) + " >>";
    objects.push_back(
        stream("/Type /XObject /Subtype /Form /BBox [0 0 9 9]" + resources, last ? "q Q" : "/X Do /X Do"));
  }
  return assemble(objects);
}

}  // namespace praxis::test
