"""Widths of characters in the fonts that a Word file names, without the font: shipped, known, or Calibri's in scale."""

import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

from cxstrategy.document.lettering import BOLD as BOLD_WEIGHT
from cxstrategy.document.lettering import width as shipped_width

# What is set in the face that is shipped under another name has its widths.
_SHIPPED = frozenset(("source sans 3", "source sans pro", "compass sans"))
# How much wider than Calibri other fonts are, on average over Dutch and English text, and how high their lines are.
_KNOWN = {
    "aptos": (1.08, 1.27), "arial": (1.11, 1.15), "calibri": (1.0, 1.22), "carlito": (1.0, 1.22),
    "georgia": (1.12, 1.14), "segoe ui": (1.1, 1.33), "times new roman": (0.98, 1.15), "verdana": (1.28, 1.22),
}  # fmt: skip
# A house's own font: between Calibri, which Word takes where it is missing, and the widest that documents are set in.
_UNKNOWN = (1.1, 1.25)
_SHIPPED_LINE = 1.424
# What pairs of letters that stand closer save of a line.
_KERNING = 0.99
# A character that the table lacks, in thousandths of the size.
_STRANGE = 540
# Thousandths of the size of Calibri's characters, by width; one with an accent is as wide as its letter.
_REGULAR = {
    221: "'", 226: ' ', 229: 'il', 239: 'j', 246: '\xb9', 250: ',\u2018\u2019\u201a', 252: '.I\xb7', 268: ':;',
    291: '`', 292: '\xb4', 303: '()', 305: 'f', 306: '-', 307: '[]\xb8', 314: '{}', 319: 'J', 326: '!\xa1',
    334: '\xb3', 335: 't', 336: '\xb2', 339: '\xb0\u2039\u203a', 349: 'r', 386: '/\\', 391: 's', 393: '\xa8',
    394: '\xaf', 395: 'z', 401: '"', 402: '\xaa', 418: '\u201c\u201d\u201e', 420: 'L', 422: '\xba', 423: 'c',
    433: 'x', 452: 'v', 453: 'y', 455: 'k', 459: 'FS', 460: '|', 463: '?\xbf', 468: 'Z', 471: 'g', 479: 'a',
    487: 'TY', 488: 'E',
    498: '#*+<=>^_e~\xa2\xa4\xa6\xa7\xac\xb1\xd7\xf7\u2013\u2020\u2022\u2212\u2264\u2265\u2260\u2248',
    507: '$0123456789\xa3\xa5\xae\u2012\u20ac', 512: '\xab\xbb', 517: 'P\xde', 519: 'X', 520: 'K',
    525: 'bdhnpqu\xf0\xfe', 527: 'o\xdf', 529: '\xf8', 533: 'C', 543: 'R', 544: 'B', 550: '\xb5', 567: 'V', 579: 'A',
    586: '\xb6', 604: '\u25a1\u25cf', 615: 'D', 623: 'H', 625: '\xd0', 631: 'G', 636: '\xbc', 642: 'U', 646: 'N',
    662: 'O', 664: '\xd8', 671: '\xbd', 673: 'Q', 675: '\xbe', 682: '&', 690: '\u2026', 705: '\u2122', 715: '%w',
    763: '\xc6', 773: '\xe6', 799: 'm', 834: '\xa9', 855: 'M', 890: 'W', 894: '@', 905: '\u2014\u2192',
    1038: '\u2030',
}  # fmt: skip
_BOLD = {
    226: ' ', 233: "'", 246: 'il', 252: '\xb9', 255: 'j', 258: ',\u2018\u2019\u201a', 267: '.I', 268: '\xb7',
    276: ':;', 300: '`', 301: '\xb4', 303: '\xb8', 306: '-', 312: '()', 316: 'f', 325: '[]', 326: '!\xa1', 331: 'J',
    336: '\xb3', 338: '\xb2', 342: '\xb0', 344: '{}\u2039\u203a', 347: 't', 355: 'r', 390: '\xaf', 397: 'z', 399: 's',
    415: '\xa8', 416: '\xaa', 418: 'c', 423: 'L', 430: '/\\', 435: '\xba\u201c\u201d\u201e', 438: '"', 459: 'Fx',
    463: '?\xbf', 473: 'Sv', 474: 'gy', 475: '|', 478: 'Z', 480: 'k', 488: 'E', 494: 'a', 495: 'T',
    498: '#*+<=>^_~\xa2\xa4\xa6\xa7\xac\xb1\xd7\xf7\u2013\u2020\u2022\u2212\u2264\u2265\u2260\u2248', 503: 'e',
    507: '$0123456789\xa3\xa5\xae\u2012\u20ac', 520: 'Y', 529: 'C', 532: 'P\xde', 537: 'bdhnpqu\xf0\xfe', 538: 'o',
    539: '\xab\xbb', 544: '\xf8', 547: 'K', 551: 'X', 555: '\xdf', 561: 'B', 563: 'R\xb5', 591: 'V', 598: '\xb6',
    604: '\u25a1\u25cf', 606: 'A', 630: 'D', 631: 'H', 637: 'G', 639: '\xd0', 653: 'U', 658: '\xbc', 659: 'N',
    676: 'O', 681: '\xd8', 686: 'Q', 691: '\xbd', 702: '\xbe', 705: '&', 711: '\u2026', 720: '\u2122', 729: '%',
    745: 'w', 775: '\xc6\xe6', 813: 'm', 834: '\xa9', 874: 'M', 898: '@', 905: '\u2014\u2192', 906: 'W',
    1062: '\u2030',
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class FontMetrics:
    """How wide a font is against Calibri, whether it is the shipped one, and how high its own line is."""

    scale: float
    line: float
    is_shipped: bool = False

    def width(self, text: str, bold: bool) -> float:
        """The width of a text at size 1."""
        if self.is_shipped:
            return _shipped(text, bold)
        return _calibri_width(text, bold) * self.scale


def metrics_of(font: str | None) -> FontMetrics:
    """The metrics of a font by its name."""
    name = (font or "calibri").lower()
    if name in _SHIPPED:
        return FontMetrics(1.0, _SHIPPED_LINE, is_shipped=True)
    return FontMetrics(*_KNOWN.get(name, _UNKNOWN))


@cache
def _widths(bold: bool) -> dict[str, int]:
    return {character: width for width, characters in (_BOLD if bold else _REGULAR).items() for character in characters}


@lru_cache(maxsize=16384)
def _calibri_width(text: str, bold: bool) -> float:
    known = _widths(bold)
    return sum(known[one] if one in known else _base_width(one, known) for one in text) * _KERNING / 1000


def _base_width(character: str, known: dict[str, int]) -> int:
    return known.get(unicodedata.normalize("NFD", character)[0], _STRANGE)


@lru_cache(maxsize=16384)
def _shipped(text: str, bold: bool) -> float:
    return shipped_width(text, 1.0, BOLD_WEIGHT) if bold else shipped_width(text, 1.0)
