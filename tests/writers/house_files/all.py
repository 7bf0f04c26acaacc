"""Every house file by name."""

from collections.abc import Callable

from tests.writers.house_files import packages, pages, styles

_TEMPLATE = "openxmlformats-officedocument.wordprocessingml.template"
HOUSES: dict[str, Callable[[], bytes]] = {
    "numbered headings": styles.numbered,
    "numbered by what they are based on": lambda: styles.numbered(direct=False),
    "numbered in Roman": lambda: styles.numbered(text="%1.", form="upperRoman"),
    "Dutch ids": lambda: styles.called(styles.DUTCH),
    "Dutch names": lambda: styles.called(styles.DUTCH, also_names=True),
    "German ids": lambda: styles.called(styles.GERMAN),
    "German names": lambda: styles.called(styles.GERMAN, also_names=True),
    "French names": lambda: styles.called(styles.FRENCH, also_names=True),
    "bare": styles.bare,
    "roomy": styles.roomy,
    "foreign": styles.foreign,
    "turned at the end": pages.turned_at_the_end,
    "fields": pages.fields,
    "first and even": pages.first_and_even,
    "watermark": pages.watermark,
    "control": pages.control,
    "logo in a table": pages.logo_in_table,
    "letter in columns": pages.letter_in_columns,
    "protected": pages.protected,
    "strict": packages.strict,
    "template": lambda: packages.with_kind(_TEMPLATE),
    "macros": lambda: packages.with_kind("ms-word.document.macroEnabled", macros=True),
    "template with macros": lambda: packages.with_kind("ms-word.template.macroEnabledTemplate", macros=True),
    "of its makers": packages.of_makers,
    "tied": packages.tied,
    "numbered by LibreOffice": packages.by_libreoffice,
}
