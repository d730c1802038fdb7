#pragma once

#include <vector>

#include "model/studie.h"
#include "result/resultaat.h"
#include "result/verzameling.h"

/// Which uncertain numbers decide a saldo, read off replicaties that were run anyway.
namespace mbc {

/// With fewer replicaties chance would choose the numbers; more than so many say no more.
inline constexpr std::size_t minste_replicaties_doorslag = 200, meeste_replicaties_doorslag = 10000;

/// Per scenario of the list its numbers of which the part in the variance of the NCW saldo is told from chance, the
/// largest first and no more than five. Of what one receipt says together no rank can be read: that is not among them.
std::vector<std::vector<Doorslag>> zoek_doorslag(const Studie& studie, const Kolommen& kolommen,
                                                 const std::vector<std::size_t>& scenarios);

}  // namespace mbc
