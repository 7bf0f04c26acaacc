"""Click: a short file a command; options in, one call, words out."""

from cxstrategy.commands.program import main as main
