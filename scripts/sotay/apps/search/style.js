/** The looks of results, on top of the theme's: they come with the script, since no first screen needs them. */

const CSS = `
.md-search-result__link :is(h2,h3,h4){color:var(--st-ink);font-weight:700;letter-spacing:0;line-height:1.35;margin:0;text-decoration:underline;text-decoration-color:var(--st-control);text-decoration-thickness:.06em;text-underline-offset:.2em;text-wrap:wrap;overflow-wrap:anywhere}
.md-search-result__link h2{font-size:var(--st-s-body);padding:.3rem 0 .15rem}
.md-search-result__link :is(h3,h4){font-size:var(--st-s-small);padding:.2rem 0 .1rem}
.st-kind .md-search-result__link h3{font-size:var(--st-s-body);padding:.3rem 0 .15rem}
.md-search-result__link:hover :is(h2,h3,h4){text-decoration-color:currentColor}
.md-search-result__article{display:block;-webkit-line-clamp:none}
.md-search-result__article p{display:block;margin:0;overflow-wrap:anywhere}
.md-search-result__link~.md-search-result__link{margin-left:.8rem}
.md-search-result__item{min-width:0}
.st-hit__where{margin:0;font-weight:700}
.st-hit__code{font-weight:400;text-decoration:none;color:var(--st-ink-2);white-space:nowrap}
.st-hit__note{margin:0;font-size:var(--st-s-meta);color:var(--st-ink-2)}
.st-hit__heirs{font-size:var(--st-s-small);padding:.2rem 0}
.st-hit__heirs p{margin:0;color:var(--st-ink-2)}
.st-hit__heirs ul{list-style:none;margin:0;padding:0}
.st-hit__heirs li{margin:0;padding:.1rem 0}
.st-hit__heirs a,.st-hit__file a,.st-all a,.st-find-help a{display:inline-flex;align-items:center;gap:.4rem;min-height:2.2rem;color:var(--st-accent);text-decoration:underline;text-underline-offset:.2em}
.st-hit__file{margin:0;font-size:var(--st-s-small)}
.st-jump--due{margin:0;padding:.4rem 0 0;grid-template-columns:repeat(2,1fr)}
.st-jump--due li{margin:0;min-width:0}
.st-jump--due a{flex-direction:column;align-items:flex-start;justify-content:center;text-align:left;padding:.3rem .4rem;gap:.15rem;min-height:2.6rem}
.st-jump--due a>span{display:flex;align-items:center;gap:.35rem}
.st-jump--due small{font-size:var(--st-s-meta);line-height:1.3;color:var(--st-ink-2);overflow-wrap:anywhere}
.st-jump--due a[aria-current]{outline:.1rem solid var(--st-accent);background:var(--st-sunk)}
.st-jump--due a:hover small{color:var(--st-ink)}
.st-below{padding:.2rem .8rem .8rem;font-size:var(--st-s-small)}
.st-help p{margin:0;color:var(--st-ink-2);font-size:var(--st-s-meta)}
.st-help ul{list-style:none;margin:0;padding:0}
.st-help li{margin:0}
.st-help__near{display:flex;flex-wrap:wrap;gap:.4rem;padding:.3rem 0 .6rem!important}
.st-help__near button{font:inherit;min-height:2.2rem;padding:.2rem .6rem;color:var(--st-ink);background:var(--st-paper);border:.05rem solid var(--st-control);border-radius:var(--st-r);cursor:pointer;text-align:left}
.st-help__near button:hover{background:var(--st-sunk)}
.st-find-help code{font:inherit;color:var(--st-ink-2);background:none;padding:0;white-space:nowrap}
.st-find-help a{color:var(--st-ink);text-decoration-color:var(--st-control)}
.st-all{margin:.2rem 0 0}
.st-find-form{display:flex;gap:.4rem;margin:0 0 .4rem}
.st-find-form .md-search__input{flex:1;min-width:0;padding:.3rem .6rem;font-size:var(--st-s-body)}
.st-kind{margin:1.2rem 0 0}
.st-kind .md-search-result__list{margin:0;padding:0;font-size:var(--st-s-small)}
.st-kind .md-search-result__item{margin:0}
.st-kind .md-search-result__item:focus-within{margin:0;padding-inline:0;background:none;box-shadow:none}
.st-kind mark,.st-kind .st-hit__where{background:none;color:inherit}
.st-kind mark{border-bottom:.13rem solid var(--st-accent)}
@media (min-width:60em){.st-jump--due{grid-template-columns:repeat(4,1fr)}}
@media (min-width:40em){.st-find-help{columns:2;column-gap:1.2rem}.st-find-help li{break-inside:avoid}}
@media print{.st-find-form{display:none}}
`

export function dress() {
  try {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(CSS)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  } catch {
    document.head.append(Object.assign(document.createElement("style"), { textContent: CSS }))
  }
}
