/** The AMA style as far as our references need it, written by us in the Citation Style Language; citation-js does the rest. */
export const AMA_STYLE = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="en-US" page-range-format="expanded" demote-non-dropping-particle="never">
  <info>
    <title>Vademecum: references in AMA style</title>
    <id>vademecum-ama</id>
    <updated>2026-11-25T00:00:00+00:00</updated>
  </info>
  <locale>
    <terms>
      <term name="et-al">et al</term>
      <term name="page-range-delimiter">-</term>
    </terms>
  </locale>
  <macro name="authors">
    <names variable="author" suffix=". ">
      <name delimiter=", " initialize-with="" name-as-sort-order="all" sort-separator=" " delimiter-precedes-last="always"/>
    </names>
  </macro>
  <macro name="year">
    <date variable="issued"><date-part name="year"/></date>
  </macro>
  <macro name="where">
    <choose>
      <if variable="DOI"><text variable="DOI" prefix=" doi:"/></if>
      <else-if variable="URL"><text variable="URL" prefix=" "/></else-if>
    </choose>
  </macro>
  <citation><layout><text variable="citation-number"/></layout></citation>
  <bibliography et-al-min="7" et-al-use-first="3" second-field-align="flush">
    <layout>
      <text variable="citation-number" suffix=". "/>
      <text macro="authors"/>
      <text variable="title" suffix=". "/>
      <choose>
        <if type="article-journal">
          <text variable="container-title" form="short" suffix=". "/>
          <group suffix=".">
            <group delimiter=";">
              <text macro="year"/>
              <group><text variable="volume"/><text variable="issue" prefix="(" suffix=")"/></group>
            </group>
            <text variable="page" prefix=":"/>
          </group>
        </if>
        <else-if type="chapter entry-encyclopedia" match="any">
          <text variable="container-title" prefix="In: " suffix=". "/>
          <group delimiter="; " suffix=".">
            <text variable="publisher"/>
            <group><text macro="year"/><text variable="page" prefix=":"/></group>
          </group>
        </else-if>
        <else>
          <group delimiter=". " suffix=".">
            <text variable="container-title"/>
            <group delimiter="; "><text variable="publisher"/><text macro="year"/></group>
          </group>
        </else>
      </choose>
      <text macro="where"/>
    </layout>
  </bibliography>
</style>`;
