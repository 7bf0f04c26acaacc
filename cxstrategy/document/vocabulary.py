"""The closed vocabulary of the Document: every element and class that a chapter may use and a writer must know."""

# What each word means, so that a chapter's author picks the right one and a writer's author knows what is owed.
# An entry is `element` or `element.class`; a class goes with its element only.
BLOCKS = {
    "article": "the whole edition: lang, data-edition, data-status",
    "section.cover": "page 1: h1 (title), p.subtitle, p.promise, dl.facts; stands alone on its page",
    "section.summary": "the one page for the board: stands alone on its page, never two",
    "section.compass": "the compass, one full page that can be hung on a wall",
    "section.chapter": "a chapter: id, h1 with the kicker and its conclusion, then anything; data-page: own, shared",
    "section.leaflet": "a leaflet of one page or two: id, div.banner, then anything; data-page: own",
    "section.appendix": "an appendix: id, h1, then anything; starts after the chapters",
    "nav.contents": "the table of contents: one ol of links, an li a chapter, nested ol for appendices never",
    "aside.side": "a note, source, quote or key figure beside the text before it: h3, p, blockquote, dl.figures",
    "aside.open": "the open points of a chapter in a draft: a p.label and a ul",
    "div.columns": "two or three boxes beside each other where there is room: holds only div.box",
    "div.box": "a box with an h3 and short content",
    "div.banner": "what a leaflet opens with, on the brand's colour: p.mark, h1",
    "div.landscape": "what is wider than a page: a wide table on a page of its own, turned where the format can",
}
TEXT = {
    "h1": "a chapter's or the cover's title",
    "h2": "a heading within a chapter",
    "h3": "a heading within an h2 or a box",
    "p": "a paragraph",
    "p.lead": "the paragraph that a hurried reader reads",
    "p.subtitle": "below the cover's title",
    "p.promise": "the promise to the customer, set large",
    "p.mark": "the mark of a draft, on the cover and the summary",
    "p.label": "a small heading that no table of contents lists",
    "p.note": "small print: source, method, how sure",
    "ul": "a list without order",
    "ol": "a list with order",
    "li": "an item; holds text and marks, or one nested list at its end",
    "dl.facts": "names and values, a row each: dt, dd",
    "dl.figures": "up to four figures that matter: dt is what, dd the figure, dd.note what stands beside it",
    "dt": "a name",
    "dd": "its value",
    "dd.note": "what is said beside a figure",
    "blockquote": "what a customer or colleague said: p, then p.note for who",
    "figure": "a drawing: id, one svg or img, then figcaption; one that fills a page has none",
    "figure.narrow": "a drawing as wide as running text: an aside.side can stand beside it",
    "figcaption": "what the drawing shows, in a sentence",
    "svg": "a figure drawn by us: the writer takes it as a picture; its title and desc are the alternative",
    "img": "a picture: src names one of the Document's pictures, alt says what it shows",
    "pre": "text as it was written",
    "hr": "a pause",
}
TABLES = {
    "table": "a table: caption first, then thead and tbody; id when it is referred to",
    "table.wide": "a table with many columns: small type",
    "table.narrow": "a table as wide as running text, so that a side note stands beside it on paper",
    "table.sums": "a table whose last row is its sum",
    "caption": "what the table shows, in a sentence",
    "thead": "the row of headings, repeated on every page",
    "tbody": "the rows",
    "tr": "a row; never broken over pages",
    "tr.sum": "a row that sums those above",
    "th": "a heading: scope is col or row",
    "td": "a cell with text",
    "th.number": "the heading above numbers",
    "td.number": "a cell with one number, set right",
}
MARKS = {
    "strong": "weight",
    "em": "stress",
    "code": "as it is written in the workbook",
    "a": "a link: to #id in the document, or to https/mailto",
    "br": "a new line within a paragraph",
    "span.kicker": "the chapter's number and subject before its conclusion, within h1",
    "span.tag": "a word that classes what follows: gain, quick win, threat",
    "span.number": "a number within a text that a reader may ask about: data-explain",
    "span.open": "something that is still open",
}
VOCABULARY = {**BLOCKS, **TEXT, **TABLES, **MARKS}
# The attributes that may stand on any word, beside class.
ATTRIBUTES = frozenset(
    {
        "id",
        "lang",
        "href",
        "src",
        "alt",
        "scope",
        "colspan",
        # On td, dd, strong and span.number: which number it is, as `cxstrategy analyse` names it.
        "data-explain",
        "data-edition",
        "data-status",
        "data-page",
        "data-loose",
        "data-follows",
        "data-beside",
        "start",
    }
)
