#pragma once

#include <string>

#include "report/verslag.h"

/// The first page of report.html: one question and the answer of every scenario, in words made from the result.
namespace mbc {

/// What the study asks, as a paragraph.
std::string html_vraag(const Verslag& verslag);

/// The answer in a few sentences: on paper the first page.
std::string html_antwoord(const Verslag& verslag);

/// What is compared with what; and a card for every scenario beside each other: saldo, how sure, when it is earned
/// back, what it asks and brings, to whom.
std::string html_kaarten(const Verslag& verslag);

/// Where it comes from, and what must come true for it to turn: a section, where the report has looked at either; else
/// empty.
std::string html_bepaalt(const Verslag& verslag);

}  // namespace mbc
