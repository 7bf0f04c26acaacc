"""Ask a public register whether a pinned version is known to be unsafe: `make audit`.

Exits with 0 when none is, 1 when some are, 2 when the register cannot be reached.
"""

import json
import subprocess
import sys
from pathlib import Path

PINNED = Path(__file__).parent / "requirements.txt"
QUIETLY = ["--disable-pip", "--progress-spinner", "off", "-f", "json"]
ASK = ["-m", "pip_audit", "-r", str(PINNED), "--require-hashes", *QUIETLY]
OUT_OF_REACH = "The register of vulnerabilities cannot be reached from here: no pinned version was judged."


def main() -> int:
    """Print what is known of each version."""
    done = subprocess.run([sys.executable, *ASK], capture_output=True, text=True, check=False)
    try:
        packages = json.loads(done.stdout)["dependencies"]
    except (ValueError, KeyError):
        packages = []
    judged = [package for package in packages if "skip_reason" not in package]
    if not judged:
        print(OUT_OF_REACH, file=sys.stderr)
        return 2
    unsafe = [(package, fault) for package in judged for fault in package["vulns"]]
    for package, fault in unsafe:
        mended = ", ".join(fault["fix_versions"]) or "no version yet"
        print(f"{package['name']} {package['version']}: {fault['id']}, mended in {mended}")
    for package in packages:
        if "skip_reason" in package:
            print(f"{package['name']}: not judged ({package['skip_reason']})")
    print(f"{len(judged)} of {len(packages)} packages judged, {len(unsafe)} vulnerabilities known")
    return bool(unsafe)


if __name__ == "__main__":
    sys.exit(main())
