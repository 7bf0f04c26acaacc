"""Styles of a team's file that carry the name of a built-in one in another language -> under the name Word knows."""

from typing import Any

from cxstrategy.writers.ooxml import W
from cxstrategy.writers.word.styles import name_of

_STYLE, _NAME, _VAL, _TYPE, _CUSTOM = (f"{{{W}}}{name}" for name in ("style", "name", "val", "type", "customStyle"))
# Word itself always writes the English name; other programs, and people, write what they see. In Dutch, German, French.
_FOREIGN = {
    "Normal": ("Standaard", "Standard", "Default Style"),
    "heading {}": ("Kop {}", "Überschrift {}", "Titre {}"),
    "Title": ("Titel", "Titre"),
    "Subtitle": ("Ondertitel", "Subtitel", "Untertitel", "Sous-titre"),
    "caption": ("Bijschrift", "Beschriftung", "Légende"),
    "header": ("Koptekst", "Kopfzeile", "En-tête"),
    "footer": ("Voettekst", "Fußzeile", "Pied de page"),
    "TOC Heading": ("Kopvaninhoudsopgave", "Kop van inhoudsopgave", "Inhaltsverzeichnisüberschrift"),
    "toc {}": ("Inhopg {}", "Inhoudsopgave {}", "Verzeichnis {}", "TM {}"),
    "List Bullet": ("Lijstopsomteken", "Lijstopsommingsteken", "Lijstopsomming", "Aufzählungszeichen", "Liste à puces"),
    "List Number": ("Lijstnummering", "Listennummer", "Liste à numéros"),
    "Table Grid": ("Tabelraster", "Tabellenraster", "Tabellengitternetz", "Grilledutableau", "Grille du tableau"),
    "Strong": ("Zwaar", "Fett", "Élevé"),
    "Emphasis": ("Nadruk", "Hervorhebung", "Accentuation"),
    "Hyperlink": ("Lien hypertexte",),
}
_LEVELS = range(1, 10)
_BUILT_IN = {
    other.format(level).lower(): name.format(level)
    for name, others in _FOREIGN.items()
    for other in others
    for level in _LEVELS
}


def translate_names(styles: Any) -> None:
    """Give styles the built-in name that theirs means, unless a style of that name and kind is there already."""
    known = {(name_of(style).lower(), style.get(_TYPE)) for style in styles.iter(_STYLE)}
    for style in styles.iter(_STYLE):
        # Older files name a style and its aliases in one: `heading 1,H1`.
        name = name_of(style).partition(",")[0].strip()
        built_in = _BUILT_IN.get(name.lower(), name)
        if built_in != name_of(style) and (built_in.lower(), style.get(_TYPE)) not in known and built_in:
            known.add((built_in.lower(), style.get(_TYPE)))
            style.find(_NAME).set(_VAL, built_in)
            if name.lower() in _BUILT_IN:
                style.attrib.pop(_CUSTOM, None)
