"""Make the fonts of templates/page/fonts, and the table of what they cover, from the fonts they derive from.

    python .ci/fonts.py FOLDER

FOLDER holds the four files of SOURCES; their sums are held, so that the same fonts come out:

- SourceSans3[wght].ttf and SourceSans3-Italic[wght].ttf 3.052: `pip download fontpkg-source-sans-3==3.52`
- SourceCodePro[wght].ttf 1.026: `pip download fontpkg-source-code-pro==1.26`
- DejaVuSans.ttf 2.37: `npm pack dejavu-fonts-ttf@2.37.3`

Their licences want another name for what is changed, and their text beside it: LICENSE.txt in that folder.
"""

import sys
from hashlib import sha256
from pathlib import Path
from textwrap import wrap

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

ROOT = Path(__file__).parent.parent
FONTS = ROOT / "templates" / "page" / "fonts"
TABLE = ROOT / "cxstrategy" / "words" / "coverage.py"
SOURCES = {
    "SourceSans3[wght].ttf": "042fe2cc0b933e328410d7acbd0aa6a1873dca5aef81875f4bc214b08825c7b9",
    "SourceSans3-Italic[wght].ttf": "39e3ab05ccd7cb94907c31005bb5bec1d5432f0b096a2b782976e217a540eb6c",
    "SourceCodePro[wght].ttf": "b400fc584e10aff25d0e775ce181b4fc1c5ea1b5dc37b81aeb2084375b945790",
    "DejaVuSans.ttf": "7da195a74c55bef988d0d48f9508bd5d849425c1770dba5d7bfc6ce9ed848954",
}
DERIVED_FROM = {
    "CompassSans-Italic": "SourceSans3-Italic[wght].ttf",
    "CompassMono-Regular": "SourceCodePro[wght].ttf",
    "CompassSymbols-Regular": "DejaVuSans.ttf",
}
# Characters for private use: what stands there differs from font to font.
PRIVATE = range(0xE000, 0xF900)
# Of the symbols' source: letters that the text face lacks, and signs; no alphabets that the others do not have at all.
SYMBOL_RANGES = (
    (0x180, 0x370), (0x370, 0x530), (0x1D00, 0x2000), (0x2000, 0x2400), (0x2460, 0x2800), (0x2B00, 0x2C00),
    (0x2C60, 0x2C80), (0xA720, 0xA800), (0xFB00, 0xFB07),
)  # fmt: skip
FEATURES = ["ccmp", "dnom", "frac", "kern", "liga", "locl", "mark", "mkmk", "numr", "pnum"]
# Seconds since 1904: the fonts are the same whenever they are made.
MADE = 3800000000
VERSION = "2.000"


def main(folder: Path) -> None:
    """Write every TTF and WOFF2 file, and coverage.py."""
    for name, digest in SOURCES.items():
        if sha256((folder / name).read_bytes()).hexdigest() != digest:
            sys.exit(f"{folder / name} is not the file that these fonts derive from")
    sys.path.insert(0, str(ROOT))
    coverage: dict[str, set[int]] = {}
    for face in _faces():
        made = derive(folder, face, coverage.get("Compass Sans", set()))
        made.save(FONTS / f"{face.stem}.ttf")
        coverage.setdefault(face.family, set()).update(made.getBestCmap())
    TABLE.write_text(_table(coverage), "utf-8")
    for face in _faces():
        cut_into_scripts(face)


def _faces():
    """The faces that the page knows; imported late, because the table that they read may not be there yet."""
    if not TABLE.exists():
        TABLE.write_text("COVERAGE: dict[str, str] = {}\n", "utf-8")
    from cxstrategy.writers.typefaces import FACES

    return FACES


def derive(folder: Path, face, text_face: set[int]) -> TTFont:
    """One face under its own name, with the characters and the features that documents use."""
    font = TTFont(folder / DERIVED_FROM.get(face.stem, "SourceSans3[wght].ttf"), recalcTimestamp=False)
    if "fvar" in font:
        font = instantiateVariableFont(font, {"wght": face.weight}, inplace=True)
    characters = {code for code in font.getBestCmap() if code not in PRIVATE}
    if face.family == "Compass Symbols":
        chosen = {code for first, end in SYMBOL_RANGES for code in range(first, end)}
        characters &= {0x20} | (chosen - text_face)
    subset(font, characters)
    rename(font, face)
    return font


def subset(font: TTFont, characters: set[int]) -> None:
    """Leave only these characters in a font, and what it takes to draw them."""
    options = Options()
    options.layout_features = FEATURES
    options.notdef_outline = True
    options.glyph_names = False
    options.hinting = False
    options.name_IDs = ["*"]
    options.drop_tables += ["DSIG", "FFTM", "STAT", "MATH", "meta"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)


def rename(font: TTFont, face) -> None:
    """Give a font its own name, as the licence of its source asks, and keep that source's copyright."""
    style = face.stem.partition("-")[2]
    spaced = {"SemiBold": "SemiBold"}.get(style, style)
    full = face.family if style == "Regular" else f"{face.family} {spaced}"
    is_linked = style in ("Regular", "Italic", "Bold")  # the styles that every program groups under one name
    copyright = next(str(name) for name in font["name"].names if name.nameID == 0).replace("\n", " ").strip()
    records = {
        0: f"{copyright} Renamed and reduced; see LICENSE.txt.",
        1: face.family if is_linked else full,
        2: style if is_linked else "Regular",
        3: f"{face.stem} {VERSION}",
        4: full,
        5: f"Version {VERSION}",
        6: face.stem,
    }
    if not is_linked:
        records |= {16: face.family, 17: style}
    font["name"].names = []
    for number, text in records.items():
        font["name"].setName(text, number, 3, 1, 0x409)
    font["head"].created = font["head"].modified = MADE
    font["OS/2"].usWeightClass = face.weight
    bold = face.weight == 700
    font["head"].macStyle = bold | face.italic << 1
    kept = font["OS/2"].fsSelection & ~0b1100001
    font["OS/2"].fsSelection = kept | face.italic | bold << 5 | (not bold and not face.italic) << 6


def cut_into_scripts(face) -> None:
    """The WOFF2 files of a face, one per script in which it has a character."""
    from cxstrategy.writers.typefaces import REST, SCRIPTS, script_of

    for old in FONTS.glob(f"{face.stem}*.woff2"):
        old.unlink()
    for script in (*SCRIPTS, REST):
        font = TTFont(FONTS / f"{face.stem}.ttf", recalcTimestamp=False)
        characters = {code for code in font.getBestCmap() if script_of(code) == script}
        if characters - {0x20}:
            subset(font, characters)
            font.flavor = "woff2"
            font.save(FONTS / f"{face.stem}-{script}.woff2")


def _table(coverage: dict[str, set[int]]) -> str:
    """The source of coverage.py."""
    lines = ['"""What each shipped family can draw, in hexadecimal; written by `.ci/fonts.py`."""', "", "COVERAGE = {"]
    for family, codes in coverage.items():
        lines.append(f'    "{family}": (')
        *rows, last = wrap(_ranges(codes), 100)
        lines += [*(f'        "{row} "' for row in rows), f'        "{last}"', "    ),"]
    return "\n".join([*lines, "}", ""])


def _ranges(codes: set[int]) -> str:
    """Code points as ranges: `20-7e a0`."""
    found: list[list[int]] = []
    for code in sorted(codes):
        if found and found[-1][1] == code - 1:
            found[-1][1] = code
        else:
            found.append([code, code])
    return " ".join(f"{first:x}" if first == last else f"{first:x}-{last:x}" for first, last in found)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
