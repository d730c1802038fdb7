#include "uitvoer/manifest.h"

#include <rapidjson/document.h>

#include <filesystem>
#include <limits>

#include "vorm/json_schrijver.h"

namespace mbc {
namespace {

template <class T>
void schrijf_keuze(JsonSchrijver& j, std::string_view naam, const std::optional<T>& waarde) {
  j.sleutel(naam);
  if (waarde) {
    j.geheel(static_cast<std::uint64_t>(*waarde));
  } else {
    j.leeg();
  }
}

void schrijf_aanroep(JsonSchrijver& j, const Aanroep& a) {
  j.sleutel("aanroep");
  j.begin_object();
  j.veld("studie", a.studie);
  j.teksten("zet", a.zet);
  j.sleutel("scenarios");
  j.begin_lijst();
  for (const int s : a.scenarios) j.geheel(std::int64_t{s});
  j.eind_lijst();
  j.teksten("gemeenten", a.gemeenten);
  schrijf_keuze(j, "nul", a.nul);
  schrijf_keuze(j, "replicaties", a.replicaties);
  schrijf_keuze(j, "zaad", a.zaad);
  if (!a.geldstromen.empty()) j.teksten("geldstromen", a.geldstromen);
  if (!a.dragers.empty()) j.teksten("dragers", a.dragers);
  if (!a.met.empty()) j.teksten("met", a.met);
  if (a.kosten_per_kassabon) j.veld("kosten_per_kassabon", *a.kosten_per_kassabon);
  if (!a.ontwerp.empty()) j.veld("ontwerp", a.ontwerp);
  if (!a.waarnemingen.empty()) j.veld("waarnemingen", a.waarnemingen);
  if (!a.opdracht.empty()) j.veld("opdracht", a.opdracht);
  j.eind_object();
}

/// Reads what naar_json wrote; anything else makes it say no, once and for all.
class Lezer {
 public:
  Manifest lees(const rapidjson::Value& v) {
    Manifest m;
    m.mbc = tekst(v, "mbc");
    if (v.IsObject() && v.HasMember("broncode")) m.broncode = tekst(v, "broncode");
    m.aanroep = aanroep(lid(v, "aanroep"));
    for (const auto& b : lijst(v, "bestanden")) {
      m.bestanden.push_back(
          {tekst(b, "bestand"), getal(b, "bytes").value_or(0), tekst(b, "sha256"), tekst(b, "invoer")});
      goed_ = goed_ && blijft_binnen(m.bestanden.back().bestand);
    }
    return m;
  }
  [[nodiscard]] bool goed() const noexcept { return goed_; }

 private:
  static bool blijft_binnen(const std::string& naam) {
    const std::filesystem::path p(naam);
    return !naam.empty() && p.is_relative() && p.lexically_normal() == p && *p.begin() != "..";
  }

  const rapidjson::Value& lid(const rapidjson::Value& v, const char* naam) {
    static const rapidjson::Value niets;
    if (v.IsObject()) {
      if (const auto it = v.FindMember(naam); it != v.MemberEnd()) return it->value;
    }
    goed_ = false;
    return niets;
  }
  std::string tekst(const rapidjson::Value& v) {
    if (v.IsString()) return {v.GetString(), v.GetStringLength()};
    goed_ = false;
    return {};
  }
  std::string tekst(const rapidjson::Value& v, const char* naam) { return tekst(lid(v, naam)); }
  rapidjson::Value::ConstArray lijst(const rapidjson::Value& v, const char* naam) {
    static const rapidjson::Value leeg(rapidjson::kArrayType);
    const rapidjson::Value& uit = lid(v, naam);
    if (uit.IsArray()) return uit.GetArray();
    goed_ = false;
    return leeg.GetArray();
  }
  std::optional<std::uint64_t> getal(const rapidjson::Value& v, const char* naam) {
    const rapidjson::Value& uit = lid(v, naam);
    if (uit.IsUint64()) return uit.GetUint64();
    goed_ = goed_ && uit.IsNull();
    return std::nullopt;
  }
  std::optional<int> klein_getal(const rapidjson::Value& v, const char* naam) {
    const auto uit = getal(v, naam);
    if (!uit) return std::nullopt;
    goed_ = goed_ && *uit <= std::numeric_limits<int>::max();
    return goed_ ? static_cast<int>(*uit) : 0;
  }

  /// Of a list that a manifest may lack.
  std::vector<std::string> teksten_als_er(const rapidjson::Value& v, const char* naam) {
    std::vector<std::string> uit;
    if (v.IsObject() && v.HasMember(naam))
      for (const auto& t : lijst(v, naam)) uit.push_back(tekst(t));
    return uit;
  }

  Aanroep aanroep(const rapidjson::Value& v) {
    Aanroep a;
    a.studie = tekst(v, "studie");
    for (const auto& z : lijst(v, "zet")) a.zet.push_back(tekst(z));
    for (const auto& s : lijst(v, "scenarios")) {
      goed_ = goed_ && s.IsInt();
      if (goed_) a.scenarios.push_back(s.GetInt());
    }
    for (const auto& g : lijst(v, "gemeenten")) a.gemeenten.push_back(tekst(g));
    a.nul = klein_getal(v, "nul");
    a.replicaties = klein_getal(v, "replicaties");
    a.zaad = getal(v, "zaad");
    a.geldstromen = teksten_als_er(v, "geldstromen");
    a.dragers = teksten_als_er(v, "dragers");
    a.met = teksten_als_er(v, "met");
    if (v.IsObject() && v.HasMember("kosten_per_kassabon"))
      a.kosten_per_kassabon = klein_getal(v, "kosten_per_kassabon");
    if (v.IsObject() && v.HasMember("ontwerp")) a.ontwerp = tekst(v, "ontwerp");
    if (v.IsObject() && v.HasMember("waarnemingen")) a.waarnemingen = tekst(v, "waarnemingen");
    if (v.IsObject() && v.HasMember("opdracht")) a.opdracht = tekst(v, "opdracht");
    return a;
  }

  bool goed_ = true;
};

}  // namespace

std::string naar_json(const Manifest& m) {
  JsonSchrijver j;
  j.begin_object();
  j.veld("mbc", m.mbc);
  if (!m.broncode.empty()) j.veld("broncode", m.broncode);
  schrijf_aanroep(j, m.aanroep);
  j.sleutel("bestanden");
  j.begin_lijst();
  for (const Manifestregel& r : m.bestanden) {
    j.begin_object();
    j.veld("bestand", r.bestand);
    j.sleutel("bytes");
    j.geheel(r.bytes);
    j.veld("sha256", r.sha256);
    j.veld("invoer", r.invoer);
    j.eind_object();
  }
  j.eind_lijst();
  j.eind_object();
  return j.klaar();
}

std::optional<Manifest> lees_manifest(std::string_view json) {
  rapidjson::Document d;
  d.Parse<rapidjson::kParseValidateEncodingFlag | rapidjson::kParseIterativeFlag>(json.data(), json.size());
  if (d.HasParseError()) return std::nullopt;
  Lezer lezer;
  Manifest m = lezer.lees(d);
  if (!lezer.goed()) return std::nullopt;
  return m;
}

}  // namespace mbc
