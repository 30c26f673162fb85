# ${name}

Answers ${describe}. Taken out of ${application}:

<#list origins as origin>
- `${origin}`
</#list>

Build and test with `mvn verify`, which makes <#if zip>`target/function.zip`<#else>`target/app.jar` and `target/lib/`</#if>.
<#if servers?has_content>
Tests start it where ${servers?join(", ")} point to its servers, and are skipped elsewhere<#if !zip>; `compose.yaml` names images of them</#if>.
</#if>
<#if zip>
Deploy with `sam deploy --guided`; `template.yaml` says what is made.
<#else>
Run it with `docker compose up --build`; `kubernetes.yaml` deploys it to a cluster.
</#if>

Everything here is yours to change. What stays from Amphibian are the libraries `dev.amphibian`
in `pom.xml`, <#if zip>which turn Lambda's events into calls<#else>which let the application's server answer these routes only</#if>.
