// What all charts share.
import { asbedrag, asgetal, kort } from "./opmaak.js";

export const inkt = "#1b2330";
export const zacht = "#566072";
const lijn = "#d5dae2";
const letter = 'system-ui, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif';

/** Labels reach the page as text in the SVG only: a tooltip as rich text is drawn, never parsed as HTML. */
export function basis(opties) {
  const schoon = (tekst) => tekst.replace(/[{}|]/g, " ");
  const { tekst, trigger = "axis", ...rest } = opties;
  return {
    animation: false,
    textStyle: { fontFamily: letter, color: inkt, fontSize: 12 },
    grid: { left: 8, right: 16, top: 12, bottom: 8, containLabel: true },
    tooltip: {
      trigger,
      renderMode: "richText",
      confine: true,
      backgroundColor: "#ffffff",
      borderColor: zacht,
      textStyle: { color: inkt, fontSize: 12, lineHeight: 18 },
      axisPointer: { type: trigger === "axis" ? "shadow" : "none", shadowStyle: { color: "rgba(23,69,122,.07)" } },
      formatter: (punt) => schoon(tekst([punt].flat())),
    },
    ...rest,
  };
}

export const geldas = (extra = {}) => ({
  type: "value",
  axisLabel: { formatter: asbedrag, color: zacht, hideOverlap: true },
  splitLine: { lineStyle: { color: lijn } },
  ...extra,
});

export const getalas = (extra = {}) => ({
  type: "value",
  axisLabel: { color: zacht, formatter: asgetal },
  splitLine: { lineStyle: { color: lijn } },
  ...extra,
});

export const namenas = (namen, extra = {}) => ({
  type: "category",
  data: namen,
  axisTick: { show: false },
  axisLine: { lineStyle: { color: zacht } },
  axisLabel: {
    color: inkt,
    formatter: (tekst) => kort(tekst),
    width: Math.min(150, Math.round(innerWidth * 0.27)),
    overflow: "break",
    lineHeight: 15,
  },
  ...extra,
});

export const jarenas = (jaren) => namenas(jaren.map(String), { axisLabel: { color: zacht } });

export const nullijn = (as) => ({
  silent: true,
  symbol: "none",
  label: { show: false },
  lineStyle: { color: inkt, width: 1, type: "solid" },
  data: [{ [as]: 0 }],
});

/** A horizontal line from P5 to P95 with ends and a mark at the mean, `verschuiving` pixels below its row. `kleur`: one,
 * or one for each row. */
export function bandstreep({ naam, gegevens, kleur, verschuiving = () => 0, teken = "ruit", as = 0 }) {
  return {
    type: "custom",
    name: naam,
    yAxisIndex: as,
    z: 5,
    itemStyle: { color: [kleur].flat()[0] },
    encode: { x: [1, 2, 3], y: 0 },
    data: gegevens.map((s, i) => [i, s.p5, s.gemiddelde, s.p95]),
    renderItem: ({ dataIndex }, api) => {
      const tint = Array.isArray(kleur) ? kleur[dataIndex] : kleur;
      const plek = (k) => api.coord([api.value(k), api.value(0)]);
      const dy = verschuiving(api.size([0, 1])[1]);
      const [x5, y] = plek(1);
      const [x] = plek(2);
      const [x95] = plek(3);
      const h = y + dy;
      const streep = (x1, y1, x2, y2) => ({ type: "line", shape: { x1, y1, x2, y2 }, style: { stroke: tint, lineWidth: 2 } });
      const merk =
        teken === "ruit"
          ? { type: "polygon", shape: { points: [[x - 6, h], [x, h - 6], [x + 6, h], [x, h + 6]] } }
          : { type: "circle", shape: { cx: x, cy: h, r: 4.5 } };
      return {
        type: "group",
        children: [
          streep(x5, h, x95, h),
          streep(x5, h - 4, x5, h + 4),
          streep(x95, h - 4, x95, h + 4),
          { ...merk, style: { fill: tint, stroke: "#fff", lineWidth: 1.5 } },
        ],
      };
    },
  };
}
