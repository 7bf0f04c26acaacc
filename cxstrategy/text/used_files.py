"""The pictures and the house-style Word file of one workbook: read and decoded once, with a limit on all."""

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from cxstrategy.text.named_files import Refused, is_word, read_inside
from cxstrategy.words.language import Message, say

PICTURE_LIMIT = 10_000_000
# What all pictures together may take: bytes of clean pictures, as often as each is shown, which the page on a screen
# holds several times while it is written; and pixels to decode, 50 photos of a phone.
PICTURES_LIMIT = 25_000_000
PIXELS_LIMIT = 600_000_000
WORD_SUFFIXES = (".docx", ".dotx", ".docm", ".dotm", ".doc", ".dot")


@dataclass(frozen=True, slots=True)
class _Used:
    """The bytes of a file that can be used; of a picture these are clean, or will be with the same pixels."""

    content: bytes
    clean: bool


class UsedFiles:
    """The only way to the pictures and Word files in a folder."""

    def __init__(self, folder: Path) -> None:
        # Pictures are read when a document is told, perhaps from another working directory.
        self.folder = folder.absolute()
        # One file can be named in many ways (`a.png`, `./a.png`, a copy): its content is decoded and held once.
        self._named: dict[str, str | Refused] = {}
        self._used: dict[str, _Used | Refused] = {}
        self._pixels_left = PIXELS_LIMIT
        self._bytes_left = PICTURES_LIMIT

    def content(self, relative: str) -> bytes:
        """A clean picture, or a Word file as it is; raises Refused."""
        used = self._find(relative)
        if not used.clean:
            from cxstrategy.text.pictures import clean_picture

            used = self._used[str(self._named[relative])] = _Used(clean_picture(used.content), clean=True)
        return used.content

    def refusal(self, relative: str, word: bool = False) -> Message | None:
        """Why a file cannot be used as a picture or, with `word`, as a Word file; None when it can."""
        try:
            content = self._find(relative).content
        except Refused as refused:
            return refused.message
        if word and not is_word(content):
            return say("it is a picture: name a Word file (.docx) here")
        return say("it is a Word file: name a picture (PNG or JPEG) here") if is_word(content) and not word else None

    def refusal_once_more(self, relative: str, word: bool = False) -> Message | None:
        """The same for a place of the workbook that shows the file: a picture counts as often as it is shown."""
        reason = self.refusal(relative, word)
        if reason is None and not word:
            self._bytes_left -= len(self._find(relative).content)
            if self._bytes_left < 0:
                from cxstrategy.text.pictures import too_many

                reason = too_many()
                self._named[relative] = Refused(reason)
        return reason

    def _find(self, relative: str) -> _Used:
        """A file that can be used; raises Refused."""
        if relative not in self._named:
            try:
                self._named[relative] = self._read(relative)
            except Refused as refused:
                self._named[relative] = refused
        named = self._named[relative]
        used = named if isinstance(named, Refused) else self._used[named]
        if isinstance(used, Refused):
            raise used
        return used

    def _read(self, relative: str) -> str:
        """The key of a file's content, which was checked when it was met first; raises Refused without a file."""
        content = read_inside(self.folder, relative, PICTURE_LIMIT)
        word = is_word(content) or relative.lower().endswith(WORD_SUFFIXES)
        key = f"{word} {sha256(content).hexdigest()}"
        if key not in self._used:
            try:
                self._used[key] = self._checked(content, word)
            except Refused as refused:
                self._used[key] = refused
        return key

    def _checked(self, content: bytes, word: bool) -> _Used:
        # Imported late: most workbooks name no file, and decoding pictures takes a library of its own.
        if word:
            from cxstrategy.text.house_files import check_house

            check_house(content)
            return _Used(content, clean=True)
        from cxstrategy.text.pictures import check_picture

        checked = check_picture(content, self._pixels_left)
        self._pixels_left -= checked.pixels
        return _Used(content, clean=False) if checked.clean is None else _Used(checked.clean, clean=True)
