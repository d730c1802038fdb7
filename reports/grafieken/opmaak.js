// Numbers as the tables write them, and the colours.

const getal = (waarde, decimalen) =>
  waarde.toLocaleString("nl-NL", { minimumFractionDigits: decimalen, maximumFractionDigits: decimalen });

/** Rounded to the smallest power of ten that is at least the Monte Carlo standard error (notatie.h). */
export function bedrag(euro, ruis = 0) {
  const miljoen = Math.abs(euro) >= 1e6;
  let macht = miljoen ? Math.floor(Math.log10(Math.abs(euro))) - 2 : 0;
  if (ruis > 0) macht = Math.max(macht, Math.ceil(Math.log10(ruis)));
  const stap = 10 ** Math.max(macht, 0);
  const afgerond = Math.round(euro / stap) * stap;
  return miljoen
    ? `€ ${getal(afgerond / 1e6, Math.min(Math.max(6 - macht, 0), 2))} mln`
    : `€ ${getal(afgerond, 0)}`;
}

/** P5 and P95 are 2.11 times as noisy as the mean. */
export const band = (s) => `${bedrag(s.p5, 2.113 * s.mcse)} tot ${bedrag(s.p95, 2.113 * s.mcse)}`;
export const gemiddeld = (s) => bedrag(s.gemiddelde, s.mcse);
export const aantal = (x) => getal(x, Math.abs(x) < 99.95 ? 1 : 0);
export const procent = (x) => `${getal(100 * x, 0)}%`;

/** Labels of an axis in one unit: mln from a million, thousands below. */
export const asbedrag = (euro) => {
  if (euro === 0) return "0";
  return Math.abs(euro) >= 1e5 ? `${(euro / 1e6).toLocaleString("nl-NL", { maximumFractionDigits: 2 })} mln` : getal(euro, 0);
};

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
