// Names, colours, and the only numbers that a script writes: the marks that the chart library puts along an axis.

const nl = (x, decimalen = 20) => x.toLocaleString("nl-NL", { maximumFractionDigits: decimalen });

/** Of euros in one unit: mln from a million, thousands below. */
export const asbedrag = (euro) => (Math.abs(euro) >= 1e5 ? `${nl(euro / 1e6, 2)} mln` : nl(euro, 0));
export const asgetal = (x) => nl(x);
export const asprocent = (x) => `${nl(100 * x, 4)}%`;

/** A label from the study, of bounded length. The table shows it whole. */
export const kort = (tekst, lengte = 60) => {
  const tekens = [...tekst.replace(/\s+/g, " ")];
  return tekens.length > lengte ? `${tekens.slice(0, lengte - 1).join("")}…` : tekens.join("");
};

// One colour per geldstroom, in the study's order: the engine's own (kleuren.h), so that every document has the same.
export const geldstroomkleuren = () => document.body.dataset.kleuren.split(" ");

// Scenarios have other, darker colours, and differ by line and mark too.
const scenariostijlen = [
  { kleur: "#332288", lijn: "solid", teken: "circle" },
  { kleur: "#aa3377", lijn: "dashed", teken: "rect" },
  { kleur: "#6b6b00", lijn: "dotted", teken: "triangle" },
  { kleur: "#0b6e6e", lijn: [9, 3, 2, 3], teken: "diamond" },
];
const grijs = { kleur: "#6b7280", lijn: "solid", teken: "none" };
export const scenariostijl = (gegevens, scenario) =>
  scenario.nummer === gegevens.nulalternatief
    ? grijs
    : scenariostijlen[vergeleken(gegevens).indexOf(scenario) % scenariostijlen.length];

/** The scenarios beside the nulalternatief; that one where it is alone. */
export function vergeleken(gegevens) {
  const anders = gegevens.scenarios.filter((s) => s.nummer !== gegevens.nulalternatief);
  return anders.length > 0 ? anders : gegevens.scenarios;
}

/** Those with something to earn back; all where each asks less than what it is compared with. */
export function terugTeVerdienen(gegevens) {
  const lijst = vergeleken(gegevens).filter((s) => s.ncw.kosten.gemiddelde >= 0);
  return lijst.length ? lijst : vergeleken(gegevens);
}

export const naam = (scenario) => `${scenario.nummer} ${scenario.naam}`;

/** The smallest range of round steps around these values and zero; a step is not added for less than can be seen of it. */
export function ronde(waarden) {
  const laag = Math.min(0, ...waarden);
  const hoog = Math.max(0, ...waarden);
  const ruw = (hoog - laag) / 5;
  if (!(ruw > 0)) return {};
  const tien = 10 ** Math.floor(Math.log10(ruw));
  const interval = tien * [1, 2, 5, 10].find((stap) => stap * tien >= ruw);
  const onzichtbaar = 0.02;
  return { min: Math.floor(laag / interval + onzichtbaar) * interval, max: Math.ceil(hoog / interval - onzichtbaar) * interval, interval };
}
