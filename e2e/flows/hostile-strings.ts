/** What would run if a page took text for markup, an attribute, an address, a style or a template. */
const PAYLOADS = [
  (n: number) => `<script>alert(${n})</script>`,
  (n: number) => `"><script>alert(${n})</script>`,
  (n: number) => `<img src=x onerror=alert(${n})>`,
  (n: number) => `<svg onload=alert(${n})>`,
  (n: number) => `<svg><script>alert(${n})</script></svg>`,
  (n: number) => `" autofocus onfocus="alert(${n})`,
  (n: number) => `' onmouseover='alert(${n})`,
  (n: number) => `javascript:alert(${n})`,
  (n: number) => `JaVaScRiPt:alert(${n})//`,
  (n: number) => `data:text/html,<script>alert(${n})</script>`,
  (n: number) => `[klik hier](javascript:alert(${n}))`,
  (n: number) => `![x](x"onerror="alert(${n}))`,
  (n: number) => `<iframe srcdoc="<script>parent.alert(${n})</script>"></iframe>`,
  (n: number) => `<object data="javascript:alert(${n})"></object>`,
  (n: number) => `<a href="javascript:alert(${n})">klik</a>`,
  (n: number) => `<form action="javascript:alert(${n})"><button>klik</button></form>`,
  (n: number) => `<style>@import 'javascript:alert(${n})'</style>`,
  (n: number) => `<div style="background:url(javascript:alert(${n}))">`,
  (n: number) => `</title><script>alert(${n})</script>`,
  (n: number) => `</textarea><script>alert(${n})</script>`,
  (n: number) => `--></script><script>alert(${n})</script>`,
  (n: number) => `{{constructor.constructor('alert(${n})')()}}`,
  (n: number) => `\${alert(${n})}`,
  (n: number) => `<details open ontoggle=alert(${n})>`,
  (n: number) => `<video><source onerror=alert(${n})></video>`,
  (n: number) => `<math><mtext></form><form><mglyph><style></math><img src onerror=alert(${n})>`,
  (n: number) => `&lt;script&gt;alert(${n})&lt;/script&gt;`,
  (n: number) => `%3Cscript%3Ealert(${n})%3C/script%3E`,
  (n: number) => `\\u003cscript\\u003ealert(${n})\\u003c/script\\u003e`,
  (n: number) => `<base href="//elders.example/">${n}`,
  (n: number) => `<meta http-equiv=refresh content="0;url=javascript:alert(${n})">`,
  (n: number) => `<link rel=stylesheet href=//elders.example/${n}.css>`,
] as const;

/** Ever new ones, each with a number of its own, so that whatever runs can be told by its number. */
export function hostileStrings(): { readonly next: () => string; readonly count: () => number } {
  let given = 0;
  return {
    next: () => {
      const payload = PAYLOADS[given % PAYLOADS.length];
      given += 1;
      return `${payload?.(given)} ${given}`;
    },
    count: () => given,
  };
}
