#include "vorm/html_tabel.h"

#include "vorm/html_tekst.h"

namespace mbc {
namespace {

std::string_view klasse(Stijl stijl) {
  switch (stijl) {
    case Stijl::gewoon:
      return {};
    case Stijl::vet:
      return "vet";
    case Stijl::zwak:
      return "zwak";
    case Stijl::negatief:
      return "negatief";
    case Stijl::waarschuwing:
      return "let-op";
  }
  return {};
}

std::string met_klasse(std::string_view a, std::string_view b = {}) {
  if (a.empty() && b.empty()) return {};
  const std::string_view tussen = a.empty() || b.empty() ? "" : " ";
  return " class=\"" + std::string(a) + std::string(tussen) + std::string(b) + '"';
}

std::string kopregel(const Tabel& tabel) {
  std::string uit = "<thead><tr>";
  for (std::size_t k = 0; k < tabel.kolommen().size(); ++k) {
    const Tabelkolom& kolom = tabel.kolommen()[k];
    // The first one heads the labels of the rows.
    const bool getal = k > 0 && kolom.uitlijning != Uitlijning::links;
    uit += "<th scope=\"col\"" + met_klasse(getal ? "getal" : "") + ">" + html(kolom.kop) + "</th>";
  }
  return uit + "</tr></thead>\n";
}

/// The first cell names the row; spaces before it say that it belongs to the heading above.
std::string rij(const Tabel& tabel, const std::vector<Tabelcel>& cellen) {
  const std::string& label = cellen.front().tekst;
  const std::size_t inspringing = std::min(label.find_first_not_of(' '), label.size());
  std::string uit = "<tr><th scope=\"row\"" + met_klasse(inspringing > 0 ? "in" : "", klasse(cellen.front().stijl)) +
                    ">" + html(std::string_view(label).substr(inspringing)) + "</th>";
  for (std::size_t k = 1; k < cellen.size(); ++k) {
    const std::string_view getal = tabel.kolommen()[k].uitlijning == Uitlijning::links ? "" : "getal";
    uit += "<td" + met_klasse(getal, klasse(cellen[k].stijl)) + ">" + html(cellen[k].tekst) + "</td>";
  }
  return uit + "</tr>\n";
}

std::string tussenkop(const Tabel& tabel, const std::string& tekst) {
  return "<tr class=\"tussenkop\"><th scope=\"rowgroup\" colspan=\"" + std::to_string(tabel.kolommen().size()) + "\">" +
         html(tekst) + "</th></tr>\n";
}

std::string romp(const Tabel& tabel) {
  std::string uit = "<tbody>\n";
  bool leeg = true;
  for (const Tabel::Rij& r : tabel.rijen()) {
    if (r.is_kop && !leeg) uit += "</tbody>\n<tbody>\n";
    uit += r.is_kop ? tussenkop(tabel, r.cellen.front().tekst) : rij(tabel, r.cellen);
    leeg = false;
  }
  return uit + "</tbody>\n";
}

}  // namespace

std::string html_tabel(const Onderdeel& o, std::string_view id) {
  if (o.tabel.leeg()) return {};
  const std::string naam(id);
  std::string uit = "<section class=\"tabel\" tabindex=\"0\" aria-labelledby=\"" + naam + "-titel\">\n<table id=\"" +
                    naam + "\">\n<caption id=\"" + naam + "-titel\"><span class=\"titel\">" + html(o.titel);
  if (!o.toelichting.empty()) uit += " <span class=\"eenheid\">" + html(o.toelichting) + "</span>";
  return uit + "</span></caption>\n" + kopregel(o.tabel) + romp(o.tabel) + "</table>\n</section>\n";
}

std::string html_tabellen(const std::vector<Onderdeel>& onderdelen, const std::string& naam) {
  std::string uit;
  int nummer = 0;
  for (const Onderdeel& o : onderdelen)
    if (!o.tabel.leeg()) uit += html_tabel(o, naam + "-" + std::to_string(++nummer));
  return uit;
}

std::string html_uitklap(std::string_view titel, const std::string& inhoud) {
  return "<details open class=\"tabelblok\">\n<summary>" + html(titel) + "</summary>\n" + inhoud + "</details>\n";
}

}  // namespace mbc
