#pragma once

#include <string>

#include "analyse/herkomst.h"
#include "gevoeligheid/gevoeligheid.h"
#include "gevoeligheid/omslagpunt.h"
#include "gevoeligheid/sobol.h"
#include "gevoeligheid/tornado.h"
#include "model/herijkverslag.h"
#include "report/getalnamen.h"
#include "result/resultaat.h"
#include "weetwaarde/informatiewaarde.h"

/// What stands in the charts of a page: under a panel, at a point and in the balloon of a point. The scripts draw; they
/// round nothing and turn no number into text, but for the marks that a chart library puts along an axis.
namespace mbc {

/// JSON, each: {FIGUUR: {assen: [[text of a value, ...], ...], panelen: [{onder, labels: [...], punten: [...]}, ...]}}.
/// A panel is one of the figure's, in its order, and a text one of its points; of dragers and aantallen they are under
/// their names.
std::string grafiekteksten(const Resultaat& r);
std::string grafiekteksten(const Omslaganalyse& a);
std::string grafiekteksten(const Verkenning& v);
std::string grafiekteksten(const Tornado& t, const Getalnamen& namen = {});
std::string grafiekteksten(const Sobolanalyse& a, const Getalnamen& namen = {});
std::string grafiekteksten(const Herkomstanalyse& h);
std::string grafiekteksten(const Herijkverslag& v);
/// Of each panel also of what it is: who chooses, and what is looked at.
std::string grafiekteksten(const Informatiewaarde& w, const Getalnamen& namen = {});

}  // namespace mbc
