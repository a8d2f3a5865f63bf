"""PyTorch's gradcheck on the claims of gradient-controls.txt, with its default step and tolerances.

The function and the claim are evaluated by oracle.py: with 53 bits for gradcheck, as in double precision (but without
overflow), and with 120 digits to check the labels of the file by differences. Needs torch besides.

    python3 bench/gradcheck.py            the table of docs/benchmarks.md
    python3 bench/gradcheck.py --labels   only whether every claim is what the file says
    python3 bench/gradcheck.py --native   PyTorch's own layers, all right, near 0, near 10^8, and with 10^8 added
"""

import collections
import pathlib
import random
import sys

import mpmath
import numpy
import oracle
from mpmath import mp, mpf

FILE = (
    pathlib.Path(__file__).resolve().parent.parent
    / "reference/src/test/resources/assay/reference/control/gradient-controls.txt"
)
KINKS = ("kink", "tie", "joint")
Claim = collections.namedtuple("Claim", "name truth steps formula indices factor")


def rows(f):
    """A function of a vector, row by row."""
    return lambda x: x if x.size == 0 else f(x) if x.ndim == 1 else numpy.array([f(row) for row in x], dtype=object)


oracle.TENSOR["softmax"] = rows(oracle.TENSOR["softmax"])
oracle.TENSOR["logsoftmax"] = rows(oracle.TENSOR["logsoftmax"])
parsed = {}


def tree(text):
    text = text.replace("^T", "'")
    if text not in parsed:
        parsed[text] = oracle.Parser(text).whole()
    return parsed[text]


def table(text, values, indices):
    if not indices:
        return oracle.Evaluator(values).of(tree(text))
    found = numpy.empty([size for _, size in indices], dtype=object)
    for place in numpy.ndindex(*found.shape):
        inner = dict(values)
        inner.update({name: mpf(k + 1) for (name, _), k in zip(indices, place)})
        found[place] = oracle.Evaluator(inner).of(tree(text))
    return found


def sizes(text):
    return [(part.split(":")[0], int(part.split(":")[1])) for part in text.split(",")] if text else []


def define(values, definition):
    left, right = definition.split(" = ", 1)
    name, _, indices = left.partition("[")
    values[name] = table(right, values, sizes(indices.rstrip("]")))


class Control:
    def __init__(self, name):
        self.name, self.lets, self.claims, self.regions, self.steps = name, [], [], [], []

    def line(self, kind, rest):
        if kind == "over":
            parts = [(variable + ":real").split(":")[:3] for variable in rest.split()]
            self.variables = {n: ([int(k) for k in shape.split("x")], domain) for n, shape, domain in parts}
        elif kind == "let":
            self.lets.append(rest)
        elif kind == "f":
            self.function = rest
        elif kind == "wrt":
            self.operand = rest.split("[")[0]
            self.indices = list(zip(rest.rstrip("]").split("[")[1].split(","), self.variables[self.operand][0])) if "[" in rest else []
        elif kind == "with":
            self.steps.append(rest)
        elif kind == "claim":
            self.claims.append(Claim("backward pass", "right", self.steps, rest, self.indices, "1"))
        elif kind == "at":
            name, place = rest.split(": ", 1)
            self.regions.append((name, *place.split()))
        else:
            name, text = rest.split(": ", 1)
            truth = {"bug": "wrong", "right": "right", "joint": "joint"}[kind]
            base = self.claims[0]
            if " => " in text:
                a, b = text.split(" => ", 1)
                steps = [step.replace(a, b, 1) for step in base.steps]
                self.claims.append(Claim(name, truth, steps, base.formula.replace(a, b, 1), base.indices, "1"))
            else:
                formula, _, indices = text.partition(" over ")
                self.claims.append(Claim(name, truth, [], formula, sizes(indices), "1"))

    def common(self):
        names = {"times 1 + 10^-4": "1e-4", "times 1 + 10^-9": "1e-9", "first coordinate times 1 + 10^-2": "first"}
        if self.variables[self.operand][1] in ("real", "positive"):
            names["times 1 + 10^-2 where |x| > 5"] = "far"
        for name, factor in names.items():
            self.claims.append(self.claims[0]._replace(name=name, truth="wrong", factor=factor))

    def f(self, values):
        values = dict(values)
        for let in self.lets:
            define(values, let)
        return oracle.Evaluator(values).of(tree(self.function))

    def gradient(self, claim, values):
        values = dict(values)
        for definition in self.lets + claim.steps:
            define(values, definition)
        found = table(claim.formula, values, claim.indices)
        x = values[self.operand]
        if claim.factor == "first":
            found = found.copy()
            found[(0,) * found.ndim] *= 1 + mpf(10) ** -2
        elif claim.factor == "far":
            found = numpy.where(abs(x) > 5, 1 + mpf(10) ** -2, mpf(1)) * found
        elif claim.factor != "1":
            found = found * (1 + mpf(10) ** int(claim.factor[2:]))
        return found

    def points(self):
        """One or more points for each region, with the constant that is added to the function."""
        draw = random.Random(self.name)
        regions = [("near",)] * 6 + [("far",), ("f + 10^8",)] + [r for region in self.regions for r in (region, region)]
        for region in regions:
            if region[0] == "far" and self.variables[self.operand][1] not in ("real", "positive"):
                continue
            values = {}
            for name, (shape, domain) in self.variables.items():
                entries = numpy.empty(shape, dtype=object)
                for number, place in enumerate(numpy.ndindex(*shape)):
                    unit = mpf(2 * draw.randrange(64) - 63) / 64
                    if len(region) > 1 and name == region[1]:
                        entry = mpf(region[2]) + mpf(region[3]) * unit
                    elif domain == "one-hot":
                        entry = mpf(number == 1)
                    elif region[0] == "far" and name == self.operand:
                        entry = (6 + 3 * abs(unit)) * (-1 if unit < 0 and domain == "real" else 1)
                    else:
                        entry = {"real": 2 * unit, "positive": 2 * abs(unit), "probability": abs(unit)}[domain]
                    entries[place] = entry
                values[name] = entries
            yield region[0], values, mpf(10) ** 8 if region[0] == "f + 10^8" else mpf(0)


def controls():
    found = []
    for line in FILE.read_text().splitlines():
        if line and not line.startswith("#"):
            kind, _, rest = line.partition(" ")
            if kind == "layer":
                found.append(Control(rest))
            else:
                found[-1].line(kind, rest)
    for control in found:
        control.common()
    return found


def labels():
    """Central differences with 120 digits against every claim: which is right where there is a derivative."""
    mp.dps = 120
    wrong = 0
    for control in controls():
        differences = []
        for region, values, plus in control.points():
            if region not in KINKS:
                x, slopes = values[control.operand], numpy.empty(values[control.operand].shape, dtype=object)
                for place in numpy.ndindex(*x.shape):
                    ends = []
                    for h in (mpf(10) ** -40, -mpf(10) ** -40):
                        moved = x.copy()
                        moved[place] += h
                        ends.append(control.f({**values, control.operand: moved}))
                    slopes[place] = (ends[0] - ends[1]) / (2 * mpf(10) ** -40)
                differences.append((values, slopes))
        for claim in control.claims:
            off = max(
                max(abs(c - d) / (1 + abs(d)) for c, d in zip(control.gradient(claim, v).flatten(), s.flatten()))
                for v, s in differences
            )
            seen = "right" if off < mpf(10) ** -25 else "wrong"
            if seen != claim.truth and claim.truth != "joint":
                wrong += 1
                print(f"{control.name}: {claim.name} is {seen}, not {claim.truth}, off by {mpmath.nstr(off, 3)}")
    print("labels:", "all as the file says" if not wrong else f"{wrong} are not as the file says")
    return wrong


def gradcheck(control, claim, values, plus, memory):
    import torch

    shape = values[control.operand].shape

    def at(x):
        entries = numpy.array([mpf(float(e)) for e in x.detach().flatten()], dtype=object)
        return {**values, control.operand: entries.reshape(shape)}

    class Claimed(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x):
            ctx.save_for_backward(x)
            key = tuple(x.detach().flatten().tolist())
            if key not in memory:
                try:
                    memory[key] = float(control.f(at(x)) + plus)
                except oracle.Undefined:
                    memory[key] = float("nan")
            return torch.tensor(memory[key], dtype=torch.float64)

        @staticmethod
        def backward(ctx, g):
            (x,) = ctx.saved_tensors
            found = control.gradient(claim, at(x)).astype(float)
            return g * torch.tensor(found, dtype=torch.float64)

    x = torch.tensor(values[control.operand].astype(float), dtype=torch.float64, requires_grad=True)
    return torch.autograd.gradcheck(Claimed.apply, (x,), raise_exception=False, nondet_tol=1e300)


def kind(name):
    return name if name.startswith(("times", "first coordinate")) else "one mistake in the formula"


def main():
    mp.prec = 53
    wrong, right = collections.OrderedDict(), collections.OrderedDict()
    for control in controls():
        points = list(control.points())
        memories = [{} for _ in points]
        usable = []  # The points at which the right claim, which stands first, is accepted.
        for claim in control.claims:
            if claim.truth == "joint":
                continue
            checks = [gradcheck(control, claim, v, plus, memory) for (_, v, plus), memory in zip(points, memories)]
            usable = usable or checks
            passed = collections.OrderedDict()
            for (region, _, _), check in zip(points, checks):
                passed.setdefault(region, []).append(check)
            if claim.truth == "wrong":
                count = wrong.setdefault(kind(claim.name), [0, 0, 0, 0])
                count[0] += 1
                count[1] += passed["near"][0]
                count[2] += all(passed["near"])
                count[3] += all(check for check, use in zip(checks, usable) if use)
            else:
                for region, ps in passed.items():
                    count = right.setdefault(region, [0, 0])
                    count[0] += len(ps)
                    count[1] += len(ps) - sum(ps)
    print("\n| wrong claims | number | accepted at one ordinary point | at six | at all points where the right claim is |")
    print("| --- | --- | --- | --- | --- |")
    for name, count in wrong.items():
        print("|", " | ".join([name.replace("|", "\\|")] + [str(c) for c in count]), "|")
    print("\n| right claims | checks | refused |")
    print("| --- | --- | --- |")
    for name, count in right.items():
        print("|", " | ".join([name] + [str(c) for c in count]), "|")


def native():
    """How often gradcheck accepts PyTorch's own layers: nothing of this project takes part."""
    import torch
    from torch.nn import functional

    torch.manual_seed(20170612)
    g = torch.randn(3, 4, dtype=torch.float64)
    t = torch.softmax(torch.randn(3, 4, dtype=torch.float64), 1)
    layers = {
        "softmax": lambda x: (g * torch.softmax(x, 1)).sum(),
        "log-softmax": lambda x: (g * functional.log_softmax(x, 1)).sum(),
        "cross-entropy": lambda x: functional.cross_entropy(x, t),
        "squared error": lambda x: functional.mse_loss(x, g),
        "batch normalization": lambda x: (g * functional.batch_norm(x, None, None, training=True)).sum(),
        "layer normalization": lambda x: (g * functional.layer_norm(x, (4,))).sum(),
        "linear": lambda x: (g @ x.T).sum(),
    }
    print("| layer | near 0 | near 10^8 | f + 10^8 |\n| --- | --- | --- | --- |")
    for name, f in layers.items():
        counts = []
        for centre, plus in ((0, 0), (1e8, 0), (0, 1e8)):
            accepted = 0
            for _ in range(5):
                x = (centre + 2 * torch.randn(3, 4, dtype=torch.float64)).requires_grad_()
                accepted += torch.autograd.gradcheck(lambda x: f(x) + plus, (x,), raise_exception=False)
            counts.append(f"{accepted} of 5")
        print("|", " | ".join([name] + counts), "|")


if __name__ == "__main__":
    if "--labels" in sys.argv:
        sys.exit(labels() > 0)
    native() if "--native" in sys.argv else main()
