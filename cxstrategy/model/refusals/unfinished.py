"""Whether something that seems missing may stand in text that could not be read."""

import re
from functools import cached_property

from cxstrategy.finding import Source
from cxstrategy.model.tree import Path
from cxstrategy.text.nodes import Node

_ID = re.compile(r"\bid\s*:\s*[\"']?([a-z0-9]+(?:-[a-z0-9]+)*)")


class Unfinished:
    """Looks for a key or an id in the text itself; with `broken` False all of it was read, and nothing can be there."""

    def __init__(self, root: Node, broken: bool) -> None:
        self._root = root
        self.broken = broken

    def may_hold(self, path: Path, *keys: str) -> bool:
        """Whether one of `keys` may stand in the part at `path` after all: the text has it, or a file was not read."""
        if not self.broken or not path:
            return self.broken
        source = self._root.at(*path).source
        first, last = self._root.at(*path).start.line, self._end(path, source)
        wanted = re.compile(rf"\b(?:{'|'.join(map(re.escape, keys))})[\"']?\s*:")
        return any(wanted.search(line) for line in self._lines(source)[first:last])

    def may_name(self, lists: tuple[str, ...], name: str) -> bool:
        """Whether one of the `lists` may have an item with this id after all."""
        if not self.broken:
            return False
        homes = [self._root.child(one) for one in lists]
        return any(home is None or name in self._ids[id(home.source)] for home in homes)

    def _end(self, path: Path, source: Source) -> int:
        """The line at which the next thing begins in the same file."""
        for end in range(len(path) - 1, -1, -1):
            begin = self._root.at(*path[: end + 1]).start.line
            siblings = self._root.at(*path[:end]).children or ()
            nodes = siblings.values() if isinstance(siblings, dict) else siblings
            later = [node.start.line for node in nodes if node.source is source and node.start.line > begin]
            if later:
                return min(later)
        return len(self._lines(source))

    def _lines(self, source: Source) -> list[str]:
        if id(source) not in self._texts:
            self._texts[id(source)] = source.text.split("\n")
        return self._texts[id(source)]

    @cached_property
    def _texts(self) -> dict[int, list[str]]:
        return {}

    @cached_property
    def _ids(self) -> dict[int, frozenset[str]]:
        """Every id that is written in the file of each section, read or not."""
        children = self._root.children.values() if isinstance(self._root.children, dict) else ()
        sources = {id(child.source): child.source for child in children}
        return {key: frozenset(_ID.findall(source.text)) for key, source in sources.items()}
