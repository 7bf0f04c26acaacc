"""What was made of a workbook in; everything that any judge has against it out: the one list of judges."""

from collections.abc import Callable, Iterator

from tests.judges import excel, page, pagination, pdf, pdf_structure, type_sizes, word
from tests.judges.made import Made

Judge = Callable[[Made], Iterator[str]]


def nothing_was_warned_of(made: Made) -> Iterator[str]:
    """By any library, while the files were made."""
    yield from made.heard


JUDGES: dict[str, tuple[Judge, ...]] = {
    "html": (
        page.it_asks_nothing_of_anywhere,
        page.links_within_it_lead_somewhere,
        page.no_heading_skips_a_level,
        page.every_word_of_the_document_is_on_it_in_order,
        page.nothing_stands_there_that_a_program_says,
    ),
    "docx": (
        word.the_schema_has_nothing_against_it,
        word.word_has_nothing_to_repair,
        word.it_has_every_heading_cell_list_item_and_caption,
        word.it_has_every_word,
        word.every_chart_shows_what_its_sheet_holds,
        type_sizes.every_size_in_word_is_a_token,
        type_sizes.no_figure_in_word_is_shown_too_small_to_read,
    ),
    "pdf": (
        pdf.every_stream_decodes,
        pdf.other_readers_find_nothing_wrong,
        pdf.poppler_reads_and_draws_it_without_a_word_of_complaint,
        pdf.the_pages_together_hold_every_word_as_often_as_the_document,
        pdf.every_page_but_the_cover_has_its_head_and_foot_and_they_are_artifacts,
        pdf.no_page_is_empty,
        pdf.it_is_accessible_and_archival,
        pdf.no_font_of_the_machine_is_embedded,
        pdf_structure.every_chapter_has_one_heading_and_one_bookmark,
        pdf_structure.a_table_is_one_table_however_many_pages_it_takes,
        pdf_structure.header_cells_say_what_they_head,
        pdf_structure.names_and_values_are_pairs,
        type_sizes.every_size_on_paper_is_a_token,
        pagination.a_composed_chapter_takes_the_pages_that_were_reckoned,
        pagination.no_date_or_amount_is_parted,
    ),
    "xlsx": (
        excel.the_schema_has_nothing_against_it,
        excel.nothing_in_it_is_live_or_from_elsewhere,
        excel.its_results_are_those_of_the_analysis,
        excel.its_formulas_come_to_the_figures_of_the_analysis,
        excel.every_formula_can_be_read_and_every_name_in_it_is_there,
    ),
}
# Of one judge so many complaints are named: more of the same say no more.
NAMED = 8


def complaints(made: Made, form: str) -> list[str]:
    """What the judges of a format say, each line beginning with who says it."""
    found = []
    for judge in (*JUDGES[form], nothing_was_warned_of):
        said = _said(judge, made)
        more = [f"and {len(said) - NAMED} more"] if len(said) > NAMED else []
        found += [f"{form}: {judge.__name__.replace('_', ' ')}: {one}" for one in said[:NAMED] + more]
    return found


def _said(judge: Judge, made: Made) -> list[str]:
    """What one judge says; that it could not read the file at all is a complaint, and stops no other."""
    try:
        return list(judge(made))
    except Exception as error:
        return [f"{type(error).__name__}: {error}"]
