// Keys, dragging and progress for the desk. Every page works without this; it sends the same forms that a hand would send.
(() => {
  "use strict";

  const form = document.getElementById("form");
  const passage = document.getElementById("passage");
  let leaving = false;

  const typing = (target) => target instanceof Element && target.matches("input, textarea, select, [contenteditable]");
  const press = (value) => {
    const button = form && form.querySelector(`button[name="do"][value="${value}"]`);
    if (button) { leaving = true; form.requestSubmit(button); }
  };

  // What was changed is said beside each field, and leaving the page with changes asks first.
  const changed = () => form ? [...form.querySelectorAll(".fields .field")].filter((field) => {
    const input = field.querySelector("input:not([type=hidden]), select, textarea");
    if (!input || input.name === "reason") return false;
    const before = input instanceof HTMLSelectElement
      ? [...input.options].filter((o) => o.defaultSelected).map((o) => o.value)[0] ?? input.options[0].value
      : input.defaultValue;
    const differs = input.value !== before || [...field.querySelectorAll("input[type=hidden]")].some((h) => h.value !== h.dataset.first);
    field.classList.toggle("changed", differs);
    return differs;
  }) : [];

  document.addEventListener("keydown", (event) => {
    if (event.altKey || event.metaKey) return;
    if (event.ctrlKey) {
      if (event.key === "Enter" && form) { event.preventDefault(); press("correct"); }
      return;
    }
    if (event.key === "Escape" && typing(event.target)) { event.target.blur(); return; }
    if (typing(event.target)) return;
    const key = [...document.querySelectorAll("[data-key]")].find((element) => element.dataset.key === event.key);
    if (key) {
      event.preventDefault();
      if (key instanceof HTMLSelectElement) key.focus(); else key.click();
      return;
    }
    const keys = {
      a: () => press("accept"),
      r: () => press("reject"),
      s: () => press("correct"),
      n: () => { const start = document.getElementById("start"); if (form) press("pass"); else if (start) start.click(); },
      u: () => { const undo = document.getElementById("undo-last"); if (undo) { leaving = true; undo.requestSubmit(); } },
      c: () => form?.querySelector(".fields :is(input:not([type=hidden]), textarea)")?.focus(),
      1: () => choose(names[0]), 2: () => choose(names[1]), 3: () => choose(names[2]), 4: () => choose(names[3]),
      j: () => sentence(1), k: () => sentence(-1),
      h: () => move("start", -1), l: () => move("start", 1), H: () => move("end", -1), L: () => move("end", 1),
    };
    if ("1234jkhlHL".includes(event.key) && !(form && passage)) return;
    if (Object.hasOwn(keys, event.key)) { event.preventDefault(); keys[event.key](); }
  });

  // Adding: how much of the files has been sent.
  const add = document.getElementById("add");
  if (add) {
    add.addEventListener("submit", (event) => {
      const files = document.getElementById("files").files;
      if (files.length === 0) return;
      event.preventDefault();
      const request = new XMLHttpRequest();
      const bar = document.getElementById("sent");
      const words = document.getElementById("sentwords");
      document.getElementById("sending").hidden = false;
      request.upload.addEventListener("progress", (sent) => {
        if (sent.lengthComputable) {
          bar.value = 100 * sent.loaded / sent.total;
          words.textContent = `${Math.round(100 * sent.loaded / sent.total)} % sent`;
        }
      });
      request.addEventListener("load", () => {
        if (request.status < 400 && request.responseURL) { location.assign(request.responseURL); return; }
        words.textContent = "It was refused: sending it again without the bar, which shows why.";
        add.submit();
      });
      request.addEventListener("error", () => { words.textContent = "The connection broke. Nothing was added; send it again."; });
      request.open("POST", add.action);
      request.send(new FormData(add));
    });
  }

  if (!form || !passage) return;

  // Spans: lists of [start, end] in code points of the article, as the hidden fields have them.
  const first = Number(passage.dataset.start);
  const points = Array.from(passage.textContent);
  const field = (name) => form.elements.namedItem(name);
  const names = passage.dataset.spans.split(" ");
  const spans = {};
  for (const name of names) {
    const at = field(name + "_at");
    at.dataset.first = at.value;
    spans[name] = at.value ? at.value.split(",").map((part) => part.split("-").map(Number)) : [];
  }
  // What is marked and not to be moved: conditions, and what was found already.
  const fixed = { condition: [], known: [] };
  {
    let at = 0;
    for (const node of passage.childNodes) {
      const length = Array.from(node.textContent).length;
      for (const [name, list] of Object.entries(fixed)) {
        if (node instanceof Element && node.classList.contains(name)) list.push([first + at, first + at + length]);
      }
      at += length;
    }
  }
  let active = names[0];
  const bar = document.getElementById("spanbar");
  bar.hidden = false;

  function choose(name) {
    if (!name) return;
    active = name;
    for (const button of bar.querySelectorAll("button")) button.setAttribute("aria-pressed", String(button.dataset.span === name));
    take();
  }

  function draw() {
    const cuts = new Set([0, points.length]);
    const all = [...names.map((name) => [name, spans[name]]), ...Object.entries(fixed)];
    for (const [, list] of all) for (const [s, e] of list) {
      for (const cut of [s - first, e - first]) if (cut > 0 && cut < points.length) cuts.add(cut);
    }
    const sorted = [...cuts].sort((a, b) => a - b);
    const pieces = [];
    for (let i = 0; i + 1 < sorted.length; i++) {
      const [from, to] = [sorted[i], sorted[i + 1]];
      const classes = all.filter(([, list]) => list.some(([s, e]) => s - first <= from && e - first >= to)).map(([name]) => name);
      const text = document.createTextNode(points.slice(from, to).join(""));
      if (classes.length === 0) { pieces.push(text); continue; }
      const element = document.createElement("span");
      element.className = "m " + classes.join(" ");
      element.append(text);
      pieces.push(element);
    }
    passage.replaceChildren(...pieces);
  }

  function keep(name) {
    field(name + "_at").value = spans[name].map(([s, e]) => s + "-" + e).join(",");
    const words = spans[name].map(([s, e]) => points.slice(s - first, e - first).join("").replace(/\s+/g, " ").trim());
    field(name).value = words.join("\n");
    draw();
    changed();
  }

  // The next or last sentence from where the chosen span begins; without one, from what can be seen of the text.
  const sentences = () => {
    const found = [];
    let at = first;
    for (const part of points.join("").split(/(?<=[.!?…][”"’)\]]*)(?=\s)|(?<=\n)/u)) {
      const length = Array.from(part).length;
      const begin = at + length - Array.from(part.trimStart()).length;
      const end = begin + Array.from(part.trim()).length;
      if (end > begin) found.push([begin, end]);
      at += length;
    }
    return found;
  };
  function sentence(step) {
    const all = sentences();
    const span = spans[active][0];
    let next;
    if (span) {
      const here = all.findIndex(([, end]) => end > span[0]);
      next = here + (span[0] <= all[Math.max(0, here)][0] || step > 0 ? step : 0);
    } else {
      const near = names.map((name) => spans[name][0]).find(Boolean);
      next = near ? all.findIndex(([, end]) => end > near[0]) : step > 0 ? 0 : all.length - 1;
    }
    if (next < 0 || next >= all.length) return;
    spans[active] = [[...all[next]]];
    keep(active);
    passage.querySelector("." + active)?.scrollIntoView({ block: "nearest" });
  }

  const space = (i) => i < 0 || i >= points.length || /\s/.test(points[i]);
  function move(side, step) {
    const list = spans[active];
    if (list.length === 0) return;
    const span = side === "start" ? list[0] : list[list.length - 1];
    let at = (side === "start" ? span[0] : span[1]) - first;
    if (side === "start") {
      if (step < 0) { at--; while (at > 0 && space(at)) at--; while (at > 0 && !space(at - 1)) at--; }
      else { while (at < points.length && !space(at)) at++; while (at < points.length && space(at)) at++; }
      at = Math.max(0, at);
      if (at + first < span[1]) span[0] = at + first;
    } else {
      if (step < 0) { at--; while (at > 0 && !space(at - 1)) at--; while (at > 0 && space(at - 1)) at--; }
      else {
        const was = at;
        while (at < points.length && space(at)) at++;
        while (at < points.length && !space(at)) at++;
        // A comma or full stop behind a word is a step of its own.
        let word = at;
        while (word > was && /[,.;:!?]/.test(points[word - 1])) word--;
        if (word > was) at = word;
      }
      at = Math.min(points.length, at);
      if (at + first > span[0]) span[1] = at + first;
    }
    keep(active);
  }

  // Dragging: what is selected in the text becomes the chosen span.
  function offset(node, at) {
    const range = document.createRange();
    range.selectNodeContents(passage);
    range.setEnd(node, at);
    return Array.from(range.toString()).length;
  }
  function take() {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return;
    const range = selection.getRangeAt(0);
    if (!passage.contains(range.startContainer) || !passage.contains(range.endContainer)) return;
    let [start, end] = [offset(range.startContainer, range.startOffset), offset(range.endContainer, range.endOffset)];
    while (start < end && space(start)) start++;
    while (end > start && space(end - 1)) end--;
    if (start === end) return;
    spans[active] = [[start + first, end + first]];
    selection.removeAllRanges();
    keep(active);
  }
  passage.addEventListener("mouseup", take);
  for (const button of bar.querySelectorAll("button")) button.addEventListener("click", () => choose(button.dataset.span));

  // Words that are typed count, not the offsets that were marked before.
  for (const name of names) {
    field(name).addEventListener("input", () => { field(name + "_at").value = field(name + "_at").dataset.first; });
  }
  // The statement's own words are in sight, however long the text before them is.
  const spoken = passage.querySelector("." + names[0]);
  if (spoken) passage.scrollTop = Math.max(0, spoken.offsetTop - passage.offsetTop - passage.clientHeight / 3);

  form.addEventListener("input", changed);
  form.addEventListener("submit", () => { leaving = true; });
  addEventListener("beforeunload", (event) => { if (!leaving && changed().length > 0) event.preventDefault(); });
  changed();
})();
