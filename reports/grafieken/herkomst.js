// From nothing over the baten and the kosten to the saldo: each step where the one before it ended.
import { basis, geldas, inkt, nullijn, zacht } from "./basis.js";
import { naam, ronde } from "./opmaak.js";

const erbij = "#4477aa";
const eraf = "#cc6633";
const somkleur = "#1b2330";

const legenda = [
  { tekst: "erbij", kleur: erbij, teken: "vlak" },
  { tekst: "eraf", kleur: eraf, teken: "vlak" },
  { tekst: "som tot daar", kleur: somkleur, teken: "vlak" },
];

const kleur = (stap) => (stap.som ? somkleur : stap.tot < stap.van ? eraf : erbij);

export function herkomst(g, teksten) {
  const panelen = g.scenarios.map((s, k) => {
    const { labels, punten } = teksten.panelen[k];
    return {
      titel: naam(s),
      hoogte: 50 + 30 * s.waterval.length,
      aantal: s.waterval.length,
      opties: basis({
        trigger: "item",
        grid: { left: 8, right: 16, top: 8, bottom: 8, containLabel: true },
        // Each on its own scale: what matters is what a part is of its own whole.
        xAxis: geldas(ronde(s.waterval.flatMap((stap) => [stap.van, stap.tot]))),
        yAxis: {
          type: "category",
          inverse: true,
          data: labels,
          axisTick: { show: false },
          axisLine: { show: false },
          axisLabel: { color: inkt, width: Math.min(190, Math.round(innerWidth * 0.36)), overflow: "break", lineHeight: 13, fontSize: 11.5 },
        },
        series: [
          {
            type: "custom",
            name: "herkomst",
            encode: { x: [1, 2], y: 0 },
            data: s.waterval.map((stap, i) => [i, stap.van, stap.tot]),
            renderItem: ({ dataIndex: i }, api) => {
              const [van, y] = api.coord([api.value(1), api.value(0)]);
              const [tot] = api.coord([api.value(2), api.value(0)]);
              const rij = api.size([0, 1])[1];
              const h = Math.min(18, 0.62 * rij);
              const balk = { type: "rect", shape: { x: Math.min(van, tot), y: y - h / 2, width: Math.max(1, Math.abs(tot - van)), height: h }, style: { fill: kleur(s.waterval[i]) } };
              const verder = i + 1 < s.waterval.length ? [{ type: "line", shape: { x1: tot, y1: y + h / 2, x2: tot, y2: y + rij - h / 2 }, style: { stroke: zacht, lineWidth: 1 } }] : [];
              return { type: "group", children: [balk, ...verder] };
            },
            markLine: nullijn("xAxis"),
          },
        ],
        tekst: ([{ dataIndex: i }]) => punten[i],
      }),
    };
  });
  return { legenda, panelen };
}
