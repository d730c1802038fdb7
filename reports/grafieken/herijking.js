// What was seen beside what was expected of it: each observation on a scale of its own.
import { bandstreep, basis, getalas, inkt, zacht } from "./basis.js";
import { asgetal, asprocent, kort } from "./opmaak.js";

const voor = "#6b7280";
const na = "#17457a";
const gezien = "#b35900";
const legenda = [
  { tekst: "vooraf verwacht", kleur: voor, teken: "band" },
  { tekst: "achteraf verwacht", kleur: na, teken: "band" },
  { tekst: "waargenomen", kleur: gezien, stijl: { lijn: "solid" } },
];

/** A count that may not be shown is no number in the data; it lies somewhere below this. */
const kleinste = 5;
const isGetal = (x) => typeof x === "number";

export function herijking(g, teksten) {
  const panelen = g.waarnemingen.map((w, k) => {
    const { onder, labels, punten } = teksten.panelen[k];
    const rijen = [w.vooraf, w.achteraf];
    const verborgen = w.aandeel ? [0] : [0, kleinste];
    const plekken = [...rijen.flatMap((s) => [s.p5, s.p95]), ...(isGetal(w.waargenomen) ? [w.waargenomen] : verborgen)];
    const [laag, hoog] = [Math.min(...plekken), Math.max(...plekken)];
    const marge = 0.08 * (hoog - laag || 1);
    const stil = { silent: true, label: { show: false } };
    const merk = isGetal(w.waargenomen)
      ? { markLine: { ...stil, symbol: "none", lineStyle: { color: gezien, width: 2.5, type: "solid" }, data: [{ xAxis: w.waargenomen }] } }
      : { markArea: { ...stil, itemStyle: { color: gezien, opacity: 0.25 }, data: w.aandeel ? [] : [[{ xAxis: 0 }, { xAxis: kleinste }]] } };
    return {
      titel: kort(w.naam, 40),
      onder,
      hoogte: 112,
      aantal: rijen.length,
      opties: basis({
        trigger: "item",
        grid: { left: 8, right: 16, top: 8, bottom: 4, containLabel: true },
        xAxis: getalas({ min: laag - marge, max: hoog + marge, axisLabel: { color: zacht, hideOverlap: true, formatter: w.aandeel ? asprocent : asgetal, showMinLabel: false, showMaxLabel: false } }),
        yAxis: { type: "category", inverse: true, data: labels, axisTick: { show: false }, axisLine: { show: false }, axisLabel: { color: inkt } },
        series: [{ ...bandstreep({ naam: "verwacht", gegevens: rijen, kleur: [voor, na] }), ...merk }],
        tekst: ([{ dataIndex: i }]) => punten[i],
      }),
    };
  });
  return { legenda, panelen };
}
