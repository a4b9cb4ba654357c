/** The one stylesheet of the sandbox's pages. They are also shown inside a drawn phone, 230 pixels wide. */

/**
 * Served at `<issuer>/style.css`. `:host` is the page inside the phone, `:root` the page as a document;
 * inside the phone light or dark is inherited from the site.
 */
export const styleSheet = `:root { color-scheme: light dark; }
:host, :root {
  --ink: light-dark(#1c2430, #e8ecf2);
  --soft: light-dark(#556070, #a9b4c2);
  --paper: light-dark(#ffffff, #171c24);
  --line: light-dark(#8a94a3, #6d7a8a);
  --fill: light-dark(#f1f4f8, #222a35);
  --strong: light-dark(#1d3f72, #b9d2f7);
  --on-strong: light-dark(#ffffff, #12203a);
  --wrong: light-dark(#9b1c1c, #ffb4ab);
  display: block;
  background: var(--paper);
  color: var(--ink);
  font-family: 'Atkinson Hyperlegible Next', system-ui, sans-serif;
  font-size: 15px;
  line-height: 1.4;
}
body { margin: 0; }
* { box-sizing: border-box; }
.page { max-width: 24rem; margin: 0 auto; padding: 14px; overflow-wrap: anywhere; }
h1 { font-size: 1.3em; line-height: 1.2; margin: 0 0 8px; outline: none; }
p { margin: 0 0 10px; }
.brand { color: var(--soft); font-size: 0.85em; letter-spacing: 0.04em; margin: 0 0 4px; }
.small { color: var(--soft); font-size: 0.87em; }
.alert { border-left: 3px solid var(--wrong); color: var(--wrong); padding: 2px 0 2px 8px; }
form { margin: 0 0 12px; }
label { display: block; font-size: 0.87em; margin: 0 0 2px; }
input:not([type='hidden']) {
  display: block; width: 100%; min-height: 36px; margin: 0 0 10px; padding: 6px 8px;
  border: 1px solid var(--line); border-radius: 6px;
  background: var(--paper); color: var(--ink); font: inherit;
}
button {
  display: block; width: 100%; min-height: 40px; margin: 0 0 8px; padding: 8px 12px;
  border: 1px solid var(--strong); border-radius: 6px;
  background: var(--strong); color: var(--on-strong); font: inherit; font-weight: 600; cursor: pointer;
}
button.quiet { background: transparent; color: var(--strong); }
:focus-visible { outline: 3px solid var(--strong); outline-offset: 2px; }
ul { margin: 0 0 12px; padding-left: 18px; }
li { margin: 0 0 4px; }
code, dd { font-family: 'Atkinson Hyperlegible Mono', ui-monospace, monospace; font-size: 0.87em; }
li code { color: var(--soft); display: block; }
.hint { background: var(--fill); border-radius: 6px; font-size: 0.87em; padding: 8px 10px; }
.hint p { margin: 0 0 4px; }
dl { margin: 0; }
dl div { margin: 0 0 4px; }
dt, dd { margin: 0; }
`
