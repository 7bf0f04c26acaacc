"""Click commands, a short file each: options are read, one function of the house is called, words are printed."""

from cxstrategy.commands.program import main as main
