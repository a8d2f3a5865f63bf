"""The same pairs through SymPy and Maxima, with their verdicts and times beside the truth.

    python3 compare.py TABLE.jsonl [--seconds 10] [--every 1]

SymPy: simplify(a - b) == 0, or that of (a - b).rewrite(exp), else (a - b).equals(0), which also samples numbers.
Maxima: radcan(trigreduce(a - b)) = 0, or radcan(exponentialize(a - b)) = 0, else is(equal(a, b)). Domains become
assumptions, and open intervals a parametrisation for SymPy. Pairs with tensors are left out, since neither reads them, and
so are pairs that are equal but for a kink or for where they are defined, since neither speaks of that. Each pair has a
time limit in each program; the start of a program and the reading of the formulas are not counted.
"""

import argparse
import json
import re
import signal
import statistics
import subprocess
import time

import mpmath
import sympy

from held_out import names_in
from oracle import Parser

SHORT = {"pos": "positive", "unit": "probability", "nz": "nonzero"}


class Late(Exception):
    pass


def late(number, frame):
    raise Late


signal.signal(signal.SIGALRM, late)


def scalar(tree):
    if isinstance(tree, tuple) and tree and tree[0] in ("vector", "index", "reduce", "transpose", "@", ".*", "juxtaposed"):
        return False
    return all(scalar(part) for part in tree) if isinstance(tree, (tuple, list)) else True


def domains(case):
    found = {name: SHORT[kind] for name, kind in case.get("dom", {}).items()}
    if isinstance(case.get("vars"), dict):
        found.update({name: entry.get("domain", "real") for name, entry in case["vars"].items()})
    return found


def truth(case):
    return case["truth"] if "truth" in case else "equal" if case["equal"] else "different"


def exact(x):
    """The decimal that was written."""
    return sympy.Rational(mpmath.nstr(x, 60, min_fixed=-200, max_fixed=200))


def sympy_symbol(name, domain):
    known = {
        "positive": {"positive": True},
        "nonnegative": {"nonnegative": True},
        "nonzero": {"real": True, "nonzero": True},
        "integer": {"integer": True},
        "positive-integer": {"integer": True, "positive": True},
    }
    assumptions = known.get(domain, {"real": True})
    if domain == "probability":
        odds = sympy.Symbol(name, positive=True)
        return odds / (1 + odds)
    if domain.startswith("("):
        low, high = (sympy.Rational(end) for end in domain[1:-1].split(","))
        odds = sympy.Symbol(name, positive=True)
        return low + (high - low) * odds / (1 + odds)
    return sympy.Symbol(name, **assumptions)


def sigmoid(x):
    return 1 / (1 + sympy.exp(-x))


def phi(x):
    return (1 + sympy.erf(x / sympy.sqrt(2))) / 2


def half(x):
    return sympy.Heaviside(x, sympy.Rational(1, 2))


RELU = lambda x: sympy.Max(x, 0)
SYMPY = {
    "exp": sympy.exp, "log": sympy.log, "ln": sympy.log, "sqrt": sympy.sqrt, "abs": sympy.Abs, "sign": sympy.sign,
    "sin": sympy.sin, "cos": sympy.cos, "tan": sympy.tan, "atan": sympy.atan, "asin": sympy.asin, "acos": sympy.acos,
    "sinh": sympy.sinh, "cosh": sympy.cosh, "tanh": sympy.tanh, "asinh": sympy.asinh, "acosh": sympy.acosh,
    "atanh": sympy.atanh, "erf": sympy.erf, "floor": sympy.floor, "ceil": sympy.ceiling, "max": sympy.Max,
    "min": sympy.Min, "sigmoid": sigmoid, "sigma": sigmoid, "relu": RELU, "softplus": lambda x: sympy.log(1 + sympy.exp(x)),
    "Phi": phi, "gelu": lambda x: x * phi(x), "silu": lambda x: x * sigmoid(x), "H": half, "heaviside": half,
    "log2": lambda x: sympy.log(x) / sympy.log(2), "log10": lambda x: sympy.log(x) / sympy.log(10),
    "log1p": lambda x: sympy.log(1 + x), "expm1": lambda x: sympy.exp(x) - 1,
    "leakyrelu": lambda x, s=sympy.Rational(1, 100): sympy.Piecewise((x, x > 0), (s * x, True)),
    "elu": lambda x, s=1: sympy.Piecewise((x, x > 0), (s * (sympy.exp(x) - 1), True)),
    "gelutanh": lambda x: x / 2 * (1 + sympy.tanh(sympy.sqrt(2 / sympy.pi) * (x + sympy.Rational(44715, 1000000) * x**3))),
}  # fmt: skip
RELATION = {"<": sympy.Lt, "<=": sympy.Le, ">": sympy.Gt, ">=": sympy.Ge, "==": sympy.Eq, "!=": sympy.Ne}


def to_sympy(tree, symbols):
    head, go = tree[0], lambda part: to_sympy(part, symbols)
    if head == "number":
        return exact(tree[1])
    if head == "name":
        return sympy.pi if tree[1] == "pi" else symbols[tree[1]]
    if head == "negate":
        return -go(tree[1])
    if head in ("+", "-", "*", "/", "^"):
        a, b = go(tree[1]), go(tree[2])
        return {"+": lambda: a + b, "-": lambda: a - b, "*": lambda: a * b, "/": lambda: a / b, "^": lambda: a**b}[head]()
    if head in RELATION:
        return RELATION[head](go(tree[1]), go(tree[2]))
    if head in ("and", "or"):
        return (sympy.And if head == "and" else sympy.Or)(go(tree[1]), go(tree[2]))
    if head == "not":
        return sympy.Not(go(tree[1]))
    if head == "true":
        return sympy.true
    if head == "if":
        return sympy.Piecewise((go(tree[2]), go(tree[1])), (go(tree[3]), True))
    if head == "cases":
        return sympy.Piecewise(*((go(value), go(guard)) for guard, value in tree[1]))
    if head == "call":
        return SYMPY[tree[1]](*(go(part) for part in tree[2]))
    raise KeyError(head)


def ask_sympy(a, b):
    difference = a - b
    if sympy.simplify(difference) == 0 or sympy.simplify(difference.rewrite(sympy.exp)) == 0:
        return "equal"
    answer = difference.equals(0)
    return "undecided" if answer is None else "equal" if answer else "different"


def timed_sympy(case, trees, seconds):
    symbols = {name: sympy_symbol(name, domains(case).get(name, "real")) for name in names_in(trees) - {"pi"}}
    start = time.perf_counter()
    try:
        signal.alarm(seconds)
        a, b = (to_sympy(tree, symbols) for tree in trees)
        start = time.perf_counter()
        verdict = ask_sympy(a, b)
    except Late:
        verdict = "time"
    except Exception as fault:  # Whatever SymPy throws at a pair is its answer to it.
        verdict = "fault " + type(fault).__name__
    finally:
        signal.alarm(0)
    return verdict, time.perf_counter() - start


MAXIMA = {
    "ln": "log({})", "sigmoid": "(1/(1+exp(-({}))))", "sigma": "(1/(1+exp(-({}))))", "relu": "max(0,{})",
    "softplus": "log(1+exp({}))", "Phi": "((1+erf(({})/sqrt(2)))/2)", "sign": "signum({})", "ceil": "ceiling({})",
    "log2": "(log({})/log(2))", "log10": "(log({})/log(10))", "log1p": "log(1+({}))", "expm1": "(exp({})-1)",
}  # fmt: skip



def to_maxima(tree):
    head, go = tree[0], to_maxima
    if head == "number":
        return f"({exact(tree[1])})"
    if head == "name":
        return "%pi" if tree[1] == "pi" else "v_" + tree[1]
    if head == "negate":
        return f"(-{go(tree[1])})"
    if head in ("+", "-", "*", "/", "^"):
        return f"({go(tree[1])}{head}{go(tree[2])})"
    if head in RELATION:
        if head in ("==", "!="):
            return f"{'equal' if head == '==' else 'notequal'}({go(tree[1])},{go(tree[2])})"
        return f"({go(tree[1])}{head}{go(tree[2])})"
    if head in ("and", "or"):
        return f"({go(tree[1])} {head} {go(tree[2])})"
    if head == "not":
        return f"(not {go(tree[1])})"
    if head == "true":
        return "true"
    if head == "if":
        return f"(if {go(tree[1])} then {go(tree[2])} else {go(tree[3])})"
    if head == "cases":
        text = "und"
        for guard, value in reversed(tree[1]):
            text = f"(if {go(guard)} then {go(value)} else {text})"
        return text
    if head == "call":
        arguments = [go(part) for part in tree[2]]
        name = tree[1]
        if name == "gelu":
            return f"({arguments[0]}*(1+erf(({arguments[0]})/sqrt(2)))/2)"
        if name == "silu":
            return f"({arguments[0]}/(1+exp(-({arguments[0]}))))"
        if name == "elu":
            return f"(if {arguments[0]}>0 then {arguments[0]} else {(arguments + ['1'])[1]}*(exp({arguments[0]})-1))"
        if name == "leakyrelu":
            return f"(if {arguments[0]}>0 then {arguments[0]} else {(arguments + ['(1/100)'])[1]}*({arguments[0]}))"
        if name in MAXIMA:
            return MAXIMA[name].format(arguments[0])
        if name in ("H", "heaviside"):
            return f"((1+signum({arguments[0]}))/2)"
        if name == "gelutanh":
            raise KeyError(name)
        return f"{name}({','.join(arguments)})"
    raise KeyError(head)


def assumed(name, domain):
    variable = "v_" + name
    if domain == "positive":
        return [f"{variable}>0"]
    if domain == "probability":
        return [f"{variable}>0", f"{variable}<1"]
    if domain == "nonnegative":
        return [f"{variable}>=0"]
    if domain == "nonzero":
        return [f"notequal({variable},0)"]
    if domain.startswith("("):
        low, high = domain[1:-1].split(",")
        return [f"{variable}>{low}", f"{variable}<{high}"]
    return []


def timed_maxima(case, trees, seconds):
    try:
        a, b = (to_maxima(tree) for tree in trees)
    except KeyError as missing:
        return f"fault {missing}", 0.0
    facts = [fact for name, domain in domains(case).items() for fact in assumed(name, domain)]
    script = "".join(f"assume({fact})$ " for fact in facts) + f"""
a: {a}$ b: {b}$ runs: 0$ start: elapsed_real_time()$
while elapsed_real_time()-start < 0.1 do (runs: runs+1,
d: errcatch(radcan(trigreduce(a-b))), if d # [0] then d: errcatch(radcan(exponentialize(a-b))),
e: if d = [] then [unknown] else if d = [0] then [true] else errcatch(is(equal(a,b))))$
print("answer", if e = [] then unknown else first(e), (elapsed_real_time()-start)/runs)$
"""
    try:
        run = subprocess.run(
            ["maxima", "--very-quiet", "--batch-string=display2d:false$ " + script.replace("\n", " ")],
            capture_output=True, text=True, timeout=seconds, stdin=subprocess.DEVNULL, check=False,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        return "time", float(seconds)
    found = re.search(r"^answer (\w+) ([\d.eE+-]+)", run.stdout, re.M)
    if not found:
        return "fault", 0.0
    return {"true": "equal", "false": "different"}.get(found.group(1), "undecided"), float(found.group(2))


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("table")
    arguments.add_argument("--seconds", type=int, default=10)
    arguments.add_argument("--every", type=int, default=1)
    arguments.add_argument("--verbose", action="store_true")
    options = arguments.parse_args()
    cases = []
    for line in open(options.table):
        case = json.loads(line)
        trees = [Parser(case[side]).whole() for side in "ab"]
        if scalar(trees) and not case.get("free") and truth(case) in ("equal", "different"):
            cases.append((case, trees))
    cases = cases[:: options.every]
    for name, ask in (("SymPy", timed_sympy), ("Maxima", timed_maxima)):
        counts, times, wrong = {}, [], []
        for case, trees in cases:
            verdict, spent = ask(case, trees, options.seconds)
            times.append(spent)
            expected = truth(case)
            word = "right" if verdict == expected else "wrong" if verdict in ("equal", "different") else "open"
            counts[word] = counts.get(word, 0) + 1
            if word == "wrong":
                wrong.append((case["id"], truth(case), verdict, case["a"], case["b"]))
            if options.verbose and word != "right":
                print(name, case["id"], expected, "->", verdict, f"{spent:.3f} s", flush=True)
        times.sort()
        pick = lambda share: times[int((len(times) - 1) * share)]
        print(f"{name}: {len(cases)} pairs {counts}, median {pick(.5)*1e3:.1f} ms, 90 % {pick(.9)*1e3:.0f} ms, "
              f"mean {statistics.mean(times)*1e3:.0f} ms, sum {sum(times):.0f} s", flush=True)  # fmt: skip
        for row in wrong:
            print("   wrong:", *row, flush=True)


if __name__ == "__main__":
    main()
