// report.html of Haaglanden, without and with analyses, pages of one analysis, and a report whose labels are hostile: as a
// reader sees them.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import { mbc, open, opties, start, uit } from "./hulp.mjs";

const map = path.resolve(opties.map);
// Pictures for who wants to look: nothing is held against them, and they take longer than all the rest.
const beelden = process.env.MBC_BEELDEN ? path.join(map, "beelden") : null;
const set = path.join(map, "haaglanden");
const rapport = path.join(set, "report.html");
const vijandig = path.join(map, "vijandig.html");
let browser;

// Every document of the program, and how many figures it has. The smallest has everything that can stand on it.
const voorbeeld = "scenarios/voorbeeld/studie.yaml";
const documenten = [
  { naam: "rapport", figuren: 9, bestand: rapport, opdracht: ["rapport", "scenarios/haaglanden/studie.yaml", "--replicaties", "200", "--uit", set] },
  ...[
    { naam: "met", figuren: 13, bestand: "report.html", opdracht: ["rapport", "scenarios/haaglanden/studie.yaml", "--replicaties", "16", "--met", "monitor,gevoeligheid,omslagpunt"] },
    { naam: "lijn", figuren: 1, bestand: "gevoeligheid.html", opdracht: ["gevoeligheid", voorbeeld, "--replicaties", "20", "--parameter", "effecten.ots_reductie=0:0.2:5"] },
    { naam: "vakken", figuren: 1, bestand: "gevoeligheid.html", opdracht: ["gevoeligheid", voorbeeld, "--replicaties", "20", "--parameter", "discontovoet=0.01:0.05:3", "--parameter", "kostenopslag=0%:40%:9"] },
    { naam: "omslag", figuren: 1, bestand: "omslagpunt.html", opdracht: ["omslagpunt", voorbeeld, "--replicaties", "20", "--parameter", "effecten.ots_reductie=0:1"] },
    { naam: "weten", figuren: 1, bestand: "informatiewaarde.html", opdracht: ["informatiewaarde", voorbeeld, "--replicaties", "200", "--zet", "effecten.ots_reductie={pert: [0%, 40%, 80%]}", "--zet", "investeringen.extra_analyse.uren={uniform: [2, 12]}", "--zet", "investeringen.projectleider.bedrag=20000"] },
    { naam: "herkomst", figuren: 1, bestand: "herkomst.html", opdracht: ["herkomst", voorbeeld, "--replicaties", "20"] },
  ].map((d) => ({ ...d, bestand: path.join(map, d.naam, d.bestand), opdracht: [...d.opdracht, "--uit", path.join(map, d.naam)] })),
];

before(async () => {
  for (const oud of [beelden ?? [], documenten.map((d) => path.dirname(d.bestand))].flat()) rmSync(oud, { recursive: true, force: true });
  if (beelden) mkdirSync(beelden, { recursive: true });
  for (const { opdracht } of documenten) mbc(...opdracht, "--stil");
  execFileSync(opties.vijandig, [vijandig]);
  browser = await start();
});
after(() => browser?.close());

for (const { naam, bestand } of documenten)
  test(`${naam}: is one file of at most 3.5 MB that names no address but its namespaces and licences`, () => {
    const tekst = readFileSync(bestand, "utf8");
    assert.ok(statSync(bestand).size <= 3_500_000, `${statSync(bestand).size} bytes`);
    assert.deepEqual(tekst.match(/(src|href)="(?!#|data:,)[^"]*"/g) ?? [], []);
    assert.match(tekst, /Apache License\s+Version 2\.0/);
    assert.match(tekst, /Content-Security-Policy" content="default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+';/);
  });

test("holds exactly the JSON of the result and of each analysis", async () => {
  const { bladzijde, sluit } = await open(browser, documenten[1].bestand);
  for (const [id, naam] of [["gegevens", "resultaat"], ["gegevens-herkomst", "herkomst"], ["gegevens-omslag", "omslagpunt"], ["gegevens-kaart", "gevoeligheid-kaart"],
                            ["gegevens-tornado", "gevoeligheid-tornado"], ["gegevens-sobol", "gevoeligheid-sobol"]]) {
    const erin = await bladzijde.locator(`#${id}`).textContent();
    assert.equal(erin, readFileSync(path.join(path.dirname(documenten[1].bestand), `${naam}.json`), "utf8").replaceAll("<", "\\u003c"), naam);
  }
  await sluit();
});

for (const { naam: document_, figuren: verwacht, bestand } of documenten)
  for (const breedte of [1280, 360])
    test(`${document_}: draws every chart, fits and is silent at ${breedte} pixels`, async () => {
      const { bladzijde, mis, sluit } = await open(browser, bestand, { breedte });
      const figuren = await bladzijde.locator("[data-grafiek]").evaluateAll((lijst) =>
        lijst.map((figuur) => ({
          naam: figuur.dataset.grafiek,
          zichtbaar: figuur.checkVisibility(),
          vormen: [...figuur.querySelectorAll(".tekening")].map((t) => t.querySelectorAll("svg path, svg polygon, svg line").length),
          te_breed: [...figuur.querySelectorAll(".tekening")].filter((t) => t.querySelector("svg").clientWidth > t.clientWidth + 1).length,
          rijen: document.getElementById(figuur.dataset.tabel)?.tBodies[0].rows.length ?? 0,
        })),
      );
      assert.equal(figuren.length, verwacht);
      for (const { naam, zichtbaar, vormen, te_breed, rijen } of figuren) {
        assert.ok(zichtbaar, `${naam} is niet te zien`);
        assert.ok(vormen.length > 0 && vormen.every((n) => n >= 6), `${naam} heeft tekeningen van ${vormen} vormen`);
        assert.equal(te_breed, 0, `${naam} heeft tekeningen over hun buren heen`);
        assert.ok(rijen > 0, `${naam} heeft geen tabel`);
      }
      assert.equal(await bladzijde.evaluate(() => document.documentElement.scrollWidth), breedte);
      const afgeknipt = await bladzijde.locator(".tabel").evaluateAll((lijst) =>
        lijst.filter((t) => t.scrollWidth > t.clientWidth + 1).map((t) => t.querySelector("table").id));
      // Seven columns of amounts and long paths: these scroll within their frame, all others fit.
      if (breedte === 1280) assert.deepEqual(afgeknipt.filter((id) => !/^tabel-(tornado|verkenning)-/.test(id)), []);
      for (const deel of beelden ? await bladzijde.locator("main > section").all() : [])
        await deel.screenshot({ path: path.join(beelden, `${document_}-${breedte}-${await deel.getAttribute("id")}.png`) });
      assert.deepEqual(mis, []);
      await sluit();
    });

for (const [naam, labels] of [["lijn", ["0%", "10%", "20%"]], ["vakken", ["1%", "3%", "5%"]], ["omslag", ["0%", "100%"]]])
  test(`${naam}: tells a share in per cents along its axis`, async () => {
    const { bladzijde, sluit } = await open(browser, documenten.find((d) => d.naam === naam).bestand);
    const teksten = await bladzijde.locator(".tekening svg text").allTextContents();
    for (const label of labels) assert.ok(teksten.includes(label), `${label} staat niet bij ${teksten.join(" ")}`);
    await sluit();
  });

/** What the engine wrote for the charts of a page: `teksten` beside the JSON that a figure names. */
const tekstenVan = (bladzijde, figuur) =>
  bladzijde.locator(`[data-grafiek="${figuur}"]`).evaluate((f) => {
    const id = (f.dataset.gegevens ?? "gegevens").replace("gegevens", "teksten");
    return JSON.parse(document.getElementById(id).textContent)[f.dataset.grafiek];
  });

for (const { naam, bestand } of documenten)
  test(`${naam}: shows in every balloon the text of the engine`, async () => {
    const { bladzijde, mis, sluit } = await open(browser, bestand, { breedte: 1280 });
    for (const figuur of await bladzijde.locator("[data-grafiek]").all()) {
      const soort = await figuur.getAttribute("data-grafiek");
      const gezegd = new Set((await tekstenVan(bladzijde, soort)).panelen.flatMap(({ punten }) => punten.flatMap((p) => p.split("\n"))).map((t) => t.trim()));
      for (const tekening of await figuur.locator(".tekening").all()) {
        const teksten = async () => (await tekening.locator("svg text").allTextContents()).map((t) => t.trim());
        const eerst = await teksten();
        await tekening.focus();
        await bladzijde.keyboard.press("ArrowRight");
        await bladzijde.waitForFunction(([e, n]) => e.querySelectorAll("svg text").length > n, [await tekening.elementHandle(), eerst.length]);
        const nieuw = (await teksten()).filter((t) => t !== "" && !eerst.includes(t));
        assert.ok(nieuw.length > 0, `${soort} heeft een lege ballon`);
        for (const regel of nieuw) assert.ok(gezegd.has(regel), `${soort} zegt "${regel}"`);
        await bladzijde.keyboard.press("Escape");
      }
    }
    assert.deepEqual(mis, []);
    await sluit();
  });

for (const naam of ["met", "vakken"])
  test(`${naam}: says in each cell of its heat map what the table says`, async () => {
    const { bladzijde, sluit } = await open(browser, documenten.find((d) => d.naam === naam).bestand, { breedte: 1280 });
    const figuur = bladzijde.locator('[data-grafiek="kaart"]');
    const { panelen, assen } = await tekstenVan(bladzijde, "kaart");
    const tabel = await figuur.getAttribute("data-tabel");
    const cellen = await bladzijde.locator(`#${tabel} tbody tr`).evaluateAll((rijen) => rijen.flatMap((rij) => [...rij.cells].slice(1).map((cel) => cel.textContent.trim())));
    assert.deepEqual(panelen[0].labels, cellen);
    for (const [k, tekening] of (await figuur.locator(".tekening").all()).entries()) {
      const getoond = (await tekening.locator("svg text").allTextContents()).filter((t) => /^-?[\d.,]+$/.test(t));
      const bekend = new Set([...panelen[k].labels, ...assen.flat()]);
      assert.ok(getoond.length > 0);
      for (const tekst of getoond) assert.ok(bekend.has(tekst), `${tekst} staat niet bij ${[...bekend].join(" ")}`);
    }
    await sluit();
  });

test("weten: asks what looking further is worth, and tells it beside the quality of its source", async () => {
  const { bladzijde, sluit } = await open(browser, documenten.find((d) => d.naam === "weten").bestand);
  assert.equal(await bladzijde.locator("#kop-informatiewaarde").textContent(), "Wat is verder kijken waard?");
  const teksten = (await bladzijde.locator('[data-grafiek="weten"] svg text').allTextContents()).join(" ");
  assert.match(teksten, /effect op OTS'en\s+-/);
  await sluit();
});

test("says everything without scripts", async () => {
  const { bladzijde, sluit } = await open(browser, rapport, { javaScriptEnabled: false });
  const tabellen = bladzijde.locator("table");
  assert.ok((await tabellen.count()) >= 15);
  for (const tabel of await tabellen.all()) assert.ok(await tabel.isVisible(), await tabel.getAttribute("id"));
  assert.equal(await bladzijde.locator(".antwoord li").count(), 3);
  for (const figuur of await bladzijde.locator("figure").all()) assert.equal(await figuur.isVisible(), false);
  await sluit();
});

for (const [breedte, naast] of [[1200, 3], [390, 1]])
  test(`answers for ${naast} scenario${naast > 1 ? "s" : ""} beside each other at ${breedte} pixels, line by line`, async () => {
    const { bladzijde, sluit } = await open(browser, rapport, { breedte });
    const kaarten = await bladzijde.locator(".antwoord li").evaluateAll((lijst) =>
      lijst.map((kaart) => [...kaart.querySelectorAll("h3, .oordeel, .kern, dt")].map((e) => Math.round(e.getBoundingClientRect().top))));
    assert.ok(kaarten.every((hoogtes) => hoogtes.length === 3 + 8));
    assert.equal(await bladzijde.locator(".antwoord h3 + p").count(), 3);
    for (const hoogtes of kaarten.slice(1, naast)) assert.deepEqual(hoogtes, kaarten[0]);
    for (const hoogtes of kaarten.slice(naast)) assert.ok(hoogtes[0] > kaarten[0].at(-1));
    await sluit();
  });

for (const { naam, bestand } of documenten)
  test(`${naam}: is built as a document: headings in order, every table with caption and heads`, async () => {
    const { bladzijde, sluit } = await open(browser, bestand);
    const { koppen, tabellen } = await bladzijde.evaluate(() => ({
      koppen: [...document.querySelectorAll("h1, h2, h3")].map((kop) => Number(kop.tagName[1])),
      tabellen: [...document.querySelectorAll("table")].map((tabel) => ({
        id: tabel.id,
        titel: tabel.caption?.textContent.trim() ?? "",
        kolommen: [...tabel.tHead.rows[0].cells].every((cel) => cel.scope === "col"),
        rijen: [...tabel.tBodies].flatMap((deel) => [...deel.rows]).every((rij) => /^row/.test(rij.cells[0].scope)),
        breedtes: new Set([...tabel.rows].map((rij) => [...rij.cells].reduce((som, cel) => som + cel.colSpan, 0))).size,
      })),
    }));
    assert.equal(koppen.filter((n) => n === 1).length, 1);
    koppen.reduce((vorige, deze) => (assert.ok(deze <= vorige + 1, `h${deze} na h${vorige}`), deze));
    for (const { id, titel, kolommen, rijen, breedtes } of tabellen)
      assert.deepEqual({ id, titel: titel !== "", kolommen, rijen, breedtes }, { id, titel: true, kolommen: true, rijen: true, breedtes: 1 });
    await sluit();
  });

for (const { naam, bestand } of documenten)
  test(`${naam}: can be walked with the keyboard, charts included`, async () => {
    const { bladzijde, mis, sluit } = await open(browser, bestand);
    const te_bereiken = "a[href], summary, [tabindex='0']";
    const verwacht = await bladzijde.locator(te_bereiken).evaluateAll((lijst) => lijst.filter((e) => e.checkVisibility()).length);
    const geweest = new Set();
    for (let stap = 0; stap < verwacht; ++stap) {
      await bladzijde.keyboard.press("Tab");
      geweest.add(await bladzijde.evaluate((kiezer) => [...document.querySelectorAll(kiezer)].indexOf(document.activeElement), te_bereiken));
    }
    geweest.delete(-1);
    assert.equal(geweest.size, verwacht);

    for (const tekening of await bladzijde.locator(".tekening").all()) {
      assert.ok((await tekening.getAttribute("aria-label")).length > 20);
      const teksten = () => tekening.locator("svg text").count();
      const eerst = await teksten();
      await tekening.focus();
      await bladzijde.keyboard.press("ArrowRight");
      await bladzijde.waitForFunction(([e, n]) => e.querySelectorAll("svg text").length > n, [await tekening.elementHandle(), eerst]);
      await bladzijde.keyboard.press("Escape");
    }
    assert.deepEqual(mis, []);
    await sluit();
  });

for (const { naam, bestand } of documenten)
  test(`${naam}: has text of at least 4.5 : 1 on its ground`, async () => {
    const { bladzijde, sluit } = await open(browser, bestand);
    const zwak = await bladzijde.evaluate(() => {
      const delen = (kleur) => kleur.match(/[\d.]+/g).map(Number);
      const helderheid = (kleur) =>
        delen(kleur).slice(0, 3).map((c) => c / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
          .reduce((som, c, i) => som + c * [0.2126, 0.7152, 0.0722][i], 0);
      const ground = (e) => {
        for (; e; e = e.parentElement) {
          const kleur = getComputedStyle(e).backgroundColor;
          if ((delen(kleur)[3] ?? 1) > 0) return kleur;
        }
        return "rgb(255, 255, 255)";
      };
      const tekst = [...document.querySelectorAll("body *")].filter((e) => [...e.childNodes].some((k) => k.nodeType === 3 && k.data.trim()) && e.checkVisibility() && !e.closest("svg, script"));
      return tekst.flatMap((e) => {
        const [licht, donker] = [helderheid(getComputedStyle(e).color), helderheid(ground(e))].sort((a, b) => b - a);
        const contrast = (licht + 0.05) / (donker + 0.05);
        return contrast < 4.5 ? [`${e.tagName} ${e.textContent.slice(0, 30)}: ${contrast.toFixed(2)}`] : [];
      });
    });
  assert.deepEqual(zwak, []);
  await sluit();
});

// A4 less the margins of @page, in CSS pixels.
const papier = { breedte: Math.floor(((210 - 28) / 25.4) * 96), hoogte: ((297 - 30) / 25.4) * 96 };

for (const { naam, bestand } of documenten)
  test(`${naam}: prints on A4 with every table open and none cut off`, async () => {
    const { breedte } = papier;
    const { bladzijde, mis, sluit } = await open(browser, bestand, { breedte });
    await bladzijde.emulateMedia({ media: "print" });
    await bladzijde.evaluate(() => document.querySelectorAll("details").forEach((blok) => (blok.open = true)));
    const mistig = await bladzijde.evaluate((rand) => {
      const tabellen = [...document.querySelectorAll("table")];
      return tabellen.flatMap((tabel) => {
        const fouten = [];
        if (!tabel.checkVisibility()) fouten.push("is dicht");
        if (tabel.getBoundingClientRect().right > rand + 1) fouten.push(`loopt tot ${tabel.getBoundingClientRect().right}`);
        for (const cel of tabel.querySelectorAll("th, td")) if (cel.scrollWidth > cel.clientWidth + 1) fouten.push(`cel "${cel.textContent.slice(0, 20)}" steekt uit`);
        for (const rij of tabel.rows) if (getComputedStyle(rij).breakInside !== "avoid") fouten.push("een rij kan breken");
        return fouten.map((fout) => `${tabel.id} ${fout}`);
      });
    }, breedte);
    assert.deepEqual(mistig, []);
    await bladzijde.evaluate(() => dispatchEvent(new Event("afterprint")));
    await bladzijde.emulateMedia({ media: null });
    const pdf = await bladzijde.pdf({ preferCSSPageSize: true, printBackground: true });
    if (beelden) writeFileSync(path.join(beelden, `${naam}.pdf`), pdf);
    assert.deepEqual(mis, []);
    await sluit();
  });

for (const [breedte, open_] of [[1280, true], [390, false]])
  test(`shows its contents ${open_ ? "beside" : "folded, above"} the answer at ${breedte} px`, async () => {
    const { bladzijde, sluit } = await open(browser, rapport, { breedte });
    assert.equal(await bladzijde.locator("nav li").first().isVisible(), open_);
    const boven = await bladzijde.locator("#antwoord").evaluate((deel) => deel.getBoundingClientRect().top);
    assert.ok(boven < 400, `het antwoord begint op ${boven}`);
    if (!open_) await bladzijde.locator("nav summary").click();
    assert.equal(await bladzijde.locator("nav li").first().isVisible(), true);
    await sluit();
  });

test("prints what stands open: the report as it comes on sixteen pages at most", async () => {
  const { bladzijde, mis, sluit } = await open(browser, rapport, { breedte: 1280 });
  const bladen = async () => (await bladzijde.pdf({ preferCSSPageSize: true, printBackground: true })).toString("latin1").match(/\/Type *\/Page\b/g).length;
  const zo = await bladen();
  assert.ok(zo <= 16, `${zo} bladzijden`);
  await bladzijde.locator("#aannames summary").click();
  const meer = await bladen();
  assert.ok(meer > zo + 3, `${meer} bladzijden met het register, ${zo} zonder`);
  assert.deepEqual(mis, []);
  await sluit();
});

test("shows every scenario against every other one, folded away nowhere", async () => {
  for (const media of ["screen", "print"]) {
    const { bladzijde, sluit } = await open(browser, rapport, { breedte: 390 });
    await bladzijde.emulateMedia({ media });
    const rijen = bladzijde.locator("#scenarios #tabel-onderling tbody tr");
    assert.equal(await rijen.count(), 12, "vier scenario's: drie koppen met elk drie rijen");
    assert.ok(await rijen.last().isVisible(), media);
    await sluit();
  }
});

test("answers on the first printed page alone", async () => {
  const { bladzijde, sluit } = await open(browser, rapport, { breedte: papier.breedte });
  await bladzijde.emulateMedia({ media: "print" });
  const onder = await bladzijde.locator("#antwoord").evaluate((deel) => deel.getBoundingClientRect().bottom + scrollY);
  assert.ok(onder <= papier.hoogte, `loopt tot ${onder}, een blad is ${papier.hoogte}`);
  await sluit();
});

test("prints from a wide window on the paper's own scale, every chart drawn for it", async () => {
  const { bladzijde, mis, sluit } = await open(browser, documenten[1].bestand, { breedte: 1600 });
  await bladzijde.evaluate(() => {
    matchMedia("print").addEventListener("change", ({ matches }) => {
      if (!matches) return;
      const tekeningen = [...document.querySelectorAll(".tekening")];
      window.gedrukt = { blad: document.documentElement.clientWidth, tekeningen: tekeningen.map((t) => [t.clientWidth, t.querySelector("svg").getBBox().width]) };
    });
  });
  await bladzijde.pdf({ preferCSSPageSize: true, printBackground: true });
  const { blad, tekeningen } = await bladzijde.evaluate(() => window.gedrukt);
  assert.equal(blad, papier.breedte);
  assert.ok(tekeningen.length > 20);
  for (const [ruimte, tekening] of tekeningen) assert.ok(ruimte <= blad + 1 && tekening < ruimte + 30, `${tekening} op ${ruimte}`);
  assert.deepEqual(mis, []);
  await sluit();
});

test("runs no other script than its own", async () => {
  const vreemd = path.join(map, "vreemd.html");
  writeFileSync(vreemd, readFileSync(rapport, "utf8").replace("</body>", "<script>document.title = 'overgenomen'</script><img src=x onerror=\"document.title='overgenomen'\"></body>"));
  const { bladzijde, mis, sluit } = await open(browser, vreemd);
  assert.notEqual(await bladzijde.title(), "overgenomen");
  assert.ok(mis.some((melding) => /Content Security Policy/.test(melding)));
  await sluit();
});

test("shows hostile labels as they are", async () => {
  const { bladzijde, mis, sluit } = await open(browser, vijandig, { breedte: 1280 });
  assert.deepEqual(mis, []);
  assert.match(await bladzijde.title(), /^<\/title><script>alert\('studie'\)<\/script> –/);
  const { soorten, tekst, tekeningen, breed } = await bladzijde.evaluate(() => ({
    soorten: ["script", "img", "b", "i", "main svg[onload]", "[onerror], [onmouseover], [onload]"].map((k) => document.querySelectorAll(k).length),
    tekst: document.body.textContent,
    tekeningen: [...document.querySelectorAll(".tekening")].every((t) => t.querySelectorAll("svg path").length > 0),
    breed: document.documentElement.scrollWidth,
  }));
  assert.deepEqual(soorten, [13, 0, 0, 0, 0, 0]);
  for (const label of ["<img src=x onerror=alert(1)>", "=1+1 \"dubbel\" 'enkel' & &amp; {{script}} {a|b}", "gemeente <b>vet</b>",
                       "</script><script>alert('geldstroom')</script>", "__proto__", "שלום עולם", "👩‍👩‍👧", "]]>", "\" onmouseover=\"alert(1)",
                       "javascript:alert(1)", "<img src=x onerror=alert(2)> {b|c}", "</script><b>pad</b>", "kassabonnen.<script>alert(3)</script>",
                       "\" onmouseover=\"alert(4)", "\" onmouseover=\"alert(7)", "<script>alert(8)</script>jaren", "nul </p><script>alert(5)</script>", "tienduizend tekens ".repeat(500)])
    assert.ok(tekst.includes(label), `niet letterlijk te lezen: ${label.slice(0, 60)}`);
  assert.ok(tekeningen);
  assert.equal(breed, 1280);
  for (const tekening of await bladzijde.locator(".tekening").all()) {
    await tekening.focus();
    await bladzijde.keyboard.press("ArrowRight");
  }
  assert.deepEqual(mis, []);
  await sluit();
});

test("is valid HTML", async () => {
  const { FileSystemConfigLoader, HtmlValidate, formatterFactory } = uit("html-validate");
  const regels = JSON.parse(readFileSync(new URL(".htmlvalidate.json", import.meta.url), "utf8"));
  const keuring = new HtmlValidate(new FileSystemConfigLoader(regels));
  for (const bestand of [...documenten.map((d) => d.bestand), vijandig]) {
    const oordeel = await keuring.validateString(readFileSync(bestand, "utf8"), bestand);
    assert.ok(oordeel.valid, formatterFactory("text")(oordeel.results));
  }
});
