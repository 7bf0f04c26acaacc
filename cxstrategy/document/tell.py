"""Strategy, Analysis and findings -> one edition as a Document, its chapters in an order that never changes."""

from collections.abc import Callable, Iterable, Iterator

from cxstrategy.analysis.analyse import Analysis
from cxstrategy.document.chapters.assumptions import view_assumptions
from cxstrategy.document.chapters.business_case import view_business_case
from cxstrategy.document.chapters.calculation import view_calculation
from cxstrategy.document.chapters.chapter import Chapter, Told
from cxstrategy.document.chapters.compass import view_compass
from cxstrategy.document.chapters.conclusions import conclusion
from cxstrategy.document.chapters.decisions import view_decisions
from cxstrategy.document.chapters.developments import view_developments
from cxstrategy.document.chapters.evidence import view_evidence
from cxstrategy.document.chapters.expectations import view_expectations
from cxstrategy.document.chapters.governance import view_governance
from cxstrategy.document.chapters.maturity import view_maturity
from cxstrategy.document.chapters.method import view_method
from cxstrategy.document.chapters.objectives import view_objectives
from cxstrategy.document.chapters.route import view_route
from cxstrategy.document.chapters.story import view_story
from cxstrategy.document.chapters.summary import summary
from cxstrategy.document.chapters.unresolved import view_unresolved
from cxstrategy.document.colour import ACCENT, PRIMARY
from cxstrategy.document.context import Context
from cxstrategy.document.document import Document, House, Words
from cxstrategy.document.editions import template_of
from cxstrategy.document.environment import environment
from cxstrategy.document.figures.gallery import Gallery
from cxstrategy.document.finishing import PICTURE, WORD, fetch, finish
from cxstrategy.document.open_points import OpenPoint, open_points
from cxstrategy.finding import Finding
from cxstrategy.model.strategy import Strategy
from cxstrategy.words.language import say
from cxstrategy.words.wording import Wording

CHAPTERS = (
    Chapter("importance", say("Why now"), lambda t: t.strategy.importance is not None),
    Chapter("maturity", say("Where we stand"), lambda t: bool(t.strategy.maturity or t.strategy.building_blocks)),
    Chapter("expectations", say("What customers expect"), lambda t: t.analysis.expectations is not None),
    Chapter("developments", say("The world around us"), lambda t: bool(t.strategy.developments)),
    Chapter("compass", say("Our compass"), lambda t: t.strategy.compass is not None),
    Chapter("objectives", say("What success is"), lambda t: bool(t.strategy.objectives or t.strategy.metrics)),
    Chapter("story", say("Our story"), lambda t: t.strategy.story is not None),
    Chapter("business_case", say("What it costs and brings"), lambda t: t.analysis.business_case is not None),
    Chapter("route", say("Our route"), lambda t: bool(t.analysis.route or t.strategy.actions)),
    Chapter("governance", say("How we organise it"), lambda t: t.strategy.governance is not None),
    Chapter("decisions", say("First hundred days and decisions"), lambda t: bool(t.strategy.actions or t.decision)),
)
APPENDICES = (
    Chapter("evidence", say("Evidence"), lambda t: _has_sources(t.strategy)),
    Chapter("assumptions", say("Assumptions"), lambda t: t.strategy.business_case is not None),
    Chapter("calculation", say("Calculation year by year"), lambda t: t.analysis.business_case is not None),
    Chapter("validation", say("Validation log"), lambda t: bool(t.strategy.compass and t.strategy.compass.validations)),
    Chapter("accepted", say("Accepted findings"), lambda t: bool(t.accepted_findings)),
    Chapter("open_points", say("Open points"), lambda t: bool(open_points(t) or t.open_findings)),
    Chapter("method", say("Method and definitions"), lambda t: True),
)
# What a template finds under a name of its own: what its chapter shows beside strategy and analysis.
VIEWS: dict[str, Callable[[Context], object]] = {
    "summary": summary,
    "maturity": view_maturity,
    "expectations": view_expectations,
    "developments": view_developments,
    "compass": view_compass,
    "objectives": view_objectives,
    "story": view_story,
    "business_case": view_business_case,
    "route": view_route,
    "governance": view_governance,
    "decisions": view_decisions,
    "evidence": view_evidence,
    "assumptions": view_assumptions,
    "calculation": view_calculation,
    "unresolved": view_unresolved,
    "figures": Gallery,
    "method": view_method,
}


def tell(
    strategy: Strategy,
    analysis: Analysis,
    findings: Iterable[Finding],
    *,
    picture: Callable[[str], bytes],
    language: str | None = None,
    edition: str = "board",
) -> Document:
    """One edition of a workbook, in its own language unless another ("nl" or "en") is asked.

    `picture` is the one gate to the workbook's files: a path in, the bytes of a PNG, JPEG or Word file out, ValueError
    or WorkbookError for what is not there; a picture that it refuses is left out. A workbook with an error finding is
    told as a draft that says so. Raises WorkbookError for an edition that there is not.
    """
    case = strategy.business_case
    wording = Wording(language or strategy.workbook.language, case.currency if case else "EUR")
    context = Context(strategy, analysis, tuple(findings), wording, edition)
    body, pictures = finish(_article(context), wording.language, picture)
    house, logo = _house(strategy, picture)
    return _document(context, body, house, pictures | logo)


def _article(context: Context) -> str:
    """The whole edition as HTML."""
    open_by_chapter = open_points(context)
    made = environment(context.wording.language, context.wording.currency)
    return str(
        made.get_template(template_of(context.edition)).render(
            strategy=context.strategy,
            analysis=context.analysis,
            context=context,
            accent=context.accent,
            **{name: view(context) for name, view in VIEWS.items()},
            chapters=tuple(_chapters(context, open_by_chapter)),
            appendices=tuple(_appendices(context)),
            open_by_chapter=open_by_chapter,
        )
    )


def _chapters(context: Context, open_by_chapter: dict[str, tuple[OpenPoint, ...]]) -> Iterator[Told]:
    """The chapters of this edition, numbered: in a final those with something to say, in a draft all of them."""
    told = [chapter for chapter in CHAPTERS if context.draft or chapter.tells(context)]
    for number, chapter in enumerate(told, 1):
        something = chapter.tells(context)
        yield Told(
            id=chapter.id,
            number=str(number),
            subject=context.wording.say(chapter.subject),
            conclusion=conclusion(chapter.id, context, something),
            template=f"{chapter.id}.html" if something else "untold.html",
            open=open_by_chapter.get(chapter.id, ()) if context.draft else (),
        )


def _appendices(context: Context) -> Iterator[Told]:
    told = [appendix for appendix in APPENDICES if appendix.tells(context)]
    for letter, appendix in zip("ABCDEFGHIJ", told, strict=False):
        yield Told(appendix.id, letter, context.wording.say(appendix.subject), "", f"{appendix.id}.html")


def _has_sources(strategy: Strategy) -> bool:
    return bool(strategy.expectations or strategy.developments or strategy.organisation_goals)


def _house(strategy: Strategy, picture: Callable[[str], bytes]) -> tuple[House, dict[str, bytes]]:
    """The house style, and the logo by its name where there is one."""
    brand = strategy.workbook.brand
    logo = fetch(brand.logo, picture, PICTURE) if brand.logo else None
    house = House(
        primary=brand.primary or PRIMARY,
        accent=brand.accent or ACCENT,
        font=brand.font,
        logo=brand.logo if logo is not None else None,
        word=fetch(brand.word, picture, WORD) if brand.word else None,
    )
    return house, {brand.logo: logo} if brand.logo and logo is not None else {}


def _document(context: Context, body: str, house: House, pictures: dict[str, bytes]) -> Document:
    workbook = context.strategy.workbook
    return Document(
        title=workbook.title,
        subtitle=workbook.subtitle or "",
        organisation=context.strategy.organisation.name,
        authors=workbook.authors,
        language=context.wording.language,
        edition=context.edition,
        status="draft" if context.draft else "final",
        version=workbook.version or "",
        confidentiality=workbook.confidentiality or "",
        date=workbook.date,
        body=body,
        words=_words(context.wording),
        house=house,
        pictures=pictures,
    )


def _words(wording: Wording) -> Words:
    return Words(
        contents=wording.say(say("Contents")),
        page=wording.say(say("Page {{page}} of {{pages}}")),
        figure=wording.say(say("Figure")),
        table=wording.say(say("Table")),
        draft=wording.say(say("Draft")),
        chapter=wording.say(say("Chapter")),
    )
