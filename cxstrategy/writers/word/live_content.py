"""What acts in a part of a team's Word file, and its removal: fields, addresses, bound and embedded content."""

import re
from dataclasses import dataclass, field
from typing import Any

from cxstrategy.writers.ooxml import local_name
from cxstrategy.writers.word.relationships import attribute_of, remove

# Fields that only show what the document itself holds. Any other (DDEAUTO, INCLUDETEXT, MACROBUTTON ...) keeps its last
# result as plain text.
HARMLESS_FIELDS = frozenset(
    ("PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES", "STYLEREF", "DATE", "TITLE", "SUBJECT", "AUTHOR", "DOCPROPERTY")
)
# Fields that tell of the file they stood in, its place or its makers: not even their last result is kept.
_OF_THE_FILE = frozenset(
    ("FILENAME", "FILESIZE", "TEMPLATE", "LASTSAVEDBY", "USERNAME", "USERINITIALS", "USERADDRESS", "COMMENTS")
    + ("KEYWORDS", "INFO", "DOCVARIABLE", "CREATEDATE", "SAVEDATE", "PRINTDATE", "EDITTIME", "REVNUM")
)
# Elements that run, fetch or hold something from outside the document.
_ACTING = frozenset(
    ("object", "OLEObject", "control", "altChunk", "subDoc", "dataBinding", "attachedTemplate", "mailMerge", "movie")
    + ("scriptAnchor", "webPublishItems", "HyperlinkBase", "HLinks", "Template", "ffData", "fldData")
    + ("hlinkClick", "hlinkHover", "hlinkMouseOver", "audioFile", "videoFile", "wavAudioFile", "quickTimeFile")
    + ("webVideoPr", "webExtensionLinked", "webExtensionCreated", "schemaLibrary", "saveThroughXslt")
)
# Attributes whose value names a vocabulary and is never fetched, as long as it is one of these vocabularies.
_NAMES_ONLY = frozenset(("uri", "Type", "ContentType"))
_VOCABULARIES = (
    "{",
    "http://schemas.openxmlformats.org/",
    "http://schemas.microsoft.com/",
    "urn:schemas-microsoft-com:",
)
_ADDRESSES = frozenset(("src", "href", "althref"))
_ELSEWHERE = re.compile(
    r"""\s*(?://|\\\\ | [a-z][a-z0-9+.-]*:\S*[/\\]
    | (?:file|https?|ftps?|mailto|javascript|vbscript|data|cid|mhtml|tel|sms|smb|ldaps?|news|nntp|search|res|about
    | blob|ws|wss|ms-[a-z-]+|search-ms|shell|local|onenote|odc|mk|its|mms|rtsp|callto|sip|skype|view-source):\S)
    | .*://""",
    re.IGNORECASE | re.DOTALL | re.VERBOSE,
)
# What a declaration of a VML style may hold: measures, names and colours, and no `url()`, escape or comment.
_DECLARATION = re.compile(r"""\s*[\w-]+\s*:[\w\s.%#,+"'-]*""")
# Where what one program shows, another skips: alternatives, and text that was deleted or moved away.
_BRANCHES = frozenset(("Choice", "Fallback", "del", "moveFrom"))
_BEGIN, _SEPARATE, _END = "begin", "separate", "end"


def strip_live_content(tree: Any) -> None:
    """Take out of a part's XML the fields that act, addresses, and what is bound or embedded; words stay."""
    from lxml import etree

    etree.strip_elements(tree, etree.ProcessingInstruction, etree.Comment, with_tail=False)
    for element in [one for one in tree.iter("*") if local_name(one) in _ACTING]:
        remove(element)
    for element in tree.iter("*"):
        for attribute, value in list(element.items()):
            name = attribute.rpartition("}")[2]
            if name == "style":
                element.set(attribute, _plain_style(value))
            elif _leads_elsewhere(name, value):
                del element.attrib[attribute]
    _unwrap_simple_fields(tree)
    _flatten_fields(tree)


def _leads_elsewhere(name: str, value: str) -> bool:
    if name in _ADDRESSES:
        return not value.startswith("#")
    if name in _NAMES_ONLY and value.startswith(_VOCABULARIES):
        return False
    return bool(_ELSEWHERE.match(value))


def _plain_style(style: str) -> str:
    return ";".join(one for one in style.split(";") if _DECLARATION.fullmatch(one))


def _is_harmless(instruction: str) -> bool:
    words = instruction.split()
    return bool(words) and words[0].upper() in HARMLESS_FIELDS


def _tells_of_its_file(instruction: str) -> bool:
    words = instruction.split()
    return bool(words) and words[0].upper() in _OF_THE_FILE


def _unwrap_simple_fields(tree: Any) -> None:
    """`w:fldSimple` that acts: its result stays, in its place."""
    for element in list(tree.iter("{*}fldSimple")):
        instructions = [value for key, value in element.items() if key.rpartition("}")[2] == "instr"]
        if not all(map(_is_harmless, instructions or [""])) and element.getparent() is not None:
            for child in () if any(map(_tells_of_its_file, instructions)) else list(element):
                element.addprevious(child)
            remove(element)


@dataclass
class _Field:
    """A field while its runs are read: what marks it, what instructs it (as text too), and the words it shows."""

    marks: list[Any]
    instructions: list[Any] = field(default_factory=list)
    results: list[Any] = field(default_factory=list)
    text: str = ""
    in_result: bool = False
    # Whether another program could read another instruction than the text here.
    ambiguous: bool = False


def _flatten_fields(tree: Any) -> None:
    """Fields of several runs (`w:fldChar`) that act, and those that never end: only their results stay."""
    open_fields: list[_Field] = []
    for element in list(tree.iter(*(f"{{*}}{name}" for name in ("fldChar", "instrText", "delInstrText", "t")))):
        if local_name(element) != "fldChar":
            _instruct(open_fields, element)
            continue
        kind = attribute_of(element, "fldCharType")
        if kind == _BEGIN:
            open_fields.append(_Field([element]))
        elif not open_fields:
            remove(element)
        else:
            _mark(open_fields, element, kind)
    for unfinished in open_fields:
        unfinished.ambiguous = True
        _close(unfinished)


def _mark(open_fields: list[_Field], element: Any, kind: str) -> None:
    """Note the middle or the end of the innermost open field; the end closes it."""
    innermost = open_fields[-1]
    innermost.ambiguous |= _branch(element) is not _branch(innermost.marks[0])
    innermost.marks.append(element)
    innermost.in_result |= kind == _SEPARATE
    if kind == _END:
        _close(open_fields.pop())


def _instruct(open_fields: list[_Field], element: Any) -> None:
    """Note a piece of text with every open field that it instructs; an instruction outside any field goes."""
    instructs = local_name(element) != "t"
    for one in open_fields:
        if not one.in_result or (instructs and one is open_fields[-1]):
            one.ambiguous |= (
                one.in_result or local_name(element) == "delInstrText" or _branch(element) is not _branch(one.marks[0])
            )
            one.instructions.append(element)
            one.text += element.text or ""
        else:
            one.results.append(element)
    if not open_fields and instructs:
        remove(element)


def _branch(element: Any) -> Any:
    """The alternative or the deleted text in which an element stands; None outside any."""
    return next((outer for outer in element.iterancestors() if local_name(outer) in _BRANCHES), None)


def _close(ended: _Field) -> None:
    if ended.ambiguous or not _is_harmless(ended.text):
        results = ended.results if _tells_of_its_file(ended.text) else ()
        for element in (*ended.marks, *ended.instructions, *results):
            remove(element)
