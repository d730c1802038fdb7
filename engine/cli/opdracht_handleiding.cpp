#include "base/tekst.h"
#include "cli/hulp.h"
#include "cli/opdrachtregel.h"
#include "report/verslag.h"

namespace mbc {
namespace {

/// As roff has it: nothing of the text is a command.
std::string roff(std::string_view tekst) {
  std::string uit;
  for (const char c : tekst) {
    if (c == '\\') {
      uit += "\\e";
    } else if (c == '-') {
      uit += "\\-";
    } else if ((c == '.' || c == '\'') && (uit.empty() || uit.back() == '\n')) {
      uit += std::string("\\&") + c;
    } else {
      uit += c;
    }
  }
  return uit;
}

/// Lines that stay as they are.
std::string zoals_het_staat(std::string_view tekst) {
  return tekst.empty() ? "" : ".PP\n.nf\n" + roff(bijgesneden(tekst)) + "\n.fi\n";
}

std::string een_opdracht(const Opdracht& o) {
  std::string uit = ".SS " + roff(o.naam) + "\n" + roff(o.doet) + ".\n.PP\n.nf\n";
  for (const std::string& g : gebruik(o)) uit += ".B " + roff(g) + "\n";
  uit += ".fi\n" + zoals_het_staat(o.inleiding);
  for (const Optie& x : o.opties)
    uit += ".TP\n.B \\-\\-" + roff(x.naam) + (x.waarde.empty() ? "" : " \\fI" + roff(x.waarde) + "\\fP") + "\n" +
           roff(x.betekenis) + "\n";
  uit += zoals_het_staat(o.uitleg) + ".PP\nVoorbeelden:\n.PP\n.nf\n";
  for (const std::string& v : voorbeelden(o)) uit += roff(v) + "\n";
  return uit + ".fi\n";
}

Afsluitcode doe_handleiding(const Opdrachtregel&, Omgeving& omgeving) {
  std::string uit = ".TH MBC 1 \"\" \"mbc " + roff(versie()) + "\" \"mbc\"\n.SH NAAM\nmbc \\- " + roff(waarvoor) +
                    "\n.SH GEBRUIK\n.B mbc\n\\fIOPDRACHT STUDIE\\fP [\\fIopties\\fP]\n.SH BESCHRIJVING\n" +
                    zoals_het_staat(algemene_uitleg) + ".SH OPDRACHTEN\n";
  for (const Opdracht& o : opdrachten()) uit += een_opdracht(o);
  omgeving.uit.schrijf(uit);
  return Afsluitcode::gedaan;
}

}  // namespace

Opdracht handleiding_opdracht() {
  return {.naam = "handleiding",
          .doet = "alle hulp als bladzijde voor man",
          .voorbeelden = {"> mbc.1"},
          .doe = doe_handleiding};
}

}  // namespace mbc
