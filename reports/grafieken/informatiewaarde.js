// What looking further is worth: to know a number, and to look at more of something.
import { basis, geldas, inkt, nullijn, zacht } from "./basis.js";
import { bronlegenda, bronkleur, smalleNamen } from "./analyses.js";
import { asgetal, ronde } from "./opmaak.js";

const meeste = 10;
/** Half the width of an interval of 95%, in standard errors. */
const breed = 1.96;
const laag = ({ waarde, se }) => Math.max(0, waarde - breed * se);
const hoog = ({ waarde, se }) => waarde + breed * se;

const streep = (kleur, dikte) => (x1, y1, x2, y2) => ({ type: "line", shape: { x1, y1, x2, y2 }, style: { stroke: kleur, lineWidth: dikte } });

/** The numbers that are worth most, and under them the subjects: those that can be told from zero. */
function balken(beslisser, { labels, punten }) {
  const rijen = beslisser.evppi.map((x, i) => ({ ...x, label: labels[i], ballon: punten[i] })).filter((x) => x.boven_nul);
  const grootste = (lijst) => lijst.sort((a, b) => b.waarde - a.waarde).slice(0, meeste);
  return [...grootste(rijen.filter((x) => x.soort === "getal")), ...grootste(rijen.filter((x) => x.soort !== "getal"))];
}

export function weten(g, teksten) {
  const panelen = teksten.panelen.map((t) => {
    const rijen = balken(g.beslissers[t.van[0]], t);
    return {
      titel: t.titel,
      onder: t.onder,
      // Names take more lines on a telephone.
      hoogte: 50 + (innerWidth < 640 ? 40 : 30) * rijen.length,
      aantal: rijen.length,
      opties: basis({
        trigger: "item",
        grid: { left: 8, right: 24, top: 8, bottom: 8, containLabel: true },
        xAxis: geldas(ronde(rijen.map(hoog))),
        yAxis: smalleNamen(rijen.map((x) => x.label)),
        series: [
          {
            type: "custom",
            name: "waard om te weten",
            encode: { x: 1, y: 0 },
            data: rijen.map((x, i) => [i, x.waarde]),
            renderItem: ({ dataIndex: i }, api) => {
              const x = rijen[i];
              const plek = (waarde) => api.coord([waarde, api.value(0)]);
              const [nul, y] = plek(0);
              const [tot] = plek(x.waarde);
              const [van, tm] = [laag(x), hoog(x)].map((w) => plek(w)[0]);
              const h = Math.min(18, 0.62 * api.size([0, 1])[1]);
              const kleur = bronkleur(x.bronkwaliteit);
              const lijn = streep(inkt, 1.2);
              // A subject is open: it is no number beside the others, but holds them.
              const vulling = x.soort === "getal" ? { fill: kleur, opacity: 0.75 } : { fill: "#fff", stroke: kleur, lineWidth: 2 };
              return {
                type: "group",
                children: [
                  { type: "rect", shape: { x: nul, y: y - h / 2, width: Math.max(1, tot - nul), height: h }, style: vulling },
                  lijn(van, y, tm, y),
                  lijn(van, y - 4, van, y + 4),
                  lijn(tm, y - 4, tm, y + 4),
                ],
              };
            },
          },
        ],
        tekst: ([{ dataIndex: i }]) => rijen[i].ballon,
      }),
    };
  });
  return { legenda: bronlegenda, panelen };
}

const waardekleur = "#17457a";
const nettokleur = "#b35900";
const waardelegenda = { tekst: "waarde van kijken (EVSI)", kleur: waardekleur, stijl: { lijn: "solid", teken: "circle" } };
const nettolegenda = { tekst: "na aftrek van de kosten (ENBS)", kleur: nettokleur, stijl: { lijn: "dashed", teken: "rect" } };

const lijn = (naam, gegevens, kleur, symbol, type) => ({
  type: "line",
  name: naam,
  data: gegevens,
  symbol,
  symbolSize: 7,
  showAllSymbol: true,
  itemStyle: { color: kleur },
  lineStyle: { color: kleur, width: 2.5, type },
});

/** The interval around each value, as an area. */
const band = (maten) => ({
  type: "custom",
  name: "rekenruis",
  silent: true,
  z: 1,
  data: [[maten[0].omvang, maten[0].evsi.waarde]],
  renderItem: (_, api) => ({
    type: "polygon",
    shape: { points: [...maten.map((m) => api.coord([m.omvang, laag(m.evsi)])), ...maten.map((m) => api.coord([m.omvang, hoog(m.evsi)])).reverse()] },
    style: { fill: waardekleur, opacity: 0.15 },
  }),
});

/** EVSI against size, and where somebody said what it costs what is left of it. `as`: of the sizes. */
function krommen(g, teksten, as) {
  const lijst = teksten.panelen.map((t) => {
    const [wie, wat] = t.van;
    const maten = g.beslissers[wie].ontwerpen.filter((o) => o.naam === wat);
    return { t, maten, netto: maten.filter((m) => m.enbs !== null) };
  });
  const panelen = lijst.map(({ t, maten, netto }) => {
    const beste = maten[0].beste_omvang;
    return {
      titel: t.titel,
      onder: t.onder,
      hoogte: 280,
      aantal: maten.length,
      opties: basis({
        grid: { left: 8, right: 20, top: 14, bottom: 30, containLabel: true },
        xAxis: { nameLocation: "middle", nameGap: 26, nameTextStyle: { color: zacht }, axisLabel: { color: zacht, formatter: asgetal, hideOverlap: true }, splitLine: { show: false }, axisLine: { onZero: false, show: false }, ...as(maten) },
        yAxis: geldas(ronde([...maten.map((m) => hoog(m.evsi)), ...netto.map((m) => m.enbs)])),
        series: [
          {
            ...lijn("waarde", maten.map((m) => [m.omvang, m.evsi.waarde]), waardekleur, "circle", "solid"),
            markLine: { ...nullijn("yAxis"), data: [{ yAxis: 0 }, ...(beste > 0 ? [{ xAxis: beste, lineStyle: { type: "dotted", width: 1.5 } }] : [])] },
          },
          band(maten),
          ...(netto.length ? [lijn("netto", netto.map((m) => [m.omvang, m.enbs]), nettokleur, "rect", "dashed")] : []),
        ],
        tekst: ([{ dataIndex: i }]) => t.punten[i],
      }),
    };
  });
  return { legenda: lijst.some(({ netto }) => netto.length) ? [waardelegenda, nettolegenda] : [waardelegenda], panelen };
}

export const bonnen = (g, teksten) =>
  krommen(g, teksten, (maten) => ({ type: "log", name: "kassabonnen erbij", min: maten[0].omvang, max: maten.at(-1).omvang }));

export const tellen = (g, teksten) => krommen(g, teksten, () => ({ type: "value", name: "jaren geteld", minInterval: 1, min: "dataMin", max: "dataMax" }));
