"""Strategy, Analysis and findings -> one edition as a Document."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from cxstrategy.analysis.analyse import Analysis, analyse
from cxstrategy.document.chapters.for_customers import leaflet_title
from cxstrategy.document.chapters.more import left_out_findings, moved_findings, moved_to_appendix
from cxstrategy.document.chapters.summary import CHAPTER as SUMMARY
from cxstrategy.document.chapters.summary import summary
from cxstrategy.document.chart import Chart
from cxstrategy.document.contents import chapters_of, told_appendices, told_chapters, views
from cxstrategy.document.context import Context, wording_for_readers
from cxstrategy.document.document import Document, House, Theme, WriterWords
from cxstrategy.document.editions import CUSTOMERS, EMPLOYEES, POSTER, template_of
from cxstrategy.document.environment import environment
from cxstrategy.document.explanations import explanations
from cxstrategy.document.figures.gallery import Gallery
from cxstrategy.document.finishing import finish, without_names, without_unfit
from cxstrategy.document.house import house_of
from cxstrategy.document.own_templates.own_chapters import OwnChapter, own_chapters
from cxstrategy.document.pagination.composed_article import composed
from cxstrategy.document.pagination.composition import MovedPart
from cxstrategy.document.tokens import PAGE, POSTER_SHEET
from cxstrategy.document.weak_titles import weak_titles
from cxstrategy.finding import Finding, Source
from cxstrategy.model.audiences import AUDIENCES, for_audience
from cxstrategy.model.strategy import Strategy
from cxstrategy.words.language import say
from cxstrategy.words.wording import Wording

NO_TEMPLATES: Mapping[str, Source] = {}


def tell(
    strategy: Strategy,
    analysis: Analysis,
    findings: Iterable[Finding],
    *,
    picture: Callable[[str], bytes],
    language: str | None = None,
    edition: str = "board",
    templates: Mapping[str, Source] = NO_TEMPLATES,
) -> Document:
    """One edition of a workbook, in its own language unless another ("nl" or "en") is asked.

    `picture` is the one gate to the workbook's files: a path in, the bytes of a PNG, JPEG or Word file out, ValueError
    or WorkbookError for what is not there; a picture that it refuses is left out. A workbook with an error finding is
    told as a draft that says so. `templates` are the team's own, by the name of the chapter that each tells; one that
    cannot be used is a finding of the workbook, and that chapter is told as always. Raises WorkbookError for an edition
    that there is not.
    """
    context = _context(strategy, analysis, tuple(findings), language, edition)
    strategy, wording = context.strategy, context.wording
    figures = Gallery(context)
    own = own_chapters(templates, context, figures).chapters
    article, moved = _composed(context, without_unfit(_article(context, figures, own)), own)
    body, pictures = finish(article, wording.language, picture)
    house, logo = house_of(strategy, picture)
    if edition in AUDIENCES:
        body, pictures = without_names(body, pictures)
        house, logo = _without_its_name(house, logo)
    document = _document(context, body, house, pictures | logo, figures.charts)
    explained = explanations(context, body)
    said = left_out_findings(context, moved) if edition in AUDIENCES else _said_of(context, moved)
    return replace(document, drawings=figures.drawings, explanations=explained, findings=tuple(said))


def _said_of(context: Context, moved: tuple[MovedPart, ...]) -> Iterator[Finding]:
    """What only making the whole document shows: which chapters are too full, and which titles argue nothing."""
    yield from moved_findings(context, moved)
    yield from weak_titles(context)


def _context(
    strategy: Strategy, analysis: Analysis, findings: tuple[Finding, ...], language: str | None, edition: str
) -> Context:
    """What the edition is told from: for an audience what it may read, with the numbers that follow from that alone."""
    context = Context(strategy, analysis, findings, wording_for_readers(strategy, language), edition)
    if edition not in AUDIENCES:
        return context
    read = for_audience(strategy, edition, draft=context.draft)
    return Context(read, analyse(read), (), wording_for_readers(read, language), edition)


def _article(context: Context, figures: Gallery, own: Mapping[str, OwnChapter]) -> str:
    """The whole edition as HTML."""
    made = environment(context.wording.voice, context.wording.currency)
    given = {"chapters": tuple(told_chapters(context, own)), "figures": figures, "context": context, **views(context)}
    if context.edition in AUDIENCES:
        given |= {"cover": _cover(context)}
    else:
        given |= {
            "own": own,
            "strategy": context.strategy,
            "analysis": context.analysis,
            "accent": context.accent,
            "summary": summary(context),
            "appendices": tuple(told_appendices(context)),
        }
    return str(made.get_template(template_of(context.edition)).render(given))


def _cover(context: Context) -> dict[str, object]:
    """What the cover of an edition to hand out says."""
    workbook, compass = context.strategy.workbook, context.strategy.compass
    return {
        "title": workbook.title,
        "subtitle": workbook.subtitle,
        "date": workbook.date,
        "organisation": context.strategy.organisation.name,
        "promise": compass.promise if compass else "",
    }


def _composed(context: Context, article: str, own: Mapping[str, OwnChapter]) -> tuple[str, tuple[MovedPart, ...]]:
    """The article with each chapter on its page or two."""
    chapters = chapters_of(context.edition)
    subjects = {chapter.id: context.wording.say(chapter.subject) for chapter in chapters}
    parts = {chapter.id: chapter.parts for chapter in (SUMMARY, *chapters) if chapter.parts}
    parts |= {name: chapter.parts for name, chapter in own.items()}
    return composed(article, parts, subjects, lambda _, moved: moved_to_appendix(context, moved))


def _without_its_name(house: House, logo: dict[str, bytes]) -> tuple[House, dict[str, bytes]]:
    """The logo under a word instead of the path that the team keeps it under."""
    return replace(house, logo="logo" if logo else None), dict(zip(("logo",), logo.values(), strict=False))


def _document(
    context: Context, body: str, house: House, pictures: dict[str, bytes], charts: dict[str, Chart]
) -> Document:
    workbook = context.strategy.workbook
    return Document(
        title=leaflet_title(context) if context.edition == CUSTOMERS else workbook.title,
        subtitle=workbook.subtitle or "",
        organisation=context.strategy.organisation.name,
        authors=workbook.authors,
        language=context.wording.language,
        edition=context.edition,
        status="draft" if context.draft else "final",
        version=workbook.version or "",
        confidentiality=_for_whom(context),
        date=workbook.date,
        body=body,
        words=writer_words(context.wording),
        house=house,
        pictures=pictures,
        charts=charts,
        sheet=POSTER_SHEET if context.edition == POSTER else PAGE,
    )


def _for_whom(context: Context) -> str:
    """Who may read it, as it stands at the foot of a page."""
    if context.edition == EMPLOYEES:
        return context.wording.say(say("For colleagues"))
    return context.strategy.workbook.confidentiality or ""


def writer_words(wording: Wording) -> WriterWords:
    """The words that a writer itself puts on a page."""
    return WriterWords(
        contents=wording.say(say("Contents")),
        page=wording.say(say("Page {{page}} of {{pages}}")),
        figure=wording.say(say("Figure")),
        table=wording.say(say("Table")),
        draft=wording.say(say("Draft")),
        chapter=wording.say(say("Chapter")),
        to_text=wording.say(say("Skip to the text")),
        theme=Theme(*map(wording.say, (say("Colours"), say("as the device"), say("light"), say("dark")))),
    )
