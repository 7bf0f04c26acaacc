"""The shipped typefaces: which file draws which script, and the `@font-face` rules that a page on a screen needs.

A TTF file holds all characters of a face: figures, the PDF and the pictures for Word read it. For the page on a screen
each face is cut into one WOFF2 file per script, so that a document without Cyrillic carries none. `.ci/fonts.py` makes
all of these files from here.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from cxstrategy.words.glyphs import code_points, covered, is_silent


@dataclass(frozen=True, slots=True)
class Face:
    """One style of a family: the stem of its files in templates/page/fonts, and what a style sheet calls it."""

    family: str
    stem: str
    weight: int = 400
    italic: bool = False


SANS, SYMBOLS, MONO = "Compass Sans", "Compass Symbols", "Compass Mono"
FACES = (
    Face(SANS, "CompassSans-Regular"),
    Face(SANS, "CompassSans-Italic", italic=True),
    Face(SANS, "CompassSans-SemiBold", 600),
    Face(SANS, "CompassSans-Bold", 700),
    Face(SYMBOLS, "CompassSymbols-Regular"),
    Face(MONO, "CompassMono-Regular"),
)
# A character belongs to the first script that names it: the sum sign, a Greek letter, goes with Latin. What no script
# names is a symbol or a rare letter.
LATIN, REST = "latin", "rest"
SCRIPTS = {
    LATIN: "20-7e a0-17f 2c6 2dc 300-304 306-30c 323 327-328 3a3 2010-2027 2030-203a 2044 20ac 2122 2190-2193 2212 2248"
    " 2264-2265 25a0-25a1 25b2-25b3 25bc-25bd 25c6 25cb 25cf 2713 2717",
    "latin-ext": "180-24f 1e00-1eff 20ab",
    "greek": "370-3ff 1f00-1fff",
    "cyrillic": "400-52f 2116",
}


def script_of(code: int) -> str:
    """The script whose files hold a character."""
    return next((name for name, ranges in SCRIPTS.items() if any(code in part for part in code_points(ranges))), REST)


def font_faces(text: str, has_code: bool) -> Iterator[str]:
    """The `@font-face` rules for a page with this text; `has_code` tells whether some of it is in the monospace.

    Latin is always among them: a page has more letters than its text, in what a browser writes itself.
    """
    used = frozenset(ord(one) for one in set(text) if not is_silent(one))
    for face in FACES:
        if face.family == MONO and not has_code:
            continue
        drawn = used & covered(face.family)
        if face.family == SYMBOLS:  # it stands behind the text face
            drawn -= covered(SANS)
        scripts = set(map(script_of, drawn)) | ({LATIN} if face.family != SYMBOLS else set())
        for script in (*SCRIPTS, REST):
            if script in scripts:
                yield _rule(face, script)


def _rule(face: Face, script: str) -> str:
    style = f" font-weight: {face.weight};" + (" font-style: italic;" if face.italic else "")
    return (
        f'@font-face {{ font-family: "{face.family}";{style} font-display: swap;'
        f' src: url(own-fonts:{face.stem}-{script}.woff2) format("woff2"); unicode-range: {_unicode_range(script)}; }}'
    )


@cache
def _unicode_range(script: str) -> str:
    """The characters of a script as a style sheet names them; the rest is all that stands between the scripts."""
    if script != REST:
        parts = code_points(SCRIPTS[script])
    else:
        named = sorted((part.start, part.stop) for ranges in SCRIPTS.values() for part in code_points(ranges))
        parts = [range(end, start) for (_, end), (start, _) in pairwise((*named, (0x110000, 0x110000)))]
    return ", ".join(f"U+{part.start:X}-{part.stop - 1:X}" for part in parts if part)
