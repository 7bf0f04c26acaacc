"""The team's templates and a Context -> the chapters they tell, and findings for what is wrong in them."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import chain, islice
from typing import Any

from cxstrategy.document.contents import CHAPTERS, Told, told_chapters
from cxstrategy.document.context import Context
from cxstrategy.document.editions import BOARD, TEAM
from cxstrategy.document.figures.gallery import DRAWINGS, Gallery
from cxstrategy.document.own_templates.allowance import TEXT_LIMIT, Allowance, TemplateRefused, too_long
from cxstrategy.document.own_templates.cleaning import Cleaning
from cxstrategy.document.own_templates.faults import finding_of, line_of
from cxstrategy.document.own_templates.filters import filters_for
from cxstrategy.document.own_templates.functions import functions_for
from cxstrategy.document.own_templates.markup import markup_refusals, written_outside
from cxstrategy.document.own_templates.plain_values import plain_values, simple, value_names
from cxstrategy.document.own_templates.sandbox import sandbox
from cxstrategy.document.own_templates.syntax import Known, hooked, parsed, refusals, taken_in
from cxstrategy.document.pagination.composition import ChapterPart
from cxstrategy.finding import Finding, Severity, Source, Span
from cxstrategy.model.linked_files import unusable
from cxstrategy.model.refusals.nearest import Nearest
from cxstrategy.template_folder import template_folder
from cxstrategy.words.language import Message, say

# The editions that are told by these chapters; those to hand out have others, of what their readers may read alone.
TOLD_IN = (BOARD, TEAM)
UNKNOWN_NAME = "CX020"
PICTURES = 20
# Findings of one template: who has more has made one mistake many times.
SHOWN = 20
_PART = re.compile(r'<div data-part="([^"]*)"')
_DRAWN = re.compile(r'(?:draw\(|figures\[)"(\w+)"')


@dataclass(frozen=True)
class OwnChapter:
    """A chapter that a team's template tells: its blocks as HTML of the vocabulary, and the parts that it names."""

    body: str
    parts: tuple[ChapterPart, ...]


@dataclass(frozen=True)
class OwnChapters:
    """The chapters by their names, and what is wrong in the templates of others: those are told as always."""

    chapters: Mapping[str, OwnChapter]
    findings: tuple[Finding, ...]


Refusal = Callable[[str], Message | None]


def own_chapters(
    sources: Mapping[str, Source], context: Context, figures: Gallery, refusal: Refusal = lambda path: None
) -> OwnChapters:
    """Every chapter that has a template of the team's own and can be told by it.

    `sources` are the files of `templates/` by their names without `.html`, `refusal` says why a picture cannot be used.
    In an edition that has other chapters there are none.
    """
    if not sources or context.edition not in TOLD_IN:
        return OwnChapters({}, ())
    return _Templates(sources, context, figures, refusal).told()


def name_findings(sources: Mapping[str, Source], others: tuple[Source, ...]) -> Iterator[Finding]:
    """A finding for each file of `templates/` that is called after no chapter."""
    nearest = Nearest()
    names = tuple(chapter.id for chapter in CHAPTERS)
    for source in (*sources.values(), *others):
        file = source.path.rpartition("/")[2]
        stem = file.partition(".")[0]
        if file == f"{stem}.html" and (stem in names or stem.startswith("_")):
            continue
        near = nearest.among(stem, names)
        help = say("chapters: {names}; what they share stands in a file that begins with `_`", names=", ".join(names))
        yield Finding(
            UNKNOWN_NAME, Severity.ERROR, say("no chapter is called `{name}`", name=file), Span(source, 1, 1, 1, 1),
            say("did you mean `{meant}`?", meant=f"{near}.html") if near else help, f"templates/{file}",
        )  # fmt: skip


@cache
def figures_of(chapter: str) -> frozenset[str]:
    """The figures that our own template of a chapter draws."""
    file = template_folder() / "document" / f"{chapter}.html"
    return frozenset(_DRAWN.findall(file.read_text("utf-8"))) if file.is_file() else frozenset()


class _Templates:
    """The templates of one workbook while its chapters are told."""

    def __init__(self, sources: Mapping[str, Source], context: Context, figures: Gallery, refusal: Refusal) -> None:
        self._context, self._figures, self._refusal = context, figures, refusal
        ids = [chapter.id for chapter in CHAPTERS]
        self._sources = {name: one for name, one in sources.items() if name in ids or name.startswith("_")}
        self._nearest = Nearest().among
        self._allowance = Allowance()
        self._drawn: set[str] = set()
        self._findings: list[Finding] = []
        functions = functions_for(context, self._may_draw, self._nearest)
        filters = filters_for(context.wording)
        self._sandbox = sandbox(context.wording, self._allowance, filters, functions, self._nearest)
        parts = tuple(name for name in self._sources if name.startswith("_"))
        self._known = Known((*value_names(), *functions), tuple(filters), parts, self._nearest)

    def told(self) -> OwnChapters:
        """The chapters, in the order of the document."""
        trees = {name: tree for name in self._sources if (tree := self._read(name)) is not None}
        self._without_circles(trees)
        names = {name for tree in trees.values() for name in _names_in(tree)}
        sound = [name for name in trees if self._compiled(name, trees[name])]
        reached = {name: _reached(name, trees) for name in sound}
        usable = [name for name in sound if not name.startswith("_") and reached[name] <= {*sound}]
        self._own = frozenset(usable)
        values = plain_values(self._context, names) if usable else {}
        chapters = {}
        for told in told_chapters(self._context, self._own):
            if told.id in usable and (made := self._chapter(told, values)):
                chapters[told.id] = made
        return OwnChapters(chapters, tuple(self._findings))

    def _wrong(self, name: str, wrong: Exception, line: int = 0) -> None:
        source = self._sources[name]
        self._findings.append(finding_of(wrong, source, f"templates/{name}", line, self._nearest))

    def _read(self, name: str) -> Any:
        """The tree of a template; None where something in it may not stand."""
        text = self._sources[name].text
        try:
            tree = parsed(self._sandbox, text, name)
            outside = written_outside(self._sandbox, text)
        except Exception as wrong:
            self._wrong(name, wrong)
            return None
        found = list(islice(chain(refusals(tree, self._known), markup_refusals(outside, self._nearest)), SHOWN))
        for refused in sorted(found, key=lambda one: one.line):
            self._wrong(name, refused)
        return None if found else tree

    def _without_circles(self, trees: dict[str, Any]) -> None:
        """Drop the files that take in themselves, by way of others or not."""
        circles = [name for name in trees if name in _reached(name, trees)]
        for name in circles:
            refused = TemplateRefused(
                say("this file takes in itself"), say("let one of the two not include the other"), "include"
            )
            text = self._sources[name].text
            found = re.search(r"\{%-?\s*(include|import|from)", text)
            refused.word = found[1] if found else ""
            self._wrong(name, refused, text.count("\n", 0, found.start()) + 1 if found else 1)
        for name in circles:
            del trees[name]

    def _compiled(self, name: str, tree: Any) -> bool:
        """Whether the template became code; what was wrong with it is a finding."""
        self._allowance.renew()
        try:
            code = self._sandbox.compile(hooked(tree), name, f"{name}.html")
        except Exception as wrong:
            self._wrong(name, wrong)
            return False
        self._sandbox.compiled[name] = code
        return True

    def _chapter(self, told: Told, values: Mapping[str, Any]) -> OwnChapter | None:
        """One chapter; None where its template was stopped, with the finding that says why."""
        chapter = {"id": told.id, "number": told.number, "subject": told.subject, "conclusion": told.conclusion}
        cleaning = Cleaning(self._html_of, self._say(say("Overview")), self._say(say("Picture from the workbook")))
        self._allowance.renew()
        try:
            rendered = self._rendered(told.id, {**values, "chapter": simple(chapter, self._context)})
            body = cleaning.blocks(rendered)
            if not body:
                raise TemplateRefused(
                    say("this template tells nothing"),
                    say("write a paragraph for this case too, or take the file away: then our own chapter is told"),
                )
            self._hold_pictures(cleaning.pictures)
        except Exception as wrong:
            at = _innermost(wrong, (told.id, *self._known.parts)) or told.id
            self._wrong(at, wrong, line_of(wrong, at))
            return None
        self._judge_pictures(told.id, cleaning.pictures)
        return _with_parts(told.id, body)

    def _say(self, message: Message) -> str:
        return self._context.wording.say(message)

    def _rendered(self, name: str, values: dict[str, Any]) -> str:
        made = self._sandbox
        template = made.template_class.from_code(made, made.compiled[name], made.make_globals(None))
        pieces, length = [], 0
        for piece in template.root_render_func(template.new_context(values)):
            length += len(piece)
            if length > TEXT_LIMIT:
                raise too_long()
            self._allowance.spend(1)
            pieces.append(piece)
        return "".join(pieces)

    def _may_draw(self, name: str) -> None:
        """Refuse a figure that there is not, or that stands elsewhere in the document."""
        if name not in DRAWINGS:
            near = self._nearest(name, tuple(DRAWINGS))
            help = say("figures: {names}", names=", ".join(DRAWINGS))
            raise TemplateRefused(
                say("no figure is called `{name}`", name=name),
                say("did you mean `{meant}`?", meant=near) if near else help, name,
            )  # fmt: skip
        elsewhere = next((one.id for one in CHAPTERS if one.id not in self._own and name in figures_of(one.id)), None)
        if name in self._drawn or elsewhere:
            raise TemplateRefused(
                say("the figure `{name}` stands in the document already: in `{chapter}`", name=name, chapter=elsewhere)
                if elsewhere else say("the figure `{name}` stands in the document already", name=name),
                say("refer to it with `see(\"…\")`: a figure stands in one place"), name,
            )  # fmt: skip
        self._drawn.add(name)

    def _html_of(self, name: str) -> str:
        from cxstrategy.document.environment import environment

        if name not in self._drawn:
            return ""
        made = environment(self._context.wording.voice, self._context.wording.currency)
        draw = made.get_template("macros.html").module.draw_one
        return "\n".join(str(draw(figure)) for figure in self._figures[name])

    def _hold_pictures(self, pictures: list[str]) -> None:
        """Refuse more pictures than a chapter holds."""
        if len(pictures) > PICTURES:
            raise TemplateRefused(
                say("a chapter holds {limit} pictures at most", limit=PICTURES), say("show fewer of them"), "img"
            )

    def _judge_pictures(self, name: str, pictures: list[str]) -> None:
        """A finding for each picture that cannot be used: the chapter is told without it."""
        for path in dict.fromkeys(pictures):
            reason = self._refusal(path)
            if reason is not None:
                text = self._sources[name].text
                line = text[: max(text.find(path), 0)].count("\n") + 1
                message = unusable(path, reason)
                help = say("name a picture that is in the workbook, such as `images/photo.jpg`")
                self._wrong(name, TemplateRefused(message, help, path, line))


def _names_in(tree: Any) -> set[str]:
    from jinja2 import nodes

    return {node.name for node in tree.find_all(nodes.Name)}


def _reached(name: str, trees: Mapping[str, Any]) -> set[str]:
    """The files that a template takes in, also by way of others."""
    reached: set[str] = set()
    waiting = [name]
    while waiting:
        new = taken_in(trees[one]) - reached if (one := waiting.pop()) in trees else set()
        reached |= new
        waiting += new
    return reached


def _innermost(wrong: Exception, names: tuple[str, ...]) -> str:
    """The template in which an exception was raised."""
    found, trace = "", wrong.__traceback__
    while trace is not None:
        name = trace.tb_frame.f_code.co_filename.removesuffix(".html")
        found = name if name in names and "__jinja_template__" in trace.tb_frame.f_globals else found
        trace = trace.tb_next
    return found


def _with_parts(chapter: str, body: str) -> OwnChapter:
    """A chapter with the parts that its template names, the first of which stays on its page; else it is one part."""
    ours = {part.id: part for one in CHAPTERS if one.id == chapter for part in one.parts}
    names = _PART.findall(body)
    if not names:
        names, body = ["whole"], f'<div data-part="whole">\n{body}\n</div>'
    parts = tuple(
        ours.get(name) or ChapterPart(name, Message("{part}", (("part", name.replace("-", " ")),)), core=place == 0)
        for place, name in enumerate(names)
    )
    return OwnChapter(body, parts)
