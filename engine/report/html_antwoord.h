#pragma once

#include <string>

#include "report/verslag.h"

/// The first page of report.html: one question and its answer, in words made from the result.
namespace mbc {

/// What the study asks, as a paragraph.
std::string html_vraag(const Verslag& verslag);

/// Five answers about the scenario with the highest mean saldo: which, what it brings to whom, what it asks, how sure,
/// and when it is earned back. One sentence each, under the number that says it.
std::string html_antwoord(const Verslag& verslag);

/// How many numbers rest on what, as a sentence: "62 van de 140 ... zijn zwak onderbouwd".
std::string onderbouwing(const Verslag& verslag);

/// Whether a number of the study rests on memory, on an aanname, or on nothing that is written down.
bool is_zwak(const Aanname& aanname);

}  // namespace mbc
