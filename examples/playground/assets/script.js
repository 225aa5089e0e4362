// What the page does beyond a form post: it shows results while one types, takes
// a dropped file, and copies the JSON. The server renders the results; this script only puts them in
// place, and evaluates no markup: the browser parses the answer as a document.
"use strict";

const form = document.getElementById("form");
const text = document.getElementById("text");
const state = document.getElementById("status");

const pause = 300; // milliseconds without a key before the results are asked for
const pauseLarge = 1200; // the same for texts above largeText, which take longer
const largeText = 300000; // characters

let timer = 0;
let request = null; // the one under way

document.documentElement.classList.add("scripted");

// update asks for the results of what is in the form and calls done when they
// are shown. A request that is still under way is dropped.
function update(done) {
  clearTimeout(timer);
  if (request) request.abort();
  if (text.value.length > Number(text.dataset.limit)) {
    say("The text is larger than the page takes; paste a part of it.", true);
    return;
  }
  const own = new XMLHttpRequest();
  request = own;
  own.open("POST", "/results");
  own.responseType = "document";
  own.onload = () => {
    finish(own);
    show(own.response);
    if (done) done();
  };
  own.onerror = () => {
    finish(own);
    say("The playground does not answer. Is it still running?", true);
  };
  results().setAttribute("aria-busy", "true");
  own.send(new FormData(form));
}

function finish(own) {
  if (request === own) request = null;
  results().removeAttribute("aria-busy");
}

function results() {
  return document.getElementById("results");
}

// show replaces the results by those of the answer.
function show(answer) {
  const fresh = answer && answer.getElementById("results");
  const status = answer && answer.getElementById("status");
  if (!fresh || !status) {
    say("The playground gave no results. Is it still running?", true);
    return;
  }
  const box = document.getElementById("json-box");
  const open = box !== null && box.open;
  results().replaceWith(document.adoptNode(fresh));
  const newBox = document.getElementById("json-box");
  if (newBox) newBox.open = open;
  say(status.textContent, status.classList.contains("problem"));
}

// say puts a line where screen readers read it aloud.
function say(line, problem) {
  state.textContent = line;
  state.classList.toggle("problem", problem);
}

// copy puts the text of an element onto the clipboard. Where the browser does not
// let it, the text is selected for the reader to copy.
async function copy(element) {
  try {
    await navigator.clipboard.writeText(element.textContent);
    say("Copied.", false);
  } catch {
    getSelection().selectAllChildren(element);
    element.focus();
    say("The browser does not let the page copy. The text is selected: press Ctrl+C.", true);
  }
}

text.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(update, text.value.length > largeText ? pauseLarge : pause);
});
document.getElementById("format").addEventListener("change", () => update());
form.addEventListener("submit", (event) => {
  event.preventDefault();
  update(() => results().focus());
});
document.addEventListener("click", (event) => {
  const button = event.target.closest("button[data-copy]");
  if (button) copy(document.getElementById(button.dataset.copy));
});
// A dropped file takes the place of the text. Dropped words do what they do in any
// text area.
addEventListener("dragover", (event) => {
  if (event.dataTransfer.types.includes("Files")) event.preventDefault();
});
addEventListener("drop", async (event) => {
  const file = event.dataTransfer.files[0];
  if (!file) return;
  event.preventDefault();
  try {
    const words = await read(file);
    if (words === null) {
      say("The file is larger than the page takes; paste a part of it.", true);
      return;
    }
    text.value = words;
  } catch (err) {
    say("The file could not be read: " + err.message, true);
    return;
  }
  update();
});
// read returns the words of a file, unpacked if it is gzip, or null if they are more
// than the page takes.
async function read(file) {
  const head = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  const packed = head[0] === 0x1f && head[1] === 0x8b;
  const reader = (packed ? file.stream().pipeThrough(new DecompressionStream("gzip")) : file.stream()).getReader();
  const parts = [];
  let left = Number(text.dataset.limit);
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    left -= value.length;
    if (left < 0) {
      reader.cancel();
      return null;
    }
    parts.push(value);
  }
  const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
  const wide = { "255,254": "utf-16le", "254,255": "utf-16be" }[bytes.slice(0, 2).join()];
  return new TextDecoder(wide || "utf-8").decode(bytes);
}
// A browser may put back what was typed before a reload.
addEventListener("pageshow", () => {
  if (text.value !== text.defaultValue) update();
});
