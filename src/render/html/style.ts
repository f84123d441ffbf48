/** Style of the file a check is saved as: the look of the page, less everything that moves. */
export const CHECK_CSS = `
:root{color-scheme:light;--ok:#00665a;--fail:#b42318;--split:#1b5fa8;--soft:#855300;--none:#5b626d;--ink2:#434953}
*{box-sizing:border-box}
body{font:15px/1.55 -apple-system,"Segoe UI",Roboto,Arial,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;color:#15181d;background:#fff;max-width:760px;margin:40px auto;padding:0 20px}
h1,article,blockquote{font-family:Charter,Georgia,"Songti SC",SimSun,"Noto Serif CJK SC",serif}
h1{font-size:32px;line-height:1.2;margin:4px 0 8px}
h2{font-size:17px;margin:32px 0 8px}
h3{font-size:15px;margin:0}
article{font-size:19px;line-height:34px;margin:24px 0;border-bottom:1px solid #dcdcd5;padding-bottom:16px}
blockquote{font-size:18px;margin:6px 0}
.ey{font:600 12px/1 monospace;letter-spacing:.16em;margin:0}
.dim,.id{color:var(--ink2);font-weight:400;font-size:13px}
.num,.id{font-family:ui-monospace,"Liberation Mono",Consolas,monospace}
.counts{list-style:none;display:flex;flex-wrap:wrap;gap:4px 16px;padding:0;font-weight:600}
.u{color:inherit;text-underline-offset:5px;text-decoration-thickness:2px}
.u.consistent{text-decoration-thickness:1px}
.u.strained{text-decoration-style:dashed}
.u.disputed{text-decoration-style:double}
.u.contradicted{text-decoration-style:wavy}
.u.unverifiable{text-decoration-style:dotted}
.u.supported,.u.consistent{text-decoration-color:var(--ok)}
.u.strained{text-decoration-color:var(--soft)}
.u.disputed{text-decoration-color:var(--split)}
.u.contradicted{text-decoration-color:var(--fail)}
.u.unverifiable{text-decoration-color:var(--none)}
.counts .supported,.counts .consistent,.f.supported h3,.f.consistent h3{color:var(--ok)}
.counts .strained,.f.strained h3{color:var(--soft)}
.counts .disputed,.f.disputed h3{color:var(--split)}
.counts .contradicted,.f.contradicted h3,.gap{color:var(--fail)}
.counts .unverifiable,.f.unverifiable h3{color:var(--none)}
.f{border-left:3px solid #c3c4bd;padding:4px 0 4px 14px;margin:0 0 18px;break-inside:avoid}
.f.contradicted{border-color:var(--fail)}
.f.disputed{border-color:var(--split)}
.f.strained{border-color:var(--soft)}
dl{display:grid;grid-template-columns:90px 1fr;gap:4px 12px;margin:6px 0 0;font-size:14px;overflow-wrap:anywhere}
dt{color:var(--ink2)}
dd{margin:0}
ul,ol{margin:0;padding-left:20px}
p{margin:6px 0}
@media print{a[href^="http"]::after{content:" " attr(href);font-size:11px}}
`;
