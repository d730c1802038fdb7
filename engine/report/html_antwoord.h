#pragma once

#include <string>

#include "report/verslag.h"

/// The first page of report.html: one question and the answer of every scenario, in words made from the result.
namespace mbc {

/// What the study asks, as a paragraph.
std::string html_vraag(const Verslag& verslag);

/// What is compared with what; a card for every scenario beside each other: saldo, how sure, when it is earned back,
/// what it asks and brings, to whom; and as a remark which saldo is the highest, and what that does not say.
std::string html_antwoord(const Verslag& verslag);

/// Where it comes from, and what must come true for it to turn: a section, where the report has looked at either; else
/// empty.
std::string html_bepaalt(const Verslag& verslag);

/// How many numbers rest on what, as a sentence: "62 van de 140 ... zijn zwak onderbouwd".
std::string onderbouwing(const Verslag& verslag);

/// Whether a number of the study rests on memory, on an aanname, or on nothing that is written down.
bool is_zwak(const Aanname& aanname);

}  // namespace mbc
