"""Computes reference.csv and the worked examples, in decimals of 80 digits and without the library."""
import csv
from decimal import ROUND_HALF_UP, Decimal as D, getcontext
from pathlib import Path

getcontext().prec = 80
HERE = Path(__file__).parent
VALUES = dict(zip("abcdefg", map(D, ["3.2", "17.5", "17.5", "0.4", "88.25", "41", "100"])))


def mean(xs):
    return sum(xs) / len(xs)


def deviation(xs):
    return (sum((x - mean(xs)) ** 2 for x in xs) / (len(xs) - 1)).sqrt()


def capped(x, least, most):
    x = x if least is None else max(x, least)
    return x if most is None else min(x, most)


def normalised(method, direction, log, least, most):
    xs = {u: x if method == "distance-to-target" else capped(x, least, most) for u, x in VALUES.items()}
    all_ = list(xs.values())
    f = (lambda x: x.ln()) if log else (lambda x: x)
    for unit, x in xs.items():
        if method in ("goalposts", "min-max"):
            low, high = (least, most) if method == "goalposts" else (min(all_), max(all_))
            y = (f(x) - f(low)) / (f(high) - f(low))
        elif method == "rank":
            y = (sum(o < x for o in all_) + D(sum(o == x for o in all_) - 1) / 2) / (len(all_) - 1)
        elif method == "z-score":
            y = (f(x) - mean(list(map(f, all_)))) / deviation(list(map(f, all_)))
            yield unit, y if direction == "more" else -y
            continue
        else:
            yield unit, min(D(1), x / most) if direction == "more" else min(D(1), most / x)
            continue
        yield unit, y if direction == "more" else 1 - y


def scored(x, digits):
    x = x.quantize(D(1).scaleb(-digits), ROUND_HALF_UP)
    return f"{abs(x) if x == 0 else x:f}"


CASES = [
    ("goalposts", "more", False, D(0), D(100)),
    ("goalposts", "less", False, D(0), D(100)),
    ("goalposts", "more", False, D(10), D(80)),
    ("goalposts", "more", True, D(1), D(90)),
    ("goalposts", "less", True, D(1), D(90)),
    ("min-max", "more", False, None, None),
    ("min-max", "less", False, None, None),
    ("min-max", "more", False, D(1), D(90)),
    ("min-max", "more", True, None, None),
    ("min-max", "less", True, D(1), None),
    ("rank", "more", False, None, None),
    ("rank", "less", False, None, None),
    ("rank", "more", False, D(5), D(80)),
    ("z-score", "more", False, None, None),
    ("z-score", "less", False, None, None),
    ("z-score", "more", False, D(5), D(80)),
    ("z-score", "more", True, None, None),
    ("z-score", "less", True, D(1), D(90)),
    ("distance-to-target", "more", False, None, D(50)),
    ("distance-to-target", "less", False, None, D(20)),
]

with open(HERE / "reference.csv", "w", encoding="utf-8", newline="") as out:
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow("method,direction,logarithm,least,most,unit,value,normalised".split(","))
    for method, direction, log, least, most in CASES:
        for unit, y in normalised(method, direction, log, least, most):
            rows.writerow(
                [method, direction, str(log).lower(), "" if least is None else least, "" if most is None else most]
                + [unit, VALUES[unit], scored(y, 25)]
            )


def between(x, low, high):
    return (capped(x, low, high) - low) / (high - low)


def development(life, expected, school, income):
    """Goalposts and geometric mean as in the technical notes of the Human Development Report (UNDP)."""
    health = between(life, D(20), D(85))
    education = (between(expected, D(0), D(18)) + between(school, D(0), D(15))) / 2
    low, high = D(100), D(75000)
    level = (capped(income, low, high).ln() - low.ln()) / (high.ln() - low.ln())
    product = health * education * level
    return health, education, level, (product.ln() / 3).exp() if product > 0 else D(0)


EXAMPLES = {
    "middling": ["71.4", "12.9", "8.6", "10500"],
    "beyond-every-goalpost": ["86.1", "19.2", "15.4", "98000"],
    "high": ["83.7", "17.25", "12.9", "61234.5"],
    "no-school": ["58", "0", "0", "1200"],
    "below-a-goalpost": ["62.3", "9.1", "4.75", "99.5"],
}

with open(HERE / "development.csv", "w", encoding="utf-8", newline="") as out:
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow("unit,life,expected,school,income,health,education,standard,score".split(","))
    for unit, figures in EXAMPLES.items():
        health, education, level, score = development(*map(D, figures))
        rows.writerow([unit, *figures, *(scored(x, 3) for x in (health, education, level, score))])

COMPONENTS = {
    "u1": ["56.2", "88.1", "31.4", "12.55", "98.0", "9.1"],
    "u2": ["12.9", "41.7", "4.25", "11.02", "91.3", "6.4"],
    "u3": ["99.1", "97.3", "45.0", "18.4", "99.0", "13.2"],
    "u4": ["56.2", "60.0", "22.5", "14.0", "95.5", "10.75"],
    "u5": ["30.75", "71.9", "0", "9.75", "72.4", "5.0"],
    "u6": ["81.4", "93.6", "38.2", "16.1", "97.7", "12.0"],
}
GROUPS = [(0,), (1, 2), (3, 4, 5)]

with open(HERE / "z-scores.csv", "w", encoding="utf-8", newline="") as out:
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow("unit,a,b,c,d,e,f,p,q,r,score,rank".split(","))
    columns = [[D(figures[i]) for figures in COMPONENTS.values()] for i in range(6)]
    found = []
    for unit, figures in COMPONENTS.items():
        z = [(D(x) - mean(column)) / deviation(column) for x, column in zip(figures, columns)]
        groups = [mean([z[i] for i in group]) for group in GROUPS]
        found.append((unit, figures, groups, mean(groups)))
    for unit, figures, groups, score in found:
        rank = 1 + sum(other[3] > score for other in found)
        rows.writerow([unit, *figures, *(scored(x, 4) for x in (*groups, score)), rank])
