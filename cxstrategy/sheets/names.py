"""Names for cells: legal in every spreadsheet and given once."""

import re
import unicodedata

# Longer names are legal, but nobody reads the formulas that they stand in.
LONGEST = 40


class Names:
    """The names given so far, each with the address that it stands for."""

    def __init__(self) -> None:
        self.given: dict[str, str] = {}
        self._taken: set[str] = set()

    def give(self, address: str, *parts: str) -> str:
        """A name made of parts for an address: ("benefit", "fewer-calls", "avoided") is `benefit_fewer_calls_avoided`.

        The first part is one of ours, so that no name looks like a cell (`Q1`); a repeated name gets a number.
        """
        name = wanted = "_".join(filter(None, map(plain_name, parts)))
        number = 1
        while name in self._taken:
            number += 1
            name = f"{wanted}_{number}"
        self._taken.add(name)
        self.given[name] = address
        return name


def plain_name(text: str) -> str:
    """Text as letters a to z, figures and underscores: "Één dossier" is "een_dossier"; empty where nothing is left."""
    bare = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "_", bare).strip("_")[:LONGEST].rstrip("_")
