"use strict";

const byId = (id) => document.getElementById(id);

/* ---- state that survives a redraw: field values, open details, scroll positions, focus ---- */

let savedState = null;
/* Whether the conversation stays at its end when a picture in it gets its height. */
let followsEnd = true;

const saveState = (region) => {
  const fields = new Map();
  for (const field of region.querySelectorAll("input[id], select[id], textarea[id]")) {
    fields.set(field.id, { value: field.value, checked: field.checked });
  }
  const open = [...region.querySelectorAll("details[open][id]")].map((details) => details.id);
  const scrolls = [region, ...region.querySelectorAll(".scroll[id]")].map((box) => ({
    id: box.id,
    kind: box.dataset.kind,
    top: box.scrollTop,
    atEnd: box.scrollHeight - box.scrollTop - box.clientHeight < 80,
  }));
  const focus = region.contains(document.activeElement) ? document.activeElement.id : "";
  return { fields, open, scrolls, focus };
};

const restoreState = (state) => {
  for (const [id, old] of state.fields) {
    const field = byId(id);
    if (field && field.id !== "switcher") {
      field.checked = old.checked;
      if (field.type !== "checkbox" && field.type !== "radio") field.value = old.value;
    }
  }
  for (const id of state.open) byId(id)?.setAttribute("open", "");
  showModal();
  for (const { id, kind, top, atEnd } of state.scrolls) {
    const box = byId(id);
    if (id === "conversation") followsEnd = atEnd;
    // A modal that replaces another, such as the receipt after the form, starts at its top.
    if (box && box.dataset.kind === kind) box.scrollTop = atEnd && box.getAttribute("role") === "log" ? box.scrollHeight : top;
  }
  if (state.focus) byId(state.focus)?.focus({ preventScroll: true });
  else document.querySelector("dialog.modal .wrong")?.scrollIntoView({ block: "center" });
};

document.addEventListener("htmx:oobBeforeSwap", (event) => {
  savedState = saveState(event.detail.target);
});
document.addEventListener("htmx:oobAfterSwap", () => {
  if (savedState) restoreState(savedState);
  savedState = null;
  if (opener !== null && !document.querySelector("dialog.modal")) {
    (byId(opener) ?? byId("conversation")).focus({ preventScroll: true });
    opener = null;
  }
});

/* ---- modals ---- */

/** Id of the element that had the focus before the first modal opened; it gets the focus back after the last. */
let opener = null;

function showModal() {
  const modal = document.querySelector("dialog.modal:not([open])");
  if (!modal) return;
  opener ??= document.activeElement.id;
  modal.showModal();
  const wrong = modal.querySelector(".wrong :is(input, select, textarea)");
  const first = modal.querySelector("[autofocus], .block :is(input, select, textarea)");
  const chosen = first?.type === "radio" ? modal.querySelector(`input[name="${CSS.escape(first.name)}"]:checked`) : null;
  (wrong ?? chosen ?? first ?? modal.querySelector(".submit, [data-escape]"))?.focus();
}

document.addEventListener(
  "cancel",
  (event) => {
    if (!event.target.matches("dialog.modal")) return;
    event.preventDefault();
    event.target.querySelector("[data-escape]").click();
  },
  true,
);

document.addEventListener("htmx:confirm", (event) => {
  const words = event.detail.elt.dataset;
  if (!words.confirmTitle) return;
  event.preventDefault();
  const box = byId("confirm");
  const [no, yes] = box.querySelectorAll("button");
  box.querySelector("h2").textContent = words.confirmTitle;
  box.querySelector("p").textContent = words.confirmText ?? "";
  no.textContent = words.confirmNo ?? "Cancel";
  yes.textContent = words.confirmYes ?? "OK";
  yes.className = "button " + (words.confirmStyle === "danger" ? "danger" : "primary");
  box.returnValue = "no";
  box.onclose = () => box.returnValue === "yes" && event.detail.issueRequest(true);
  box.showModal();
});

/* ---- updates by long polling ---- */

const pollAgain = () => setTimeout(() => htmx.trigger("#poll", "again"), 1500);
for (const failure of ["htmx:sendError", "htmx:responseError", "htmx:timeout"]) {
  document.addEventListener(failure, (event) => event.detail.elt.id === "poll" && pollAgain());
}

document.addEventListener("change", (event) => {
  if (event.target.id === "switcher") {
    location.search = "?as=" + encodeURIComponent(event.target.value);
  }
});

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-action-values]");
  if (link) htmx.ajax("POST", "/act", { source: link, swap: "none", values: JSON.parse(link.dataset.actionValues) });
  for (const menu of document.querySelectorAll("details.overflow[open]")) {
    if (!menu.contains(event.target) || event.target.closest(".menu")) menu.open = false;
  }
});

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.hasAttribute("hx-post") && form.method !== "dialog") event.preventDefault();
});

/* ---- the message box, with slash commands ---- */

function composer(words, list) {
  const options = [...list.children];
  const shown = () => options.filter((option) => !option.hidden);
  const chosen = () => shown().find((option) => option.ariaSelected === "true");

  const choose = (option) => {
    for (const other of options) other.ariaSelected = other === option ? "true" : "false";
    words.setAttribute("aria-activedescendant", option?.id ?? "");
    option?.scrollIntoView({ block: "nearest" });
  };
  const close = () => {
    list.hidden = true;
    words.ariaExpanded = "false";
    choose(null);
  };
  const suggest = () => {
    const typed = words.value.toLowerCase();
    for (const option of options) {
      option.hidden = !typed.startsWith("/") || !option.dataset.line.startsWith(typed);
    }
    list.hidden = shown().length === 0;
    words.ariaExpanded = String(!list.hidden);
    choose(null);
  };
  const take = (option) => {
    words.value = option.dataset.line;
    close();
    words.focus();
  };

  words.addEventListener("input", suggest);
  words.addEventListener("blur", () => setTimeout(close, 150));
  list.addEventListener("mousedown", (event) => {
    event.preventDefault();
    const option = event.target.closest("[role=option]");
    if (option) take(option);
  });
  words.addEventListener("keydown", (event) => {
    const all = shown();
    if (list.hidden || all.length === 0) return;
    const at = all.indexOf(chosen());
    if (event.key === "ArrowDown") choose(all[(at + 1) % all.length]);
    else if (event.key === "ArrowUp") choose(all[(at <= 0 ? all.length : at) - 1]);
    else if (event.key === "Tab" && !event.shiftKey) take(chosen() ?? all[0]);
    else if (event.key === "Enter" && chosen()) take(chosen());
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
  });
  words.form.addEventListener("htmx:afterRequest", (event) => {
    if (event.detail.successful) words.value = "";
    close();
  });
  if (words.value) words.setSelectionRange(words.value.length, words.value.length);
}

const words = byId("words");
if (words) composer(words, byId("suggestions"));

const steps = byId("steps");
steps.open = sessionStorage.getItem("steps") !== "closed" && window.innerWidth > 700;
steps.addEventListener("toggle", () => {
  if (window.innerWidth > 700) sessionStorage.setItem("steps", steps.open ? "open" : "closed");
});

/* ---- light or dark: the system's choice until the button is pressed ---- */

const root = document.documentElement;
const theme = localStorage.getItem("theme");
if (theme) root.dataset.theme = theme;
byId("theme").addEventListener("click", () => {
  const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = dark ? "light" : "dark";
  localStorage.setItem("theme", root.dataset.theme);
});

const conversation = byId("conversation");
const toEnd = () => {
  if (conversation.getAttribute("role") === "log") conversation.scrollTop = conversation.scrollHeight;
};
toEnd();
conversation.addEventListener("load", () => followsEnd && toEnd(), true);
showModal();
