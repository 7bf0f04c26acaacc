"""Every word of the vocabulary, and the function that writes it in Word."""

from cxstrategy.writers.word.blocks import (
    write_heading,
    write_label,
    write_lead,
    write_list,
    write_mark,
    write_note,
    write_open_points,
    write_p,
    write_pre,
    write_promise,
    write_quote,
    write_rule,
    write_subtitle,
)
from cxstrategy.writers.word.body import Write
from cxstrategy.writers.word.boxes import write_banner, write_box, write_columns, write_facts, write_figures
from cxstrategy.writers.word.contents import write_contents
from cxstrategy.writers.word.figures import write_figure, write_img, write_svg
from cxstrategy.writers.word.sections import (
    write_appendix,
    write_article,
    write_chapter,
    write_compass,
    write_cover,
    write_landscape,
    write_leaflet,
    write_summary,
)
from cxstrategy.writers.word.side_notes import write_side
from cxstrategy.writers.word.tables import write_table

BLOCKS: dict[str, Write] = {
    "article": write_article,
    "section.cover": write_cover,
    "section.summary": write_summary,
    "section.compass": write_compass,
    "section.chapter": write_chapter,
    "section.appendix": write_appendix,
    "section.leaflet": write_leaflet,
    "nav.contents": write_contents,
    "aside.side": write_side,
    "aside.open": write_open_points,
    "div.columns": write_columns,
    "div.box": write_box,
    "div.banner": write_banner,
    "div.landscape": write_landscape,
    "h1": write_heading,
    "h2": write_heading,
    "h3": write_heading,
    "p": write_p,
    "p.lead": write_lead,
    "p.subtitle": write_subtitle,
    "p.promise": write_promise,
    "p.mark": write_mark,
    "p.label": write_label,
    "p.note": write_note,
    "ul": write_list,
    "ol": write_list,
    "dl.facts": write_facts,
    "dl.figures": write_figures,
    "blockquote": write_quote,
    "figure": write_figure,
    "figure.narrow": write_figure,
    "svg": write_svg,
    "img": write_img,
    "pre": write_pre,
    "hr": write_rule,
    "table": write_table,
    "table.wide": write_table,
    "table.narrow": write_table,
    "table.sums": write_table,
}
