"""Run cxstrategy from a checkout, before it is installed: python cli.py check examples/reisbureau."""

from cxstrategy.commands import main

if __name__ == "__main__":
    main()
