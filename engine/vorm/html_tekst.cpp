#include "vorm/html_tekst.h"

#include <algorithm>
#include <stdexcept>

#include "base/sha256.h"
#include "base/tekst.h"

namespace mbc {
namespace {

std::string base64(std::string_view bytes) {
  static constexpr std::string_view tekens = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string uit;
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    const std::size_t n = std::min<std::size_t>(3, bytes.size() - i);
    unsigned groep = 0;
    for (std::size_t b = 0; b < 3; ++b) groep = groep << 8 | (b < n ? static_cast<unsigned char>(bytes[i + b]) : 0U);
    for (std::size_t c = 0; c < 4; ++c) uit += c <= n ? tekens[groep >> (18 - 6 * c) & 63U] : '=';
  }
  return uit;
}

std::string van_hex(std::string_view hex) {
  const auto cijfer = [](char c) { return c <= '9' ? c - '0' : c - 'a' + 10; };
  std::string uit;
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2)
    uit += static_cast<char>(cijfer(hex[i]) * 16 + cijfer(hex[i + 1]));
  return uit;
}

/// A space after which a line would break within an amount.
bool hoort_bijeen(std::string_view voor, std::string_view na) { return voor.ends_with("€") || na.starts_with("mln"); }

}  // namespace

std::string html(std::string_view ruw) {
  const std::string veilige_tekst = veilig(ruw);
  const std::string_view tekst = veilige_tekst;
  std::string uit;
  uit.reserve(tekst.size() + tekst.size() / 8);
  for (std::size_t i = 0; i < tekst.size(); ++i) {
    switch (tekst[i]) {
      case '&':
        uit += "&amp;";
        break;
      case '<':
        uit += "&lt;";
        break;
      case '>':
        uit += "&gt;";
        break;
      case '"':
        uit += "&quot;";
        break;
      case '\'':
        uit += "&#39;";
        break;
      case ' ':
        uit += hoort_bijeen(tekst.substr(0, i), tekst.substr(i + 1)) ? "\u00A0" : " ";
        break;
      default:
        uit += tekst[i];
    }
  }
  return uit;
}

std::string html_naam(std::string_view naam) { return "<bdi>" + html(naam) + "</bdi>"; }

std::string html_alinea(std::string_view tekst) {
  std::string uit = "<p>";
  bool code = false;
  for (const std::string_view deel : splits(tekst, '`')) {
    uit += code ? "<code>" + html(deel) + "</code>" : html(deel);
    code = !code;
  }
  return uit + "</p>\n";
}

std::string html_json(std::string_view json) {
  std::string uit;
  uit.reserve(json.size());
  for (const char c : json) uit += c == '<' ? std::string_view("\\u003c") : std::string_view(&c, 1);
  return uit;
}

std::string csp_bron(std::string_view bytes) { return "'sha256-" + base64(van_hex(sha256_hex(bytes))) + "'"; }

std::string vul_sjabloon(std::string_view sjabloon, std::span<const std::pair<std::string_view, std::string>> waarden) {
  std::string uit;
  std::size_t gebruikt = 0;
  for (;;) {
    const std::size_t open = sjabloon.find("{{"), dicht = sjabloon.find("}}", open);
    uit += sjabloon.substr(0, open);
    if (dicht == std::string_view::npos) break;
    const std::string_view naam = sjabloon.substr(open + 2, dicht - open - 2);
    const auto waarde = std::find_if(waarden.begin(), waarden.end(), [&](const auto& w) { return w.first == naam; });
    if (waarde == waarden.end()) throw std::logic_error("een sjabloon vraagt om {{" + std::string(naam) + "}}");
    uit += waarde->second;
    ++gebruikt;
    sjabloon.remove_prefix(dicht + 2);
  }
  if (gebruikt < waarden.size()) throw std::logic_error("een sjabloon gebruikt niet alles wat het krijgt");
  return uit;
}

}  // namespace mbc
