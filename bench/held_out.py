"""Checks every label of held-out.txt with the oracle and writes the table that the tests read.

    python3 held_out.py ../reference/src/test/resources/assay/reference/decide/held-out.jsonl

A line starts with its truth: = equal, ! different, d equal wherever both are defined but not everywhere both are, n equal
but for a null set. Then, between ";;", the two formulas (an empty first one repeats that of the line before, with its
declarations), a note, and after @ the declared symbols, after # the free indices, after "at" a point.
"""

import json
import random
import re
import sys
from fractions import Fraction

import numpy
from mpmath import mpf

from oracle import Parser, Undefined, value

KINDS = {"=": "equal", "!": "different", "d": "domain", "n": "null-set"}
POINT = re.compile(r"at \w+=")
NAMED = {"real", "positive", "nonnegative", "nonzero", "integer", "positive-integer", "probability", "simplex", "one-hot"}


def entries(text):
    family, before, number = "", None, 0
    for line in text.splitlines():
        if line.startswith("## "):
            family = line[3:].strip()
        elif line.strip():
            fields = [field.strip() for field in line[1:].split(";;")]
            a, b, rest = fields[0], fields[1], fields[2:]
            notes = [field for field in rest if field and field[0] not in "@#" and not POINT.match(field)]
            entry = {"family": family, "truth": KINDS[line[0]], "a": a, "b": b, "note": "; ".join(notes)}
            entry["vars"], entry["free"], entry["at"] = {}, {}, {}
            if not a:
                entry["a"], entry["vars"], entry["free"] = before["a"], before["vars"], before["free"]
            for field in rest:
                if field.startswith("@"):
                    entry["vars"] = declared(field[1:])
                elif field.startswith("#"):
                    entry["free"] = dict(part.split(":") for part in field[1:].replace(" ", "").split(","))
                elif POINT.match(field):
                    entry["at"] = dict(part.split("=") for part in field[3:].replace(" ", "").split(","))
            number += 1
            entry["id"] = f"h{number:03}"
            before = entry
            yield entry


def declared(text):
    found, depth, part = {}, 0, ""
    for symbol in text + ",":
        depth += (symbol == "(") - (symbol == ")")
        if symbol == "," and depth == 0:
            name, *rest = part.strip().split(":")
            entry = {}
            for item in rest:
                if item in NAMED or item.startswith("("):
                    entry["domain"] = item
                else:
                    entry["shape"] = item.split("x")
            found[name] = entry
            part = ""
        else:
            part += symbol
    return found


def names_in(tree, bound=()):
    """The names that stand free in a tree."""
    if isinstance(tree, tuple) and tree and tree[0] == "name":
        return {tree[1]} - set(bound)
    if isinstance(tree, tuple) and tree and tree[0] == "reduce":
        return names_in(list(tree[3:5]), bound) | names_in(tree[5], (*bound, tree[2]))
    found = set()
    if isinstance(tree, (tuple, list)):
        for part in tree:
            found |= names_in(part, bound)
    return found


def symbols(entry):
    """The names that need a value, and the sizes."""
    names = names_in([Parser(entry[side]).whole() for side in "ab"])
    sizes = {axis for declaration in entry["vars"].values() for axis in declaration.get("shape", [])}
    sizes = {axis for axis in sizes | set(entry["free"].values()) if not axis.isdigit()}
    return sorted(names - sizes - set(entry["free"]) - {"pi", "delta"}), sorted(sizes)


def fits(domain, x):
    if domain == "positive":
        return x > 0
    if domain == "nonnegative":
        return x >= 0
    if domain == "nonzero":
        return x != 0
    if domain == "integer":
        return x.denominator == 1
    if domain == "positive-integer":
        return x.denominator == 1 and x > 0
    if domain == "probability":
        return 0 < x < 1
    if domain.startswith("("):
        low, high = (Fraction(part) for part in domain[1:-1].split(","))
        return low < x < high
    return True


SPECIAL = [Fraction(k, 2) for k in (0, 1, -1, 2, -2, 4, -4, 6, 14)]


def scalar(domain, rng, n, place):
    for _ in range(200):
        if n < 40 and rng.random() < 0.5:
            x = rng.choice(SPECIAL)
        elif domain in ("integer", "positive-integer"):
            x = Fraction(rng.randint(-12, 40))
        else:
            x = Fraction(rng.randint(-256, 256), rng.choice((32, 64, 128, 16)))
        if domain == "probability":
            x = Fraction(rng.randint(1, 63), 64)
        elif domain.startswith("("):
            low, high = (Fraction(part) for part in domain[1:-1].split(","))
            x = low + (high - low) * Fraction(rng.randint(1, 63), 64)
        if fits(domain, x):
            return x
    raise ValueError(domain)


def entry_values(declaration, sizes, rng, n):
    domain = declaration.get("domain", "real")
    shape = [int(axis) if axis.isdigit() else sizes[axis] for axis in declaration.get("shape", [])]
    if not shape:
        return scalar(domain, rng, n, 0)
    flat = 1
    for axis in shape:
        flat *= axis
    if domain == "simplex":
        raw = [Fraction(rng.randint(1, 64)) for _ in range(flat)]
        entries = [x / sum(raw) for x in raw]
    elif domain == "one-hot":
        hot = rng.randrange(flat)
        entries = [Fraction(int(k == hot)) for k in range(flat)]
    else:
        entries = [scalar(domain, rng, n, k) for k in range(flat)]
    return numpy.array(entries, dtype=object).reshape(shape)


def precise(x):
    if isinstance(x, numpy.ndarray):
        return numpy.vectorize(lambda entry: mpf(entry.numerator) / entry.denominator, otypes=[object])(x)
    return mpf(x.numerator) / x.denominator


def outcome(text, point, sizes, free):
    values = {name: precise(x) for name, x in point.items()}
    values.update({name: mpf(n) for name, n in sizes.items()})
    try:
        return value(text, values, {name: int(n) if n.isdigit() else sizes[n] for name, n in free.items()})
    except Undefined:
        return None


def compare(entry, point, sizes):
    """same, apart, left (only defined there), right, neither; and both values."""
    a, b = (outcome(entry[side], point, sizes, entry["free"]) for side in "ab")
    if a is None or b is None:
        return ("neither" if a is None and b is None else "right" if a is None else "left"), a, b
    a, b = numpy.asarray(a, dtype=object), numpy.asarray(b, dtype=object)
    if a.shape != b.shape:
        a, b = a.squeeze(), b.squeeze()
    if a.shape != b.shape:
        raise SyntaxError(f"shapes {a.shape} and {b.shape}")
    gap = max((abs(x - y) / (1 + abs(x) + abs(y)) for x, y in zip(a.flatten(), b.flatten())), default=mpf(0))
    # 120 digits are carried: what agrees to 90 is the same, what does not agree to 60 is not.
    if mpf(10) ** -90 < gap < mpf(10) ** -60:
        return "unclear", a, b
    apart = max(abs(x - y) for x, y in zip(a.flatten(), b.flatten())) if a.size else mpf(0)
    return ("apart" if gap >= mpf(10) ** -60 or (apart > 0 and gap > 0 and "below doubles" in entry["note"]) else "same"), a, b


def written(x):
    return [written(entry) for entry in x] if isinstance(x, numpy.ndarray) else str(x)


def examine(entry, rng):
    names, size_names = symbols(entry)
    seen, witness = {}, None
    points = []
    if entry["at"]:
        points.append(({name: Fraction(entry["at"].get(name, 1)) for name in names}, {}))
    for n in range(60 if not size_names else 24):
        sizes = {name: rng.choice((2, 3, 4)) for name in size_names}
        point = {name: entry_values(entry["vars"].get(name, {}), sizes, rng, n) for name in names}
        points.append((point, sizes))
    if entry["truth"] == "different" and not size_names and len(names) <= 2 and not entry["vars"]:
        for x in (7, 31, 51, 61, 101, 1001, 30, 17, Fraction(301, 100), Fraction(601, 200), 4, -9):
            for y in (0, 31, x):
                points.append((dict(zip(names, (Fraction(x), Fraction(y)))), {}))
    if entry["truth"] == "different" and len(names) == 2 and not size_names and not entry["vars"]:
        points.append((dict(zip(names, (Fraction(8), Fraction(10)))), {}))
    for point, sizes in points:
        relation, a, b = compare(entry, point, sizes)
        seen[relation] = seen.get(relation, 0) + 1
        wanted = {"different": ("apart",), "null-set": ("apart",), "domain": ("left", "right")}.get(entry["truth"], ())
        if witness is None and relation in wanted:
            witness = {name: written(x) for name, x in point.items()} | {n: str(s) for n, s in sizes.items()}
    truth = entry["truth"]
    apart, lopsided, same = seen.get("apart", 0), seen.get("left", 0) + seen.get("right", 0), seen.get("same", 0)
    good = {
        "equal": not apart and not lopsided and same and not seen.get("unclear"),
        "different": apart,
        "domain": not apart and same and (lopsided or "irrational" in entry["note"]),
        "null-set": apart and same > apart and not lopsided,
    }[truth]
    if not good:
        print(f"{entry['id']} {truth} {seen}: {entry['a']}   ||   {entry['b']}   {entry['vars'] or ''}", file=sys.stderr)
    if witness is not None:
        entry["at"] = witness
    return good


def main(target):
    with open("held-out.txt") as source:
        table = list(entries(source.read()))
    bad = 0
    for entry in table:
        rng = random.Random(entry["id"])
        try:
            bad += not examine(entry, rng)
        except (SyntaxError, NameError, KeyError, AttributeError, ArithmeticError, IndexError, TypeError, ValueError) as fault:
            bad += 1
            print(f"{entry['id']} {type(fault).__name__} {fault}: {entry['a']} || {entry['b']}", file=sys.stderr)
    pairs = set()
    with open(target, "w") as out:
        for entry in table:
            key = (entry["a"], entry["b"], str(entry["vars"]))
            if key in pairs:
                print("twice:", key, file=sys.stderr)
            pairs.add(key)
            kept = {name: entry[name] for name in ("id", "family", "truth", "a", "b", "vars", "free", "at", "note") if entry[name]}
            out.write(json.dumps(kept, ensure_ascii=True) + "\n")
    print(f"{len(table)} pairs, {bad} labels that the oracle does not confirm")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
