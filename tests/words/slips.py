"""The slips of `slips.yaml`: what may go wrong in a sentence made of parts, by language."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

TABLE: dict[str, Any] = yaml.safe_load(Path(__file__).with_suffix(".yaml").read_text("utf-8"))


@dataclass(frozen=True)
class Slip:
    """What goes wrong, how to find it, a text with it, and a text like it that is right."""

    what: str
    pattern: str
    wrong: str
    right: str = ""

    def found(self, text: str) -> str | None:
        """The stretch of a text where it goes wrong."""
        found = re.search(self.pattern, text)
        return found[0] if found else None


def _slips(language: str) -> Iterator[Slip]:
    words = TABLE[language]
    for slip in (*TABLE["both"]["slips"], *words["slips"]):
        pattern = slip["pattern"].replace("<several>", words["several"])
        for nouns in ("one", "many"):
            pattern = pattern.replace(f"<{nouns}>", f"(?:{'|'.join(words[nouns].split())})")
        yield Slip(**(slip | {"pattern": pattern}))


SLIPS = {language: tuple(_slips(language)) for language in ("nl", "en")}
