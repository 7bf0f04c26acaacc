"""Strategy, Analysis and findings -> one edition as a Document."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from cxstrategy.analysis.analyse import Analysis
from cxstrategy.document.chapters.more import moved_findings, moved_to_appendix
from cxstrategy.document.chapters.summary import CHAPTER as SUMMARY
from cxstrategy.document.chapters.summary import summary
from cxstrategy.document.chart import Chart
from cxstrategy.document.contents import CHAPTERS, told_appendices, told_chapters, views
from cxstrategy.document.context import Context, wording_for_readers
from cxstrategy.document.document import Document, House, WriterWords
from cxstrategy.document.editions import template_of
from cxstrategy.document.environment import environment
from cxstrategy.document.figures.gallery import Gallery
from cxstrategy.document.finishing import PICTURE, WORD, fetch, finish, without_unfit
from cxstrategy.document.pagination.composed_article import composed
from cxstrategy.document.pagination.composition import MovedPart
from cxstrategy.document.tokens import ACCENT, PRIMARY
from cxstrategy.finding import Finding
from cxstrategy.model.strategy import Strategy
from cxstrategy.words.language import say
from cxstrategy.words.wording import Wording


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
    wording = wording_for_readers(strategy, language)
    context = Context(strategy, analysis, tuple(findings), wording, edition)
    figures = Gallery(context)
    article, moved = _composed(context, without_unfit(_article(context, figures)))
    body, pictures = finish(article, wording.language, picture)
    house, logo = _house(strategy, picture)
    document = _document(context, body, house, pictures | logo, figures.charts)
    return replace(document, findings=tuple(moved_findings(context, moved)))


def _article(context: Context, figures: Gallery) -> str:
    """The whole edition as HTML."""
    made = environment(context.wording.voice, context.wording.currency)
    return str(
        made.get_template(template_of(context.edition)).render(
            strategy=context.strategy,
            analysis=context.analysis,
            context=context,
            accent=context.accent,
            summary=summary(context),
            figures=figures,
            chapters=tuple(told_chapters(context)),
            appendices=tuple(told_appendices(context)),
            **views(context),
        )
    )


def _composed(context: Context, article: str) -> tuple[str, tuple[MovedPart, ...]]:
    """The article with each chapter on its page or two."""
    subjects = {chapter.id: context.wording.say(chapter.subject) for chapter in CHAPTERS}
    parts = {chapter.id: chapter.parts for chapter in (SUMMARY, *CHAPTERS) if chapter.parts}
    return composed(article, parts, subjects, lambda _, moved: moved_to_appendix(context, moved))


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


def _document(
    context: Context, body: str, house: House, pictures: dict[str, bytes], charts: dict[str, Chart]
) -> Document:
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
        charts=charts,
    )


def _words(wording: Wording) -> WriterWords:
    return WriterWords(
        contents=wording.say(say("Contents")),
        page=wording.say(say("Page {{page}} of {{pages}}")),
        figure=wording.say(say("Figure")),
        table=wording.say(say("Table")),
        draft=wording.say(say("Draft")),
        chapter=wording.say(say("Chapter")),
    )
