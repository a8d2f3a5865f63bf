"""Checks what the fuzzer could not know: every verdict on mutated pairs, by the oracle.

    python3 check_fuzz.py fuzz.jsonl
"""

import json
import random
import re
import sys
from fractions import Fraction

import mpmath
from mpmath import mp, mpf

from held_out import fits
from oracle import Undefined, value

mp.dps = 60


def point(dom, rng):
    found = {}
    for name, domain in dom.items():
        while True:
            x = Fraction(rng.choice((0, 1, -1, 2, -2))) if rng.random() < 0.2 else Fraction(rng.randint(-320, 320), rng.choice((1, 8, 64, 128, 8192)))
            if domain == "probability":
                x = Fraction(rng.randint(1, 63), 64)
            elif domain == "integer":
                x = Fraction(rng.randint(-9, 9))
            elif domain.startswith("("):
                low, high = (Fraction(p) for p in domain[1:-1].split(","))
                x = low + (high - low) * Fraction(rng.randint(1, 63), 64)
            if fits(domain, x):
                found[name] = x
                break
    return found


def at(text, where):
    try:
        v = value(text, {n: mpf(x.numerator) / x.denominator for n, x in where.items()})
        if not mpmath.isfinite(v):
            return "huge"
        return v
    except Undefined:
        return None
    except (OverflowError, ValueError, MemoryError):
        return "huge"


def relation(case, where):
    a, b = at(case["a"], where), at(case["b"], where)
    if "huge" in (a, b):
        return "huge"
    if a is None or b is None:
        return "neither" if a is None and b is None else "lopsided"
    if mp.dps == 60 and abs(a - b) > 0:
        # Cancellation shows itself at a higher precision.
        with mpmath.workdps(1500):
            return relation(case, where)
    gap = abs(a - b)
    if gap == 0 or gap < mpf(10) ** -45 * (1 + abs(a) + abs(b)):
        return "same"
    return "apart" if gap > mpf(10) ** -30 * (abs(a) + abs(b)) else "unclear"


def mapping(text):
    return {k: v for k, v in (p.split("=", 1) for p in re.split(r", (?=\w+=)", text.strip("{}"))) } if text.strip("{}") else {}


count, bad = {}, []
for line in open(sys.argv[1]):
    case = json.loads(line)
    verdict = case["verdict"]
    if verdict in ("EXCEPTION",):
        continue
    dom = mapping(case["dom"])
    rng = random.Random(case["seed"])
    wrong = False
    if verdict in ("different", "domain", "null-set"):
        where = {n: Fraction(x) for n, x in mapping(case["at"]).items()}
        for n in dom:
            where.setdefault(n, {"(2,5)": Fraction(3), "integer": Fraction(1)}.get(dom[n], Fraction(1, 2)))
        if not all(fits(dom[n], x) for n, x in where.items() if n in dom):
            wrong = "outside of the domain"
        try:
            seen = relation(case, where)
        except RecursionError:
            continue
        expected = "lopsided" if verdict == "domain" else "apart"
        count[verdict, seen] = count.get((verdict, seen), 0) + 1
        if seen not in (expected, "unclear", "huge"):
            wrong = f"{verdict} but {seen} at {case['at']}"
    if verdict in ("equal", "domain", "null-set", "undecided"):
        seen = [relation(case, point(dom, rng)) for _ in range(20 if verdict != "undecided" else 40)]
        if verdict == "undecided":
            summary = "apart" if "apart" in seen else "lopsided" if "lopsided" in seen else "same"
            count[case["what"], verdict, summary] = count.get((case["what"], verdict, summary), 0) + 1
            case["seems"] = summary
            bad.append((len(case["a"]) + len(case["b"]), "open: " + summary, case))
            continue
        if "apart" in seen and verdict != "null-set" or seen.count("apart") > 5:
            wrong = f"{verdict} but apart {seen.count('apart')} times"
        if seen.count("lopsided") > 3 and verdict in ("equal", "null-set"):
            wrong = f"{verdict} but lopsided"
        count[verdict, "random"] = count.get((verdict, "random"), 0) + 1
    if wrong:
        bad.append((0, "WRONG " + wrong, case))
for key, n in sorted(count.items(), key=str):
    print(key, n)
bad.sort(key=lambda b: (not b[1].startswith("WRONG"), b[0]))
shown = {}
for size, why, case in bad:
    shown[why[:14], case["what"]] = shown.get((why[:14], case["what"]), 0) + 1
    if shown[why[:14], case["what"]] <= 25:
        print(why, case["seed"], case["what"], case["a"], " || ", case["b"], case["dom"], case["us"], "us", case["at"])
