"""The Jinja environment of the Document's templates, for a language and a currency.

Sentences stand in the templates in English, in `_()` and `{% trans %}`; `make words` brings them to the catalogue.
"""

from functools import cache, lru_cache
from typing import Any

from cxstrategy.document.prose import inline_code, prose
from cxstrategy.model.statements import MATURITY_STATEMENTS, ROUTE_STATEMENTS_TEXT
from cxstrategy.template_folder import template_folder
from cxstrategy.words.language import Voice, translations
from cxstrategy.words.naming import capital, unstopped, without_function
from cxstrategy.words.shorten import beyond
from cxstrategy.words.terms import term
from cxstrategy.words.wording import Wording

# The ways to say a value that a template may use as a filter: `{{ npv|money }}`.
FILTERS = (
    "number", "count", "part", "fixed", "known", "signed", "percent", "percent_exact", "percent_points", "money",
    "money_exact", "date", "month", "years", "payback", "listed", "either",
)  # fmt: skip


# What was compiled for one language serves the next: sentences are looked up when a template is rendered.
_COMPILED: dict[str, Any] = {}


@lru_cache(maxsize=8)
def environment(voice: Voice, currency: str) -> Any:
    """The environment, made once for a voice and a currency; what the workbook holds is escaped, never rendered."""
    from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined

    class Compiled(BytecodeCache):
        """Compiled templates, kept for as long as the process lives."""

        def load_bytecode(self, bucket: Any) -> None:
            bucket.code = _COMPILED.get(bucket.key + bucket.checksum)

        def dump_bytecode(self, bucket: Any) -> None:
            _COMPILED[bucket.key + bucket.checksum] = bucket.code

    made = Environment(
        loader=FileSystemLoader(template_folder() / "document"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        optimized=False,
        bytecode_cache=Compiled(),
        extensions=["jinja2.ext.i18n"],
    )
    made.policies["ext.i18n.trimmed"] = True
    words = translations(voice)
    # Catalogues are chained, and a document asks for the same few hundred sentences again and again.
    made.install_gettext_callables(cache(words.gettext), words.ngettext, newstyle=True)  # type: ignore[attr-defined]
    wording = Wording(voice, currency)
    made.filters.update({name: getattr(wording, name) for name in FILTERS})
    made.filters.update(_marked_up(wording), beyond=beyond)
    made.globals.update(_spoken(wording))
    return made


def _marked_up(wording: Wording) -> dict[str, Any]:
    """Filters whose outcome is HTML of ours: the team's prose, and a sentence with code in it."""
    from markupsafe import Markup

    return {
        "say": wording.say,
        "unstopped": unstopped,
        "without_function": without_function,
        "prose": lambda text: Markup(prose(text, wording.language)),
        "lines": lambda items: Markup("<br/>").join(items) or "–",
        "markup": Markup,
        "code": lambda sentence: Markup(inline_code(wording.say(sentence))),
    }


def _spoken(wording: Wording) -> dict[str, Any]:
    """Functions that need more than a value: a term by its kind, a score by its metric, a table by its id."""
    from markupsafe import Markup

    def term_of(kind: str, value: object) -> str:
        return wording.say(term(kind, value))

    def see(name: str) -> Markup:
        return Markup(f"<?see {name}?>")

    def why(key: str) -> Markup:
        return Markup(' data-explain="{}"').format(key) if key else Markup("")

    return {
        "why": why,
        "statement": lambda name: wording.say({**MATURITY_STATEMENTS, **ROUTE_STATEMENTS_TEXT}[name]),
        "term": term_of, "capital": lambda text: capital(wording.say(text)), "see": see,
        "score": wording.score, "change": wording.change, "interval": wording.interval, "days": wording.days,
    }  # fmt: skip
