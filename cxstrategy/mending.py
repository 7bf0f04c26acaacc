"""A workbook -> what can be mended in its files, made safely or one by one, and written into place together."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from cxstrategy.edit.fixing import Fixed, fixed
from cxstrategy.edit.text_file import EditRefused, TextFile
from cxstrategy.finding import Finding, Source, WorkbookError
from cxstrategy.output.write_file import put_together
from cxstrategy.text.compose import TEXT_LIMIT
from cxstrategy.text.folder import yaml_files
from cxstrategy.text.named_files import Refused, read_ordinary
from cxstrategy.words.language import Message, say
from cxstrategy.workbook import Workbook, open_workbook

# Each round of safe fixes lays bare what the slips before it hid; a file names 40 slips at a time.
_ROUNDS = 60
# What is wrong with the text itself.
_SLIPS = ("CX001", "CX002", "CX012")
_Mark = tuple[object, ...]


@dataclass
class Mending:
    """A workbook with its files as they are on the disk, and as they are with what was mended so far.

    `workbook` reads them as they are now. `left` are findings whose fix would not say what was meant: for the user to
    do by hand. `unreadable` says why a file is left as it is.
    """

    path: Path
    places: dict[str, Path]
    before: dict[str, TextFile]
    unreadable: list[Message]
    workbook: Workbook
    files: dict[str, TextFile]
    made: int = 0
    left: list[Finding] = field(default_factory=list)
    _tried: set[_Mark] = field(default_factory=set)

    @classmethod
    def begin(cls, path: Path) -> "Mending":
        """Nothing mended yet; raises WorkbookError where there is no workbook."""
        places, files, unreadable = yaml_files(path), {}, []
        for shown, place in places.items():
            try:
                files[shown] = TextFile.read(shown, read_ordinary(place, TEXT_LIMIT))
            except EditRefused as refused:
                unreadable.append(refused.message)
            except Refused:  # a finding says so
                continue
        workbook = open_workbook(path, {shown: file.content for shown, file in files.items()})
        return cls(path, places, files, unreadable, workbook, dict(files))

    def make_safe(self) -> None:
        """Make every safe fix, and those that come to light by it, until there is none."""
        for _ in range(_ROUNDS):
            if not self._make(_slips_first([finding for finding in self._open() if finding.fix and finding.fix.safe])):
                return

    def offers(self) -> Iterator[Finding]:
        """The findings with a fix of which the user has to judge, each once, read anew after each."""
        while True:
            offer = next((finding for finding in self._open() if finding.fix and not finding.fix.safe), None)
            if offer is None:
                return
            made = self.made
            yield offer
            if self.made == made:
                self._tried.add(_mark(offer))

    def preview(self, offer: Finding) -> list[tuple[Source, Source]]:
        """What one fix would change; nothing where it would not say what was meant."""
        done = fixed(self.files, [offer.fix] if offer.fix else [])
        return [(self.files[path].source, file.source) for path, file in done.files.items()]

    def make(self, offer: Finding) -> bool:
        """Make one fix and the safe ones that come to light by it; False where it would not say what was meant."""
        is_made = self._make([offer]) > 0
        if is_made:
            self.make_safe()
        return is_made

    def changes(self, since: dict[str, TextFile] | None = None) -> list[tuple[Source, Source]]:
        """The files that differ from what they were at first, or from `since`: what they said, and what they say."""
        old = self.before if since is None else since
        return [
            (old[path].source, file.source) for path, file in self.files.items() if file.content != old[path].content
        ]

    def write(self) -> None:
        """Put every changed file in place, all of them or none.

        Raises WorkbookError where one cannot be written, or was changed by someone else in the meantime.
        """
        changed = {path: file for path, file in self.files.items() if file.content != self.before[path].content}
        for path in changed:
            if self.places[path].read_bytes() != self.before[path].content:
                raise WorkbookError(
                    say("{file} was changed in the meantime, and nothing was written: try again", file=path)
                )
        # Of a link the file that it leads to is changed, and the link stays.
        put_together({self.places[path].resolve(): file.content for path, file in changed.items()})
        self.before = dict(self.files)

    def _open(self) -> list[Finding]:
        """The findings with a fix that was not tried yet, in files that can be changed."""
        return [
            finding
            for finding in self.workbook.findings
            if finding.fix and finding.accepted is None and _mark(finding) not in self._tried
            and all(edit.span.source.path in self.files for edit in finding.fix.edits)
        ]  # fmt: skip

    def _make(self, findings: list[Finding]) -> int:
        """Make what can be made of the fixes at once; tells how many that were."""
        done: Fixed = fixed(self.files, [finding.fix for finding in findings if finding.fix])
        refused = [finding for finding in findings if any(finding.fix is one for one in done.refused)]
        self.left += refused
        self._tried |= {_mark(finding) for finding in refused}
        if done.made:
            self.made += len(done.made)
            self.files |= done.files
            self.workbook = open_workbook(self.path, {path: file.content for path, file in self.files.items()})
        return len(done.made)


def _slips_first(findings: list[Finding]) -> list[Finding]:
    """The findings without those about values and keys in a file that has slips: after these they are read anew."""
    slips = {finding.span.source.path for finding in findings if finding.code in _SLIPS and finding.span}
    return [
        finding
        for finding in findings
        if finding.fix
        and (finding.code in _SLIPS or slips.isdisjoint(edit.span.source.path for edit in finding.fix.edits))
    ]


def _mark(finding: Finding) -> _Mark:
    """What makes a fix this one, on whichever line it stands: the text of the lines, and what is written there."""
    edits = finding.fix.edits if finding.fix else ()
    lines = [
        (edit.span.source.path, edit.span.source.line(edit.span.line), edit.span.column, edit.text) for edit in edits
    ]
    return (finding.code, finding.where, *lines)
