#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Text for each place in an HTML document where text from outside may land.
namespace mbc {

/// Text as the content of an element or between the quotes of an attribute: shown as it is, whatever it says.
/// What is invisible or not UTF-8 becomes U+FFFD; an amount does not break at its euro sign.
std::string html(std::string_view tekst);

/// A label in a running text, which keeps its own direction of writing.
std::string html_naam(std::string_view naam);

/// A paragraph for each of the texts; `code` between back quotes.
std::string html_alinea(std::string_view tekst);

/// JSON as the content of a script element: no tag can begin in it.
std::string html_json(std::string_view json);

/// What a Content-Security-Policy calls these bytes: "'sha256-...'".
std::string csp_bron(std::string_view bytes);

/// What a template asks, by name.
using Sjabloonwaarden = std::vector<std::pair<std::string_view, std::string>>;

/// The template with every {{naam}} replaced by its HTML. Needs: a value for each name, and each value used.
std::string vul_sjabloon(std::string_view sjabloon, std::span<const std::pair<std::string_view, std::string>> waarden);

}  // namespace mbc
