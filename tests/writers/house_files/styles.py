"""House files that differ in their styles: names, ids, numbers of headings, what they lack, spaces, fonts."""

from typing import Any

from tests.writers.house_files.making import W, made, style_of, xml

# What the same built-in styles are called as ids, or (in files that Word did not write) as names.
DUTCH = {
    "Normal": "Standaard", "heading 1": "Kop 1", "heading 2": "Kop 2", "heading 3": "Kop 3", "Title": "Titel",
    "Subtitle": "Ondertitel", "caption": "Bijschrift", "List Bullet": "Lijstopsommingsteken",
    "List Number": "Lijstnummering", "header": "Koptekst", "footer": "Voettekst", "Table Grid": "Tabelraster",
    "toc 1": "Inhopg 1", "TOC Heading": "Kopvaninhoudsopgave", "Strong": "Zwaar", "Emphasis": "Nadruk",
}  # fmt: skip
GERMAN = {
    "Normal": "Standard", "heading 1": "Überschrift 1", "heading 2": "Überschrift 2", "heading 3": "Überschrift 3",
    "Title": "Titel", "Subtitle": "Untertitel", "caption": "Beschriftung", "List Bullet": "Aufzählungszeichen",
    "header": "Kopfzeile", "footer": "Fußzeile", "toc 1": "Verzeichnis 1", "Strong": "Fett",
}  # fmt: skip
FRENCH = {
    "heading 1": "Titre 1", "heading 2": "Titre 2", "heading 3": "Titre 3", "Title": "Titre",
    "Subtitle": "Sous-titre", "caption": "Légende", "List Bullet": "Liste à puces", "header": "En-tête",
    "footer": "Pied de page", "toc 1": "TM 1", "Strong": "Élevé", "Emphasis": "Accentuation",
}  # fmt: skip
_POINTERS = ("basedOn", "next", "link", "pStyle", "rStyle", "tblStyle")


def _paint(document: Any) -> None:
    """Purple headings, so that one sees whose they are."""
    for level in (1, 2, 3):
        properties = style_of(document, f"Heading {level}").get_or_add_rPr()
        for colour in properties.findall(f"{W}color"):
            properties.remove(colour)
        document.styles[f"Heading {level}"].font.color.rgb = _purple()


def _purple() -> Any:
    from docx.shared import RGBColor

    return RGBColor(0x80, 0, 0x80)


def _with_toc(document: Any) -> None:
    document.styles.element.append(
        xml('<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/><w:basedOn w:val="Normal"/>'
            '<w:rPr><w:color w:val="800080"/></w:rPr></w:style>')
    )  # fmt: skip


def _called(document: Any, names: dict[str, str], also_names: bool) -> None:
    """Other ids, as Word in that language gives them; and other names, as files do that another program wrote."""
    ids = {}
    for style in document.styles.element.iter(f"{W}style"):
        name = style.find(f"{W}name")
        other = names.get(name.get(f"{W}val")) or names.get(name.get(f"{W}val").replace("Heading", "heading"))
        if other:
            ids[style.get(f"{W}styleId")] = other.replace(" ", "").replace("-", "")
            style.set(f"{W}styleId", ids[style.get(f"{W}styleId")])
            if also_names:
                name.set(f"{W}val", other)
                style.set(f"{W}customStyle", "1")
    for tree in (document.styles.element, document.element, document.part.numbering_part.element):
        for element in tree.iter(*(f"{W}{pointer}" for pointer in _POINTERS)):
            element.set(f"{W}val", ids.get(element.get(f"{W}val"), element.get(f"{W}val")))


def called(names: dict[str, str], also_names: bool = False) -> bytes:
    """A house whose styles are called otherwise."""
    return made(_paint, _with_toc, lambda document: _called(document, names, also_names))


def numbered(direct: bool = True, text: str = "%1", form: str = "decimal", start: int = 1) -> bytes:
    """Headings that number themselves: by their own styles, or by one that they are based on."""

    def change(document: Any) -> None:
        tree = document.part.numbering_part.element
        texts = (text, f"{text}.%2", f"{text}.%2.%3")
        levels = "".join(
            f'<w:lvl w:ilvl="{level}"><w:start w:val="{start}"/><w:numFmt w:val="{form if level == 0 else "decimal"}"/>'
            + (f'<w:pStyle w:val="Heading{level + 1}"/>' if direct else "")
            + f'<w:lvlText w:val="{one}"/><w:lvlJc w:val="left"/>'
            '<w:pPr><w:ind w:left="567" w:hanging="567"/></w:pPr></w:lvl>'
            for level, one in enumerate(texts)
        )
        tree.insert(0, xml(f'<w:abstractNum w:abstractNumId="90"><w:multiLevelType w:val="multilevel"/>{levels}'
                           "</w:abstractNum>"))  # fmt: skip
        tree.append(xml('<w:num w:numId="90"><w:abstractNumId w:val="90"/></w:num>'))
        for level in (1, 2, 3):
            known = f'<w:numPr><w:ilvl w:val="{level - 1}"/><w:numId w:val="90"/></w:numPr>'
            style = style_of(document, f"Heading {level}")
            if direct:
                properties = style.get_or_add_pPr()
                properties._insert_numPr(xml(known))
                continue
            document.styles.element.append(
                xml(f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="Nr{level}">'
                    f'<w:name w:val="Nummer {level}"/>'
                    f'<w:basedOn w:val="Normal"/><w:pPr>{known}</w:pPr></w:style>')
            )  # fmt: skip
            style.find(f"{W}basedOn").set(f"{W}val", f"Nr{level}")

    return made(_paint, change)


def bare() -> bytes:
    """Only Normal and Heading 1; the others are latent, as in a file that never used them."""

    def change(document: Any) -> None:
        kept = {"Normal", "Heading 1", "Default Paragraph Font", "Normal Table", "No List"}
        for style in list(document.styles.element.iter(f"{W}style")):
            if style.find(f"{W}name").get(f"{W}val").replace("heading", "Heading") not in kept:
                style.getparent().remove(style)
        for pointer in ("link", "next"):
            for element in list(document.styles.element.iter(f"{W}{pointer}")):
                element.getparent().remove(element)
        latent = document.styles.element.find(f"{W}latentStyles")
        latent.append(xml('<w:lsdException w:name="caption" w:semiHidden="1" w:qFormat="1"/>'))

    return made(change)


def roomy() -> bytes:
    """Large spaces, justified text and a first line that is indented: in the defaults and in Normal."""

    def change(document: Any) -> None:
        defaults = document.styles.element.find(f"{W}docDefaults/{W}pPrDefault")
        for child in list(defaults):
            defaults.remove(child)
        defaults.append(xml('<w:pPr><w:spacing w:before="360" w:after="480" w:line="480" w:lineRule="auto"/></w:pPr>'))
        properties = style_of(document, "Normal").get_or_add_pPr()
        for one in ('<w:spacing w:before="240" w:beforeAutospacing="0" w:after="480" w:line="420" w:lineRule="auto"/>',
                    '<w:ind w:firstLine="567"/>', '<w:jc w:val="both"/>'):  # fmt: skip
            properties.append(xml(one))

    return made(_paint, change)


def foreign() -> bytes:
    """East Asian fonts, a text that runs from the right and a grid of lines."""

    def change(document: Any) -> None:
        properties = document.styles.element.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        for child in list(properties):
            properties.remove(child)
        properties.append(xml('<w:rFonts w:ascii="Arial" w:eastAsia="MS Mincho" w:hAnsi="Arial" w:cs="Arial"/>'))
        properties.append(xml('<w:lang w:val="ja-JP" w:eastAsia="ja-JP" w:bidi="he-IL"/>'))
        document.sections[0]._sectPr.append(xml("<w:bidi/>"))
        document.sections[0]._sectPr.append(xml('<w:docGrid w:type="lines" w:linePitch="360"/>'))

    return made(_paint, change)
