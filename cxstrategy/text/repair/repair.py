"""Every slip of a text named, and the nodes of the text as it was meant."""

from cxstrategy.finding import Finding, Source
from cxstrategy.text.compose import Composed, Refusal, compose
from cxstrategy.text.repair.diagnosis import certain, last_resort, likely
from cxstrategy.text.repair.lines import LOOK_BACK, MendableText
from cxstrategy.text.repair.misread import slips
from cxstrategy.text.repair.slip import Mistake

# So many slips in one file are named; after that the rest of the file is left out.
MISTAKE_LIMIT = 40
# Every mending that is tried takes another reading; together they read no more than this many characters.
READING_LIMIT = 1_000_000
# A text larger than this was not written by hand: its first slip is named, and what stands above it is read.
LARGE = 120_000


_NO_HELP = 4
_THOROUGH = 50


class Mender:
    """Reads a text; where it stumbles, it names the slip, mends the text and reads again."""

    def __init__(self, source: Source, text: str, thorough: bool = False) -> None:
        # Whoever compares two readings wants every slip mended in both.
        self.patience = _THOROUGH if thorough else 1
        self.source = source
        self.text = text
        self.findings: list[Finding] = []
        self.whole = True
        self.read_so_far = 0
        self.named: set[tuple[int, str]] = set()
        self.page = MendableText("")

    def after(self, refusal: Refusal) -> Composed | None:
        """The nodes of a text that was refused, as far as they could be read; None when nothing of it can be used."""
        if len(self.text) > LARGE:
            return self._read_large(refusal)
        self.page = MendableText(self.text)
        return self._read_on()

    def despite(self, composed: Composed) -> Composed | None:
        """The nodes of a text that could be read, after its slips were mended."""
        if len(self.text) > LARGE:
            return composed
        self.page = MendableText(self.text)
        return self._read_on() if self._mend_slips(composed) else composed

    def _read_on(self) -> Composed | None:
        """Read, name the slip that stops it, mend that, and read again."""
        self.page.mend(self.page.spaces_only())
        while True:
            try:
                composed = self._compose()
            except Refusal as refusal:
                mistake = certain(self.page, refusal) or self._best(refusal) or last_resort(self.page, refusal)
                is_new = self._name(mistake)
                if mistake.fatal:
                    return None
                if self._tired():
                    return self._first_part(refusal)
                if not (is_new and self.page.mend(mistake.edits)) and not self._leave_out(refusal):
                    return None
                continue
            if self._tired() or not self._mend_slips(composed):
                return composed

    def _best(self, refusal: Refusal) -> Mistake | None:
        """The first slip whose mending lets the piece be read; else the one whose mending brings reading furthest."""
        mistakes = list(likely(self.page, refusal))
        lines = [refusal.line, *(mistake.line for mistake in mistakes)]
        first, last = self.page.top_key(min(lines)), self.page.next_top_key(max(lines))
        best, best_rank = None, _NO_HELP
        for mistake in mistakes:
            rank = self._rank(mistake, refusal, first, last)
            if rank < best_rank:
                best, best_rank = mistake, rank
            if not best_rank or self._tired():
                break
        return best

    def _rank(self, mistake: Mistake, refusal: Refusal, first: int, last: int) -> int:
        """How well a mending works, tried on the keys at the margin from one line to another: 0 is best."""
        if mistake.edits.get(first, "").startswith(" "):  # the key at the margin was none
            first = self.page.top_key(first - 1)
        text = "\n".join(mistake.edits.get(number, self.page[number]) for number in range(first, last))
        self.read_so_far += len(text)
        try:
            composed = compose(Source("", text))
        except Refusal as next_refusal:
            longer = len(mistake.edits.get(refusal.line, "")) - len(self.page[refusal.line])
            column = refusal.column + longer if refusal.line == mistake.line else mistake.column
            return _rank_of(next_refusal, mistake.line - first, column)
        return 1 if composed.doubled else 0

    def _read_large(self, refusal: Refusal) -> Composed | None:
        """Look at the lines around the slip only, and keep what stands above the key it stands under."""
        start = end = refusal.index
        above = 0
        while above <= LOOK_BACK and start > 0:
            start = self.text.rfind("\n", 0, start)
            above += 1
        for _ in range(20):
            end = self.text.find("\n", end + 1) if 0 <= end < len(self.text) else -1
        self.page = MendableText(self.text[start + 1 : end if end >= 0 else refusal.index + 10_000])
        skipped = refusal.line - above + 1
        shifted = refusal.shifted(-skipped)
        found = certain(self.page, shifted) or next(likely(self.page, shifted), None)
        mistake = found or last_resort(self.page, shifted)
        self.findings.append(mistake.shifted(skipped).finding(self.source))
        self.whole = False
        top = "\n".join(self.page.lines[: self.page.top_key(above - 1)])
        try:
            return None if mistake.fatal else compose(self.source, self.text[: start + 1] + top)
        except Refusal:
            return None

    def _compose(self) -> Composed:
        self.read_so_far += len(self.page.text)
        return compose(self.source, self.page.text)

    def _mend_slips(self, composed: Composed) -> bool:
        """Name the slips of a text that can be read; tells whether it should be read again."""
        edits: dict[int, str] = {}
        for mistake in slips(self.page, composed):
            if edits.keys().isdisjoint(mistake.edits) and self._name(mistake):
                edits.update(mistake.edits)
            if self._tired():
                break
        return self.page.mend(edits)

    def _name(self, mistake: Mistake) -> bool:
        """Add a slip to the findings, once; tells whether it is new."""
        name = (mistake.line, mistake.message.template)
        if name in self.named:
            return False
        self.named.add(name)
        self.findings.append(mistake.finding(self.source, self.page))
        self.whole = self.whole and not mistake.lost
        return True

    def _tired(self) -> bool:
        named, read = len(self.findings), self.read_so_far
        return named >= MISTAKE_LIMIT * self.patience or read > READING_LIMIT * self.patience

    def _leave_out(self, refusal: Refusal) -> bool:
        """Take out the piece that resists, up to the next key at the margin; False when nothing is left to take."""
        self.whole = False
        last = min(refusal.line, len(self.page.lines) - 1)
        end = self.page.next_top_key(last)
        return any(self.page.mend(self.page.blank(range(first, end))) for first in (last, self.page.top_key(last), 0))

    def _first_part(self, refusal: Refusal) -> Composed | None:
        """What stands above the place where reading stops for good."""
        self.whole = False
        firsts = [self.page.top_key(refusal.line), refusal.opened.line if refusal.opened else 0]
        for first in firsts:
            self.page.mend(self.page.blank(range(first, len(self.page.lines))))
            try:
                return self._compose()
            except Refusal:
                continue
        return None


def _rank_of(refusal: Refusal, line: int, column: int) -> int:
    """How much further reading came by a mending on this line: two lines or more, a little, or not at all."""
    if refusal.kind == "alias":
        return 0  # what it refers to may stand under another key
    if refusal.kind == "top" or (refusal.line, refusal.column) <= (line, column):
        return _NO_HELP
    return 2 if refusal.line > line + 1 else 3
