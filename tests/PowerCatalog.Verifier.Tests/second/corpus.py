"""Checks a whole corpus in one process: python3 corpus.py FOLDER. Prints what differs from the expected exits; 0 where nothing does."""
import json
import pathlib
import sys

import verify


def main(folder):
    cases = json.loads((folder / "corpus.json").read_text("utf-8"))
    wrong = 0
    for case in cases:
        (code, _, en), _ = verify.judge((folder / case["file"]).read_bytes(), case["trusted"])
        if code != case["exit"]:
            wrong += 1
            print(f"{case['name']} ({case['file']}): {case['exit']} is expected, and it is {code}: {en}")
        # A refusal says why; what cannot be read was not thought of.
        if "cannot be read" in en:
            wrong += 1
            print(f"{case['name']} ({case['file']}): refused without a reason")
    print(f"{len(cases)} cases, {wrong} wrong")
    return 1 if wrong or not cases else 0


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")
    sys.exit(main(pathlib.Path(sys.argv[1])))
