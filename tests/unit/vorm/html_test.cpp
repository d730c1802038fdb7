#include <gmock/gmock.h>

#include <stdexcept>

#include "vorm/html_tabel.h"
#include "vorm/html_tekst.h"

namespace mbc {
namespace {

TEST(HtmlTekst, NoCharacterOfMarkupSurvives) {
  EXPECT_EQ(html("<b class=\"x\">'&amp;'</b>"), "&lt;b class=&quot;x&quot;&gt;&#39;&amp;amp;&#39;&lt;/b&gt;");
}

TEST(HtmlTekst, WhatIsInvisibleOrNotUtf8IsShownAsReplacement) {
  EXPECT_EQ(html("a\x01"
                 "b\xff"
                 "c\u202E"),
            "a\uFFFDb\uFFFDc\uFFFD");
}

TEST(HtmlTekst, AnAmountDoesNotBreak) { EXPECT_EQ(html("van € -1,2 mln nu"), "van €\u00A0-1,2\u00A0mln nu"); }

TEST(HtmlTekst, NoTagBeginsInJson) {
  EXPECT_EQ(html_json("{\"a\": \"</script><!--\"}"), "{\"a\": \"\\u003c/script>\\u003c!--\"}");
}

TEST(HtmlTekst, CodeBetweenBackQuotes) {
  EXPECT_EQ(html_alinea("kijk naar `a<b` en verder"), "<p>kijk naar <code>a&lt;b</code> en verder</p>\n");
}

// SHA-256 of "abc" (FIPS 180-4, appendix B.1), in base64.
TEST(HtmlTekst, PolicyNamesBytesByTheirSha256) {
  EXPECT_EQ(csp_bron("abc"), "'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0='");
}

TEST(HtmlSjabloon, FillsEachPlaceOnceAndReadsNoValueAgain) {
  EXPECT_EQ(vul_sjabloon("<p>{{a}}</p>{{b}}.", Sjabloonwaarden{{"a", "{{b}}"}, {"b", "x"}}), "<p>{{b}}</p>x.");
}

TEST(HtmlSjabloon, MissingAndSuperfluousAreErrors) {
  EXPECT_THROW(vul_sjabloon("{{a}}{{b}}", Sjabloonwaarden{{"a", ""}}), std::logic_error);
  EXPECT_THROW(vul_sjabloon("{{a}}", Sjabloonwaarden{{"a", ""}, {"b", ""}}), std::logic_error);
}

TEST(HtmlTabel, HasCaptionHeadsAndEscapedCells) {
  Tabel t({{"Naam <1>"}, {"euro", Uitlijning::komma}});
  t.tussenkop("Groep");
  t.rij({{"  rij & zo"}, {"-1,2", Stijl::negatief}});
  EXPECT_EQ(html_tabel({"Titel", "mln euro", t}, "tabel-x"),
            "<section class=\"tabel\" tabindex=\"0\" aria-labelledby=\"tabel-x-titel\">\n"
            "<table id=\"tabel-x\">\n"
            "<caption id=\"tabel-x-titel\"><span class=\"titel\">Titel <span class=\"eenheid\">mln "
            "euro</span></span></caption>\n"
            "<thead><tr><th scope=\"col\">Naam &lt;1&gt;</th><th scope=\"col\" class=\"getal\">euro</th></tr></thead>\n"
            "<tbody>\n"
            "<tr class=\"tussenkop\"><th scope=\"rowgroup\" colspan=\"2\">Groep</th></tr>\n"
            "<tr><th scope=\"row\" class=\"in\">rij &amp; zo</th><td class=\"getal negatief\">-1,2</td></tr>\n"
            "</tbody>\n"
            "</table>\n"
            "</section>\n");
}

TEST(HtmlTabel, WithoutRowsIsNothing) { EXPECT_EQ(html_tabel({"Titel", "", Tabel({{"Naam"}})}, "x"), ""); }

}  // namespace
}  // namespace mbc
