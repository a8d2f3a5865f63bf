"""An evaluator of plain notation at high precision, written independently of the engine: the source of truth of the
held-out table. Needs mpmath and numpy. Numbers are mpmath's with 120 decimal digits; an undefined value is an exception.
"""

import re

import mpmath
import numpy
from mpmath import mp, mpf

mp.dps = 120


class Undefined(Exception):
    """The expression has no value here."""


TOKEN = re.compile(
    r"\s*(?:(\d+\.\d+(?:[eE][+-]?\d+)?|\d+[eE][+-]?\d+|\d+(?=\.\.)|\d+)|([A-Za-z_]\w*)|(\.\.|\.\*|<=|>=|==|!=|[-+*/^@()\[\],:<>='⊙]))"
)


def tokens(text):
    found, at = [], 0
    text = text.rstrip()
    while at < len(text):
        match = TOKEN.match(text, at)
        if not match:
            raise SyntaxError(f"cannot read {text[at:]!r} in {text!r}")
        kind = "number" if match.group(1) else "name" if match.group(2) else "sign"
        found.append((kind, match.group(match.lastindex)))
        at = match.end()
    return found + [("end", "")]


class Parser:
    """Trees are tuples: (operation, operand, ...)."""

    def __init__(self, text):
        self.text, self.tokens, self.at = text, tokens(text), 0

    def peek(self, ahead=0):
        return self.tokens[min(self.at + ahead, len(self.tokens) - 1)][1]

    def kind(self):
        return self.tokens[self.at][0]

    def take(self, sign=None):
        value = self.peek()
        if sign is not None and value != sign:
            raise SyntaxError(f"{sign!r} expected, not {value!r}, in {self.text!r}")
        self.at += 1
        return value

    def whole(self):
        tree = self.condition()
        if self.kind() != "end":
            raise SyntaxError(f"{self.peek()!r} is left over in {self.text!r}")
        return tree

    def condition(self):
        tree = self.conjunction()
        while self.peek() == "or":
            self.take()
            tree = ("or", tree, self.conjunction())
        return tree

    def conjunction(self):
        tree = self.comparison()
        while self.peek() == "and":
            self.take()
            tree = ("and", tree, self.comparison())
        return tree

    def comparison(self):
        if self.peek() == "not":
            self.take()
            return ("not", self.comparison())
        tree, result = self.sum(), None
        while self.peek() in ("<", "<=", ">", ">=", "==", "!="):
            sign = self.take()
            right = self.sum()
            step = (sign, tree, right)
            result = step if result is None else ("and", result, step)
            tree = right
        return tree if result is None else result

    def sum(self):
        tree = self.term()
        while self.peek() in ("+", "-"):
            tree = (self.take(), tree, self.term())
        return tree

    def term(self):
        tree = self.unary()
        while True:
            if self.peek() in ("*", "/", "@", ".*", "⊙"):
                tree = (self.take(), tree, self.unary())
            elif self.kind() == "name" and self.peek() not in ("and", "or", "not") or self.peek() == "(":
                tree = ("juxtaposed", tree, self.power())
            else:
                return tree

    def unary(self):
        if self.peek() == "-":
            self.take()
            return ("negate", self.unary())
        if self.peek() == "+":
            self.take()
            return self.unary()
        return self.power()

    def power(self):
        base = self.postfix()
        if self.peek() == "^":
            self.take()
            return ("^", base, self.unary())
        return base

    def postfix(self):
        tree = self.atom()
        while True:
            if self.peek() == "[":
                self.take()
                tree = ("index", tree, self.arguments("]"))
            elif self.peek() == "'":
                self.take()
                tree = ("transpose", tree)
            else:
                return tree

    def arguments(self, end):
        found = []
        while self.peek() != end:
            found.append(self.condition())
            if self.peek() == ",":
                self.take()
        self.take(end)
        return found

    def atom(self):
        kind, value = self.tokens[self.at]
        if kind == "number":
            self.take()
            if value == "1" and self.peek() == "[":
                self.take()
                inside = self.condition()
                self.take("]")
                return ("if", inside, ("number", mpf(1)), ("number", mpf(0)))
            return ("number", mpf(value))
        if value == "(":
            self.take()
            tree = self.condition()
            self.take(")")
            return tree
        if value == "[":
            self.take()
            return ("vector", self.arguments("]"))
        if kind != "name":
            raise SyntaxError(f"unexpected {value!r} in {self.text!r}")
        self.take()
        if self.peek() != "(" :
            return ("name", value)
        if value in ("sum", "prod", "max", "min") and self.tokens[self.at + 1][0] == "name" and self.peek(2) in ("=", ","):
            mark = self.at
            self.take("(")
            index = self.take()
            if self.peek() == "=":
                self.take()
                low = self.sum()
                self.take("..")
                high = self.sum()
                self.take(",")
                body = self.condition()
                self.take(")")
                return ("reduce", value, index, low, high, body)
            self.take(",")
            body = self.condition()
            if self.peek() == ")" and uses(body, index):
                self.take(")")
                return ("reduce", value, index, None, None, body)
            self.at = mark
        if value not in FUNCTIONS and value not in ("if", "cases"):
            if len(value) > 3:
                raise SyntaxError("unknown function " + value)
            return ("name", value)
        self.take("(")
        if value == "cases":
            branches = []
            while self.peek() != ")":
                if self.peek() == "else":
                    self.take()
                    guard = ("true",)
                else:
                    guard = self.condition()
                self.take(":")
                branches.append((guard, self.condition()))
                if self.peek() == ",":
                    self.take()
            self.take(")")
            return ("cases", branches)
        arguments = self.arguments(")")
        return ("if", *arguments) if value == "if" else ("call", value, arguments)


def uses(tree, index):
    """Whether an index stands in a subscript, so that sum(i, ...) binds it."""
    if isinstance(tree, (tuple, list)):
        if len(tree) == 3 and tree[0] == "index" and any(mentions(s, index) for s in tree[2]):
            return True
        return any(uses(part, index) for part in tree)
    return False


def mentions(tree, index):
    if isinstance(tree, (tuple, list)):
        return tree == ("name", index) or any(mentions(part, index) for part in tree)
    return False


def real(value):
    if not mpmath.isfinite(value):
        raise Undefined
    return value


def log(x):
    if x <= 0:
        raise Undefined
    return mpmath.log(x)


def divide(a, b):
    if b == 0:
        raise Undefined
    return a / b


def power(a, b):
    if b == int(b) and abs(b) < 10000:
        n = int(b)
        if n == 0:
            return mpf(1)
        if n < 0 and a == 0:
            raise Undefined
        return a**n
    if a < 0 or a == 0 and b < 0:
        raise Undefined
    return mpf(0) if a == 0 else mpmath.power(a, b)


def root(x):
    if x < 0:
        raise Undefined
    return mpmath.sqrt(x)


def within(x, low, high, f):
    if (low is not None and x < low) or (high is not None and x > high):
        raise Undefined
    return f(x)


def entrywise(f):
    def apply(*arguments):
        if any(isinstance(a, numpy.ndarray) for a in arguments):
            return numpy.vectorize(f, otypes=[object])(*arguments)
        return f(*arguments)

    return apply


def sigmoid(x):
    return 1 / (1 + mpmath.exp(-x))


def step(x):
    return mpf(0) if x < 0 else mpf(1) / 2 if x == 0 else mpf(1)


ENTRYWISE = {
    "exp": mpmath.exp,
    "log": log,
    "ln": log,
    "log2": lambda x: log(x) / mpmath.log(2),
    "log10": lambda x: log(x) / mpmath.log(10),
    "log1p": lambda x: log(1 + x),
    "expm1": lambda x: mpmath.exp(x) - 1,
    "sqrt": root,
    "abs": abs,
    "sign": lambda x: mpf(mpmath.sign(x)),
    "sin": mpmath.sin,
    "cos": mpmath.cos,
    "tan": lambda x: divide(mpmath.sin(x), mpmath.cos(x)),
    "atan": mpmath.atan,
    "asin": lambda x: within(x, -1, 1, mpmath.asin),
    "acos": lambda x: within(x, -1, 1, mpmath.acos),
    "sinh": mpmath.sinh,
    "cosh": mpmath.cosh,
    "tanh": mpmath.tanh,
    "asinh": mpmath.asinh,
    "acosh": lambda x: within(x, 1, None, mpmath.acosh),
    "atanh": lambda x: log(divide(1 + x, 1 - x)) / 2,
    "sigmoid": sigmoid,
    "sigma": sigmoid,
    "softplus": lambda x: mpmath.log(1 + mpmath.exp(x)),
    "relu": lambda x: max(x, mpf(0)),
    "leakyrelu": lambda x, s=mpf(1) / 100: x if x > 0 else s * x,
    "elu": lambda x, s=mpf(1): x if x > 0 else s * (mpmath.exp(x) - 1),
    "gelu": lambda x: x * (1 + mpmath.erf(x / mpmath.sqrt(2))) / 2,
    "gelutanh": lambda x: x / 2 * (1 + mpmath.tanh(mpmath.sqrt(2 / mp.pi) * (x + mpf(44715) / 1000000 * x**3))),
    "silu": lambda x: x * sigmoid(x),
    "erf": mpmath.erf,
    "Phi": lambda x: (1 + mpmath.erf(x / mpmath.sqrt(2))) / 2,
    "heaviside": step,
    "H": step,
    "floor": lambda x: mpf(mpmath.floor(x)),
    "ceil": lambda x: mpf(mpmath.ceil(x)),
}


def total(x):
    return sum(x.flatten().tolist(), mpf(0))


def softmax(x):
    e = entrywise(mpmath.exp)(x)
    return e / total(e)


def determinant(m):
    n = m.shape[0]
    if n == 1:
        return m[0, 0]
    return sum(
        ((-1) ** j * m[0, j] * determinant(numpy.delete(numpy.delete(m, 0, 0), j, 1)) for j in range(n)), mpf(0)
    )


def inverse(m):
    n, d = m.shape[0], determinant(m)
    if d == 0:
        raise Undefined
    if n == 1:
        return numpy.array([[1 / d]], dtype=object)
    minor = lambda i, j: determinant(numpy.delete(numpy.delete(m, i, 0), j, 1))
    return numpy.array([[(-1) ** (i + j) * minor(j, i) / d for j in range(n)] for i in range(n)], dtype=object)


def diagonal(x):
    if x.ndim == 2:
        return numpy.array([x[i, i] for i in range(x.shape[0])], dtype=object)
    return numpy.array(
        [[x[i] if i == j else mpf(0) for j in range(len(x))] for i in range(len(x))], dtype=object
    )


def variance(x):
    m = total(x) / x.size
    return total((x - m) ** 2) / x.size


TENSOR = {
    "softmax": softmax,
    "logsoftmax": lambda x: x - mpmath.log(total(entrywise(mpmath.exp)(x))),
    "logsumexp": lambda x: mpmath.log(total(entrywise(mpmath.exp)(x))),
    "diag": diagonal,
    "tr": lambda m: sum((m[i, i] for i in range(m.shape[0])), mpf(0)),
    "det": determinant,
    "inv": inverse,
    "outer": lambda a, b: numpy.outer(a, b),
    "dot": lambda a, b: total(a * b),
    "mean": lambda x: total(x) / x.size,
    "var": variance,
    "norm": lambda x: root(total(x * x)),
    "sum": total,
    "eye": lambda n: diagonal(numpy.array([mpf(1)] * int(n), dtype=object)),
    "I": lambda n: diagonal(numpy.array([mpf(1)] * int(n), dtype=object)),
    "ones": lambda *n: numpy.full([int(k) for k in n], mpf(1), dtype=object),
    "zeros": lambda *n: numpy.full([int(k) for k in n], mpf(0), dtype=object),
    "prod": lambda x: mpmath.fprod(x.flatten().tolist()),
    "transpose": lambda m: m.T,
}
FUNCTIONS = set(ENTRYWISE) | set(TENSOR) | {"max", "min", "delta", "grad", "jacobian"}


def product(a, b):
    scalar = not (isinstance(a, numpy.ndarray) and isinstance(b, numpy.ndarray))
    if scalar:
        return a * b
    if a.ndim == 1 and b.ndim == 2 and b.shape[0] == 1:
        return numpy.outer(a, b[0])
    result = numpy.dot(a, b)
    return result[0] if isinstance(result, numpy.ndarray) and result.shape == (1,) and a.ndim == 2 and b.ndim == 1 and a.shape[0] == 1 else result


class Evaluator:
    """The value of a tree where the names have values; the free indices are looked up like names."""

    def __init__(self, values):
        self.values = values

    def of(self, tree):
        head = tree[0]
        if head == "number":
            return tree[1]
        if head == "name":
            if tree[1] in self.values:
                return self.values[tree[1]]
            if tree[1] == "pi":
                return +mp.pi
            raise NameError(tree[1])
        if head == "true":
            return True
        if head in ("and", "or", "not", "<", "<=", ">", ">=", "==", "!="):
            return self.holds(tree)
        if head == "negate":
            return -self.of(tree[1])
        if head == "transpose":
            value = self.of(tree[1])
            return value.T if value.ndim == 2 else value.reshape(1, -1)
        if head == "vector":
            return numpy.array([self.of(entry) for entry in tree[1]], dtype=object)
        if head == "index":
            if tree[1] == ("name", "delta") and "delta" not in self.values:
                i, j = (self.of(entry) for entry in tree[2])
                return mpf(1 if i == j else 0)
            base = self.of(tree[1])
            place = tuple(int(self.of(entry)) - 1 for entry in tree[2])
            if any(k < 0 or k >= n for k, n in zip(place, base.shape)):
                raise Undefined
            return base[place]
        if head == "if":
            return self.of(tree[2]) if self.holds(tree[1]) else self.of(tree[3])
        if head == "cases":
            for guard, value in tree[1]:
                if self.holds(guard):
                    return self.of(value)
            raise Undefined
        if head == "reduce":
            return self.reduce(*tree[1:])
        if head == "call":
            return self.call(tree[1], tree[2])
        a, b = self.of(tree[1]), self.of(tree[2])
        if head == "+":
            return a + b
        if head == "-":
            return a - b
        if head == "*":
            if isinstance(a, numpy.ndarray) and isinstance(b, numpy.ndarray):
                raise SyntaxError("write .* or @ between tensors")
            return a * b
        if head in (".*", "⊙"):
            return a * b
        if head in ("@", "juxtaposed"):
            return product(a, b)
        if head == "/":
            return entrywise(divide)(a, b)
        if head == "^":
            return entrywise(power)(a, b)
        raise SyntaxError(head)

    def holds(self, tree):
        head = tree[0]
        if head == "true":
            return True
        if head == "and":
            return self.holds(tree[1]) and self.holds(tree[2])
        if head == "or":
            return self.holds(tree[1]) or self.holds(tree[2])
        if head == "not":
            return not self.holds(tree[1])
        a, b = self.of(tree[1]), self.of(tree[2])
        return {"<": a < b, "<=": a <= b, ">": a > b, ">=": a >= b, "==": a == b, "!=": a != b}[head]

    def reduce(self, kind, index, low, high, body):
        if low is None:
            first, last = 1, self.length(body, index)
        else:
            first, last = int(self.of(low)), int(self.of(high))
        inner = Evaluator(dict(self.values))
        terms = []
        for k in range(first, last + 1):
            inner.values[index] = mpf(k)
            terms.append(inner.of(body))
        if kind == "sum":
            return sum(terms[1:], terms[0]) if terms else mpf(0)
        if kind == "prod":
            result = mpf(1)
            for term in terms:
                result = result * term
            return result
        return max(terms) if kind == "max" else min(terms)

    def length(self, body, index):
        found = []

        def visit(tree):
            if isinstance(tree, tuple) and tree and tree[0] == "index":
                for place, entry in enumerate(tree[2]):
                    if entry == ("name", index) and tree[1] != ("name", "delta"):
                        try:
                            found.append(self.of(tree[1]).shape[place])
                        except NameError:
                            pass
            if isinstance(tree, (tuple, list)):
                for part in tree:
                    visit(part)

        visit(body)
        if not found:
            raise SyntaxError("no range for " + index)
        return found[0]

    def derivative(self, body, name):
        """The derivatives by a symbol, an axis for each of its axes last; by differences, so no rule is used."""
        digits, place = mp.dps, self.values[name]
        # What the difference loses by its step and by rounding stays below twice the digits that are asked for.
        with mpmath.workdps(3 * digits + 40):
            step = mpf(10) ** -(digits + 10)

            def slope(k):
                def at(distance):
                    if k is None:
                        moved = place + distance
                    else:
                        moved = place.copy()
                        moved[k] = moved[k] + distance
                    return Evaluator({**self.values, name: moved}).of(body)

                back, here, ahead = at(-step), at(0 * step), at(step)
                left, right = numpy.asarray((here - back) / step), numpy.asarray((ahead - here) / step)
                for x, y in zip(left.flatten(), right.flatten()):
                    kink = abs(x - y) > mpf(10) ** -(digits // 2) * (1 + abs(x) + abs(y))
                    if kink or abs(x) > mpf(10) ** (digits // 2):
                        raise Undefined
                return (ahead - back) / (2 * step)

            if not isinstance(place, numpy.ndarray):
                return slope(None)
            table = {k: slope(k) for k in numpy.ndindex(*place.shape)}
            inner = numpy.shape(table[(0,) * place.ndim])
            found = numpy.empty((*inner, *place.shape), dtype=object)
            for k, entries in table.items():
                found[(..., *k)] = entries
            return found

    def call(self, name, arguments):
        if name in ("grad", "jacobian"):
            return self.derivative(arguments[0], arguments[1][1])
        values = [self.of(argument) for argument in arguments]
        if name in ("max", "min"):
            best = max if name == "max" else min
            if len(values) == 1:
                return best(values[0].flatten().tolist())
            return entrywise(lambda *entries: best(entries))(*values)
        if name in ENTRYWISE:
            return entrywise(lambda *x: real(ENTRYWISE[name](*x)))(*values)
        return TENSOR[name](*values)


def value(text, values, free=None):
    """The value of a text: a number, or a table over the free indices."""
    tree = Parser(text).whole()
    if not free:
        return Evaluator(values).of(tree)
    shape = list(free.values())
    table = numpy.empty(shape, dtype=object)
    for place in numpy.ndindex(*shape):
        inner = dict(values)
        inner.update({name: mpf(k + 1) for name, k in zip(free, place)})
        table[place] = Evaluator(inner).of(tree)
    return table
