<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title()} – Amphibian</title>
<style>
:root { color-scheme: light dark; --line: #8884; --function: #1a7f4b; --changes: #b06000; --container: #a3323b; }
body { font: 15px/1.5 system-ui, sans-serif; max-width: 72rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; margin-bottom: .2rem; } h2 { font-size: 1.15rem; margin-top: 2.2rem; }
.counts { display: flex; gap: .6rem; flex-wrap: wrap; margin: 1rem 0; }
.counts label { border: 1px solid var(--line); border-radius: .4rem; padding: .3rem .8rem; cursor: pointer; }
.verdict { font-weight: 600; white-space: nowrap; display: inline-block; min-width: 9.6rem; }
.FUNCTION { color: var(--function); } .AFTER_CHANGES { color: var(--changes); } .CONTAINER { color: var(--container); }
details.held { margin-left: 1.4rem; } details.held ul { list-style: none; margin: .2rem 0; padding-left: 1.2rem; }
details.entry { border-top: 1px solid var(--line); padding: .35rem 0; }
summary { cursor: pointer; } summary code { margin-right: .8rem; }
.trigger, .place, .quiet, .because { color: #6b6b6b; } .because { float: right; }
@media (prefers-color-scheme: dark) { .trigger, .place, .quiet, .because { color: #a0a0a0; } }
.place { font-family: ui-monospace, monospace; font-size: .88em; }
.finding { margin: .6rem 0 .9rem 1.4rem; padding-left: .8rem; border-left: 3px solid var(--line); }
.finding.ERROR { border-color: var(--container); } .finding.WARNING { border-color: var(--changes); }
.finding.accepted { opacity: .6; }
.finding p { margin: .15rem 0; } ol.path { margin: .3rem 0; padding-left: 1.4rem; }
table { border-collapse: collapse; } td, th { text-align: left; padding: .2rem .9rem .2rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
td.figure { white-space: nowrap; }
input[type=search] { font: inherit; padding: .3rem .6rem; width: min(28rem, 100%); }
</style>
</head>
<body>
<h1>${page.title()}</h1>
<p class="quiet">Which entry points can be functions, and what stops the others. Written by Amphibian.</p>
<div class="counts">
<#list page.counts() as count>
<label><input type="checkbox" checked value="${count.verdict()}"> <span class="${count.verdict()}">${count.verdict()?replace("_", " ")}</span> ${count.number()}</label>
</#list>
</div>
<#if page.rows()?size == 0>
<p><strong>No entry point was found.</strong> Amphibian knows Spring MVC handlers, <code>@Scheduled</code> methods and methods under <code>@AsFunction</code>.
If the codebase has some, check that its classes are compiled; if it uses another framework, put <code>@AsFunction</code> on the methods to judge.</p>
<#else>
<p><input type="search" id="search" placeholder="Search entry points, rules, files" aria-label="Search"><#if page.applications()?size != 0>
<select id="application" aria-label="Application"><option value="">All applications</option><#list page.applications() as application><option>${application}</option></#list></select></#if></p>
</#if>
<#list page.rows() as row>
<details class="entry" data-verdict="${row.verdict()}"<#if page.applications()?size != 0> data-applications="${row.applications()?join(" ")}"</#if> id="${row.platform()}/${row.id()}">
<summary><span class="verdict ${row.verdict()}">${row.verdict()?replace("_", " ")}</span> <code>${row.label()}</code> <span class="trigger">${row.trigger()}</span><#if row.verdict() != "FUNCTION"> <span class="because">${row.because()}</span></#if></summary>
<p class="quiet">${row.id()} at <span class="place">${row.place()}</span><#if page.applications()?size != 0> in module ${row.module()} of ${row.applications()?join(", ")}</#if> reaches ${row.methods()} method<#if row.methods() != 1>s</#if>. On ${row.platform()}: ${row.because()}.</p>
<#if row.findings()?size == 0><p class="quiet">No finding.</p></#if>
<#list row.findings() as finding>
<div class="finding ${finding.severity()}<#if finding.accepted()> accepted</#if>">
<p><strong>${finding.title()}</strong> <span class="quiet">${finding.rule()}, ${finding.severity()}, ${finding.confidence()}</span></p>
<p>${finding.message()?cap_first}.</p>
<ol class="path"><#list finding.steps() as step><li><code>${step.method()}</code> <span class="place">${step.place()}</span></li></#list></ol>
<p>To do: ${finding.remedy()}.</p>
<#if finding.accepted()><p>Accepted: ${finding.acceptedBecause()}</p></#if>
</div>
</#list>
<#if row.waits().lines()?size != 0>
<details class="held"><summary class="quiet">Longest wait: ${row.waits().total()}</summary>
<ul><#list row.waits().lines() as wait><li>${wait.what()} <span class="place">${wait.place()}</span></li>
</#list></ul>
</details>
</#if>
<#list row.contents() as group>
<details class="held"><summary class="quiet">${group.title()}: ${group.held()?size}</summary>
<ul><#list group.held() as held><li><#if held.steps()?size == 0><code>${held.name()}</code> <span class="quiet">${held.because()}</span><#else><details><summary><code>${held.name()}</code></summary><p class="quiet">${held.because()?cap_first}.</p>
<ol class="path"><#list held.steps() as step><li><code>${step.method()}</code> <span class="place">${step.place()}</span></li></#list></ol></details></#if></li>
</#list></ul>
</details>
</#list>
</details>
</#list>
<#list page.plans() as plan>
<h2>Plan for ${plan.title()}</h2>
<#if plan.cost()?has_content><p>${plan.cost()} <span class="quiet">Before free tiers and discounts; the prices are below.</span></p></#if>
<#if plan.groups()?size != 0>
<table class="plan"><tr><th>Deploy</th><th>As</th><th>Entry points</th><th>Because</th></tr>
<#list plan.groups() as group><tr><td><code>${group.name()}</code></td><td>${group.form()}</td><td class="figure" title="${group.entryPoints()?join(", ")}">${group.entryPoints()?size}</td><td>${group.because()}</td></tr></#list>
</table>
</#if>
<#if plan.changes()?size != 0>
<details class="changes"><summary>${plan.changes()?size} change<#if plan.changes()?size != 1>s</#if>, those first that free an entry point soonest</summary>
<table><tr><th>Where</th><th>To do</th><th>Needed by</th><th>Frees</th></tr>
<#list plan.changes() as change><tr><td><span class="place">${change.place()}</span> <span class="quiet">${change.rule()}</span></td><td>${change.remedy()?cap_first}</td><td class="figure">${change.neededBy()}</td><td>${change.frees()?join(", ")}</td></tr></#list>
</table>
</details>
</#if>
</#list>
<#if page.notRead()?size != 0>
<h2>Not read</h2>
<table><tr><th>Where</th><th>What</th><th>To do</th></tr>
<#list page.notRead() as unread><tr><td class="place">${unread.place()}</td><td>${unread.problem()}</td><td>${unread.remedy()}</td></tr></#list>
</table>
</#if>
<h2>Limits used</h2>
<table><tr><th>Platform</th><th>Limit</th><th>Value</th><th>Source</th></tr>
<#list page.limits() as limit><tr><td class="figure">${limit.platform()}</td><td><code>${limit.key()}</code></td><td class="figure">${limit.value()}</td><td>${limit.source()}<#if limit.date()?has_content>, ${limit.date()}</#if><#if !limit.verified()> (not verified)</#if></td></tr></#list>
</table>
<#if page.prices()?size != 0>
<h2>Prices used</h2>
<table><tr><th>Platform</th><th>Price</th><th>USD</th><th>Source</th></tr>
<#list page.prices() as price><tr><td class="figure">${price.platform()}</td><td><code>${price.key()}</code></td><td class="figure">${price.usd()}</td><td>${price.source()}, ${price.date()}<#if !price.verified()> (not verified)</#if></td></tr></#list>
</table>
</#if>
<script>
const entries = [...document.querySelectorAll("details.entry")];
const boxes = [...document.querySelectorAll(".counts input")];
const search = document.getElementById("search");
const application = document.getElementById("application");
function show() {
  const verdicts = new Set(boxes.filter(b => b.checked).map(b => b.value));
  const words = search ? search.value.toLowerCase() : "";
  const chosen = application ? application.value : "";
  for (const e of entries) e.hidden = !verdicts.has(e.dataset.verdict) || (chosen && !e.dataset.applications.split(" ").includes(chosen)) || !e.textContent.toLowerCase().includes(words);
}
boxes.forEach(b => b.addEventListener("change", show));
if (application) application.addEventListener("change", show);
if (search) search.addEventListener("input", show);
</script>
</body>
</html>
