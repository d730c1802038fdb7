// The questions behind the number: where a saldo turns, what moves it, and how two numbers work on each other.
import { basis, bandstreep, geldas, getalas, inkt, zacht } from "./basis.js";
import { asbedrag, asgetal, asprocent, kort, naam, ronde, scenariostijl, vergeleken } from "./opmaak.js";

const namenVanGetallen = new Map([
  ["traject.duur", "duur van elk traject (maanden)"],
  ["traject.duur.gemiddelde", "gemiddelde trajectduur (maanden)"],
  ["scenarios.*.implementatie.doel", "implementatiegraad"],
]);
const naamVanGetal = (pad) => namenVanGetallen.get(pad) ?? pad;
/** Whether the number on this axis is a share: the figure names those, by place. */
const isAandeel = (figuur, as) => (figuur.aandelen ?? "").split(" ").includes(String(as));

/** The area between P5 and P95 over values that need not lie evenly. */
const bandvlak = (x, punten, kleur) => ({
  type: "custom",
  name: "P5 tot P95",
  silent: true,
  z: 1,
  data: [[x[0], punten[0].p5]],
  renderItem: (_, api) => ({
    type: "polygon",
    shape: { points: [...x.map((w, i) => api.coord([w, punten[i].p5])), ...x.map((w, i) => api.coord([w, punten[i].p95])).reverse()] },
    style: { fill: kleur, opacity: 0.18 },
  }),
});

const lijnOp = (as, plek, type) => ({ [as]: plek, lineStyle: { color: inkt, width: type === "solid" ? 1 : 1.5, type } });

/** Saldo against one number: mean, band, the zero line, what is expected, and what is marked on the zero line. */
function curve({ titel, teksten, pad, aandeel, x, punten, kleur, verwacht, nulpunten = [], as }) {
  const grenzen = { min: x[0], max: x.at(-1) };
  return {
    titel,
    onder: teksten.onder,
    hoogte: 260,
    aantal: x.length,
    opties: basis({
      grid: { left: 8, right: 20, top: 14, bottom: 30, containLabel: true },
      xAxis: {
        type: "value",
        ...grenzen,
        name: kort(naamVanGetal(pad), 40),
        nameLocation: "middle",
        nameGap: 26,
        nameTextStyle: { color: zacht },
        axisLabel: { color: zacht, formatter: aandeel ? asprocent : asgetal, hideOverlap: true, showMinLabel: true, showMaxLabel: true },
        axisLine: { onZero: false, show: false },
        splitLine: { show: false },
      },
      yAxis: geldas(as),
      series: [
        {
          type: "line",
          name: "gemiddelde",
          data: x.map((w, i) => [w, punten[i].gemiddelde]),
          symbol: "circle",
          symbolSize: 6,
          showAllSymbol: true,
          itemStyle: { color: kleur },
          lineStyle: { color: kleur, width: 2.5 },
          markLine: {
            silent: true,
            symbol: "none",
            label: { show: false },
            data: [lijnOp("yAxis", 0, "solid"), ...(verwacht >= x[0] && verwacht <= x.at(-1) ? [lijnOp("xAxis", verwacht, "dotted")] : [])],
          },
        },
        bandvlak(x, punten, kleur),
        ...nulpunten.map((n) => bandstreep({ naam: "omslagpunt", gegevens: [{ p5: n.p5 ?? n.waarde, gemiddelde: n.waarde, p95: n.p95 ?? n.waarde }], kleur: inkt })),
      ],
      tekst: ([{ dataIndex: i }]) => teksten.punten[i],
    }),
  };
}

const schaal = (reeksen) => ronde(reeksen.flat().flatMap((p) => [p.p5, p.p95]));

export function omslag(g, teksten, figuur) {
  const punten = (s) => s.curve.map((p) => ({ ...p, gemiddelde: p.saldo }));
  const as = schaal(g.scenarios.map(punten));
  const panelen = g.scenarios.map((s, k) => {
    const o = s.omslagpunten.maatschappij;
    return curve({
      titel: naam(s),
      teksten: teksten.panelen[k],
      pad: g.parameter,
      aandeel: isAandeel(figuur, 0),
      x: s.curve.map((p) => p.waarde),
      punten: punten(s),
      kleur: scenariostijl(g, s).kleur,
      verwacht: g.verwacht,
      nulpunten: o.nulpunten,
      as,
    });
  });
  return { panelen };
}

/** What a sweep says of one scenario, in the order of its points. */
const saldi = (g, s) => g.punten.map((p) => p.scenarios.find((x) => x.nummer === s.nummer).saldo);

function lijnen(g, teksten, figuur) {
  const as = schaal(vergeleken(g).map((s) => saldi(g, s)));
  return {
    panelen: vergeleken(g).map((s, k) =>
      curve({ titel: naam(s), teksten: teksten.panelen[k], pad: g.parameters[0], aandeel: isAandeel(figuur, 0), x: g.waarden[0], punten: saldi(g, s), kleur: scenariostijl(g, s).kleur, verwacht: s.verwacht[0], as }),
    ),
  };
}

// Blue above zero, orange below, white at it: told apart without red and green.
const boven = [33, 102, 172];
const onder = [179, 88, 6];
const ruimte = (x, grootste) => Math.min(1, Math.sqrt(Math.abs(x) / grootste));
const mengsel = (x, grootste) => (x < 0 ? onder : boven).map((c) => Math.round(255 + (c - 255) * (grootste > 0 ? ruimte(x, grootste) : 0)));
const helderheid = (kleur) =>
  kleur.map((c) => c / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)).reduce((som, c, i) => som + c * [0.2126, 0.7152, 0.0722][i], 0);
/** White where that stands out most from the ground. */
const tekstkleur = (kleur) => (1.05 / (helderheid(kleur) + 0.05) > (helderheid(kleur) + 0.05) / 0.066 ? "#fff" : inkt);
const isVerwacht = (x, verwacht) => verwacht != null && Math.abs(x - verwacht) <= 1e-6 * Math.abs(verwacht);

function vakken(g, teksten) {
  const [rijen, kolommen] = g.waarden;
  const alle = vergeleken(g).flatMap((s) => saldi(g, s).map((x) => Math.abs(x.gemiddelde)));
  const grootste = Math.max(...alle);
  const namen = (a, extra) => ({
    type: "category",
    data: teksten.assen[a],
    name: kort(naamVanGetal(g.parameters[a]), 36),
    nameTextStyle: { color: zacht },
    axisTick: { show: false },
    axisLine: { show: false },
    axisLabel: { color: inkt, interval: 0, hideOverlap: true },
    ...extra,
  });
  const panelen = vergeleken(g).map((s, k) => {
    const punten = saldi(g, s);
    const { onder, labels, punten: ballonnen } = teksten.panelen[k];
    return {
      titel: naam(s),
      onder,
      hoogte: 90 + 36 * rijen.length,
      aantal: punten.length,
      opties: basis({
        trigger: "item",
        grid: { left: 8, right: 8, top: 26, bottom: 30, containLabel: true },
        xAxis: namen(1, { nameLocation: "middle", nameGap: 26 }),
        yAxis: namen(0, { nameTextStyle: { color: zacht, align: "left" }, nameGap: 10 }),
        series: [
          {
            type: "custom",
            name: "saldo",
            data: punten.map((p, n) => [n % kolommen.length, Math.floor(n / kolommen.length), p.gemiddelde]),
            renderItem: ({ dataIndex: n }, api) => {
              const p = punten[n];
              const [b, h] = api.size([1, 1]);
              const [x, y] = api.coord([api.value(0), api.value(1)]);
              const eigen = isVerwacht(kolommen[n % kolommen.length], s.verwacht[1]) && isVerwacht(rijen[Math.floor(n / kolommen.length)], s.verwacht[0]);
              const rand = eigen ? 3 : 1;
              const kleur = mengsel(p.gemiddelde, grootste);
              const tekst = labels[n];
              const letters = b < 44 ? 10 : 12;
              return {
                type: "rect",
                z2: eigen ? 2 : 1,
                shape: { x: x - b / 2 + rand / 2, y: y - h / 2 + rand / 2, width: b - rand, height: h - rand },
                style: { fill: `rgb(${kleur.join(",")})`, stroke: eigen ? inkt : "#fff", lineWidth: rand },
                textContent: {
                  style: {
                    text: tekst.length * letters * 0.58 < b ? tekst : "",
                    fill: tekstkleur(kleur),
                    fontSize: letters,
                    fontWeight: eigen ? 700 : 400,
                  },
                },
                textConfig: { position: "inside" },
              };
            },
          },
        ],
        tekst: ([{ dataIndex: n }]) => ballonnen[n],
      }),
    };
  });
  return { panelen };
}

/** A line for one number, a heat map for two. */
export const kaart = (g, teksten, figuur) => (g.waarden.length === 1 ? lijnen(g, teksten, figuur) : vakken(g, teksten));

const zwakke = new Set(["G", "X", "-"]);
const sterk = "#17457a";
const zwak = "#b35900";
export const bronkleur = (kwaliteit) => (zwakke.has(kwaliteit) ? zwak : sterk);
const meesteBalken = 12;
export const bronlegenda = [
  { tekst: "onderbouwd (S, B of A)", kleur: sterk, teken: "vlak" },
  { tekst: "zwak (G, X of -)", kleur: zwak, teken: "vlak" },
];
export const smalleNamen = (namen) => ({
  type: "category",
  inverse: true,
  data: namen,
  axisTick: { show: false },
  axisLine: { show: false },
  axisLabel: { color: inkt, width: Math.min(190, Math.round(innerWidth * 0.36)), overflow: "break", lineHeight: 13, fontSize: 11.5 },
});

/** The numbers of a scenario, each with what is said at it. */
const metTeksten = (getallen, { labels, punten }) => getallen.map((x, i) => ({ ...x, label: labels[i], ballon: punten[i] }));

export function tornado(g, teksten) {
  const lijst = g.scenarios.map((s, k) => ({
    ...s,
    onder: teksten.panelen[k].onder,
    balken: metTeksten(s.balken, teksten.panelen[k]).filter((b) => b.saldo.spreiding !== 0).sort((a, b) => b.saldo.spreiding - a.saldo.spreiding).slice(0, meesteBalken),
  }));
  const panelen = lijst.map((s) => {
    const uiteinden = s.balken.flatMap((b) => b.saldo.bij);
    const [laag, hoog] = [Math.min(s.saldo, ...uiteinden), Math.max(s.saldo, ...uiteinden)];
    const marge = 0.06 * (hoog - laag);
    return {
      titel: naam(s),
      onder: s.onder,
      hoogte: 50 + 30 * s.balken.length,
      aantal: s.balken.length,
      opties: basis({
        trigger: "item",
        grid: { left: 8, right: 16, top: 8, bottom: 8, containLabel: true },
        xAxis: geldas({ min: laag - marge, max: hoog + marge, axisLabel: { color: zacht, hideOverlap: true, formatter: asbedrag, showMinLabel: false, showMaxLabel: false } }),
        yAxis: smalleNamen(s.balken.map((b) => b.label)),
        series: [
          {
            type: "custom",
            name: "zwaai",
            encode: { x: [1, 2, 3, 4], y: 0 },
            data: s.balken.map((b, i) => [i, b.saldo.bij_p10, b.saldo.bij_p90, Math.min(...b.saldo.bij), Math.max(...b.saldo.bij)]),
            renderItem: ({ dataIndex: i }, api) => {
              const [x10, y] = api.coord([api.value(1), api.value(0)]);
              const [x90] = api.coord([api.value(2), api.value(0)]);
              const [laagste, hoogste] = [3, 4].map((k) => api.coord([api.value(k), api.value(0)])[0]);
              const h = Math.min(18, 0.62 * api.size([0, 1])[1]);
              const kleur = bronkleur(s.balken[i].bronkwaliteit);
              return {
                type: "group",
                children: [
                  { type: "line", shape: { x1: laagste, y1: y, x2: hoogste, y2: y }, style: { stroke: kleur, lineWidth: 2 } },
                  { type: "rect", shape: { x: Math.min(x10, x90), y: y - h / 2, width: Math.max(1, Math.abs(x90 - x10)), height: h }, style: { fill: kleur, opacity: 0.75 } },
                  { type: "circle", shape: { cx: x90, cy: y, r: 4.5 }, style: { fill: "#fff", stroke: kleur, lineWidth: 2.5 } },
                ],
              };
            },
            markLine: { silent: true, symbol: "none", label: { show: false }, data: [lijnOp("xAxis", s.saldo, "solid")] },
          },
        ],
        tekst: ([{ dataIndex: i }]) => s.balken[i].ballon,
      }),
    };
  });
  return { legenda: bronlegenda, panelen };
}

const meesteFactoren = 12;

export function sobol(g, teksten) {
  const telt = (f) => f.saldo && (f.saldo.eerste.boven_nul || f.saldo.totaal.boven_nul);
  const lijst = g.scenarios
    .map((s, k) => ({ ...s, getallen: metTeksten(s.getallen, teksten.panelen[k]) }))
    .filter((s) => s.te_duiden)
    .map((s) => ({ ...s, getallen: s.getallen.filter(telt).sort((a, b) => b.saldo.totaal.waarde - a.saldo.totaal.waarde).slice(0, meesteFactoren) }));
  const hoogste = Math.max(0, ...lijst.flatMap((s) => s.getallen.map((f) => f.saldo.totaal.hoog)));
  const panelen = lijst.map((s) => ({
    titel: naam(s),
    hoogte: 50 + 30 * s.getallen.length,
    aantal: s.getallen.length,
    opties: basis({
      trigger: "item",
      grid: { left: 8, right: 24, top: 8, bottom: 8, containLabel: true },
      xAxis: getalas({ min: 0, max: Math.min(1.2, Math.ceil(10 * hoogste) / 10), axisLabel: { color: zacht, hideOverlap: true, formatter: asprocent } }),
      yAxis: smalleNamen(s.getallen.map((f) => f.label)),
      series: [
        {
          type: "custom",
          name: "index",
          encode: { x: [1, 2], y: 0 },
          data: s.getallen.map((f, i) => [i, f.saldo.totaal.waarde, f.saldo.eerste.waarde]),
          renderItem: ({ dataIndex: i }, api) => {
            const f = s.getallen[i];
            const plek = (x) => api.coord([Math.max(0, x), api.value(0)]);
            const [, y] = plek(0);
            const h = Math.min(18, 0.62 * api.size([0, 1])[1]);
            const kleur = bronkleur(f.bronkwaliteit);
            const streep = (x1, y1, x2, y2) => ({ type: "line", shape: { x1, y1, x2, y2 }, style: { stroke: inkt, lineWidth: 1.2 } });
            const [nul] = plek(0);
            const [tot] = plek(f.saldo.totaal.waarde);
            const [laag] = plek(f.saldo.totaal.laag);
            const [hoog] = plek(f.saldo.totaal.hoog);
            const [x] = plek(f.saldo.eerste.waarde);
            return {
              type: "group",
              children: [
                { type: "rect", shape: { x: nul, y: y - h / 2, width: Math.max(1, tot - nul), height: h }, style: { fill: kleur, opacity: 0.75 } },
                streep(laag, y, hoog, y),
                streep(laag, y - 4, laag, y + 4),
                streep(hoog, y - 4, hoog, y + 4),
                { type: "polygon", shape: { points: [[x - 6, y], [x, y - 6], [x + 6, y], [x, y + 6]] }, style: { fill: "#fff", stroke: kleur, lineWidth: 2 } },
              ],
            };
          },
        },
      ],
      tekst: ([{ dataIndex: i }]) => s.getallen[i].ballon,
    }),
  }));
  return { legenda: bronlegenda, panelen };
}
