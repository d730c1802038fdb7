#include "html/html_bladzijde.h"

#include "html/html_bestanden.h"
#include "report/verslag.h"
#include "vorm/html_tekst.h"
#include "vorm/kleuren.h"

namespace mbc {
namespace {

/// Only these bytes of script and style may run in the page, and nothing may be fetched.
std::string beleid() {
  const std::string script = rapport_script().empty() ? "'none'" : csp_bron(rapport_script());
  return "default-src 'none'; script-src " + script + "; style-src " + csp_bron(rapport_stijl()) +
         "; img-src data:; base-uri 'none'; form-action 'none'";
}

std::string script(const std::vector<Htmlgegevens>& gegevens) {
  if (rapport_script().empty()) return {};
  std::string uit;
  for (const Htmlgegevens& g : gegevens)
    uit += "<script type=\"application/json\" id=\"" + std::string(g.id) + "\">" + html_json(g.json) + "</script>\n";
  return uit + "<script>" + std::string(rapport_script()) + "</script>\n";
}

/// One colour per geldstroom, for the script.
std::string geldstroomkleuren() {
  constexpr std::string_view cijfers = "0123456789abcdef";
  std::string uit;
  for (const std::uint32_t k : kleuren) {
    uit += uit.empty() ? "#" : " #";
    for (int bit = 20; bit >= 0; bit -= 4) uit += cijfers[k >> bit & 15U];
  }
  return uit;
}

struct Kop {
  std::string_view id, titel;
};

/// The headings of the sections. No label can look like one: it is escaped.
std::vector<Kop> koppen(std::string_view delen) {
  constexpr std::string_view begin = "<h2 id=\"kop-", midden = "\">", einde = "</h2>";
  std::vector<Kop> uit;
  for (std::size_t i = delen.find(begin); i != std::string_view::npos; i = delen.find(begin, i)) {
    i += begin.size();
    const std::size_t na_id = delen.find(midden, i), na_titel = delen.find(einde, i);
    uit.push_back({delen.substr(i, na_id - i), delen.substr(na_id + midden.size(), na_titel - na_id - midden.size())});
  }
  return uit;
}

}  // namespace

std::string html_bladzijde(const Htmlbladzijde& b) {
  const std::vector<Kop> delen = koppen(b.delen);
  std::string inhoud;
  for (const Kop& k : delen)
    inhoud += "<li><a href=\"#" + std::string(k.id) + "\">" + std::string(k.titel) + "</a></li>\n";
  return vul_sjabloon(bladzijde_sjabloon(), Sjabloonwaarden{{"beleid", beleid()},
                                                            {"stijl", std::string(rapport_stijl())},
                                                            {"titel", html(b.naam)},
                                                            {"soort", html(b.soort)},
                                                            {"kleuren", geldstroomkleuren()},
                                                            {"eerste", std::string(delen.front().id)},
                                                            {"naam", html_naam(b.naam)},
                                                            {"kenmerk", html(b.kenmerk)},
                                                            {"versie", html(versie())},
                                                            {"inhoud", inhoud},
                                                            {"delen", b.delen},
                                                            {"script", script(b.gegevens)}});
}

}  // namespace mbc
