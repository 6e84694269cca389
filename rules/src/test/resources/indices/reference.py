"""Computes composite.csv and egov.csv: fractions where all is rational, decimals of 80 digits where it is not."""
import csv
from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal as D, getcontext
from fractions import Fraction as F
from pathlib import Path

getcontext().prec = 80
HERE = Path(__file__).parent


def dec(x):
    return D(x.numerator) / D(x.denominator) if isinstance(x, F) else x


def rounded(x, digits, mode=ROUND_HALF_UP):
    """Fractions are rounded as fractions: halves are told exactly."""
    if not isinstance(x, F):
        return x.quantize(D(1).scaleb(-digits), mode)
    scaled = x * 10**digits
    whole, rest = divmod(scaled.numerator, scaled.denominator)
    twice = 2 * rest - scaled.denominator
    up = twice > 0 or (twice == 0 and (mode == ROUND_HALF_UP or whole % 2 == 1))
    return D(whole + up).scaleb(-digits)


def geometric(scores, weights):
    if any(s <= 0 for s in scores):
        return F(0)
    total = sum(map(dec, weights))
    return (sum((dec(s).ln() * dec(w) for s, w in zip(scores, weights)), D(0)) / total).exp()


def arithmetic(scores, weights):
    if all(isinstance(s, F) for s in scores):
        return sum((s * w for s, w in zip(scores, weights)), F(0)) / sum(weights)
    return sum((dec(s) * dec(w) for s, w in zip(scores, weights)), D(0)) / dec(sum(weights))


def clamp(x):
    return min(max(x, F(0)), F(1))


def ranks(scores):
    return [1 + sum(o > s for o in scores) for s in scores]


# unit, literacy, mortality, fibre, dossiers, delay, staff, turnover, plan; a dash is missing, n/a does not apply
COMPOSITE = """
u01 91.4  4.1  88    95   3   12   5400  có
u02 91.4  4.1  88    95   3   12   5405  có
u03 55    18   20    40   9   3    120   có
u04 99.9  1.2  97.5  99   2   25   98000 có
u05 103   0.4  120   140  1   40   250000 có
u06 12    30   5     7    30  1    60    có
u07 72.3  9.9  61.2  80   5   7    2400  không
u08 72.3  9.9  61.2  0    5   7    2400  có
u09 64.25 11.5 43.75 66.6 6   7    900   có
u10 64.25 11.5 43.75 66.7 6   7    900   có
u11 81    7    70    90   4   -    1500  có
u12 81    7    70    90   4   n/a  1500  có
""".split("\n")[1:-1]


def composite():
    rows = [line.split() for line in COMPOSITE]
    number = lambda text: None if text in ("-", "n/a") else F(text)
    staff = [number(r[6]) for r in rows if number(r[6]) is not None]
    turnover = [F(r[7]) for r in rows]
    out = []
    for r in rows:
        literacy, mortality, fibre, dossiers, delay = map(F, r[1:6])
        basis = geometric(
            [
                clamp((literacy - 10) / 90),
                1 - clamp((mortality - 1) / 39),
                clamp(fibre / 100),
            ],
            [F(1), F(2), F(3)],
        )
        service = min(clamp(dossiers / 90), clamp(F(4) / delay))
        place = number(r[6])
        parts, points = [], []
        if r[6] != "n/a":
            rank = F(0)
            if place is not None:
                below = sum(s < place for s in staff)
                equal = sum(s == place for s in staff)
                rank = F(2 * below + equal - 1, 2 * (len(staff) - 1))
            parts.append(rank)
            points.append(F(3))
        low, high, own = (dec(x).ln() for x in (min(turnover), max(turnover), F(r[7])))
        ends = {min(turnover): F(0), max(turnover): F(1)}
        parts.append(ends.get(F(r[7]), (own - low) / (high - low)))
        points.append(F(1, 2))
        economy = arithmetic(parts, points)
        # Published at a scale of 100: the first to one digit, the second to none, the third as it is.
        scores = [
            F(rounded(basis * 100, 1)) / 100,
            F(rounded(service * 100, 0, ROUND_HALF_EVEN)) / 100,
            economy,
        ]
        closed = r[8] == "không" or scores[1] <= 0
        out.append((r, scores, closed))
    # They add up to 1: so the sum is the mean.
    weights = [F(1, 2), F(3, 10), F(1, 5)]
    with open(HERE / "composite.csv", "w", newline="", encoding="utf-8") as file:
        w = csv.writer(file, lineterminator="\n")
        w.writerow("aggregation,unit,literacy,mortality,fibre,dossiers,delay,staff,turnover,plan".split(",")
                   + "basis,service,economy,score,rank,exactRank".split(","))
        for name, f in (("arithmetic", arithmetic), ("geometric", geometric),
                        ("minimum", lambda s, w: min(s, key=dec)), ("sum", arithmetic)):
            totals = [F(0) if closed else f(s, weights) * 100 for _, s, closed in out]
            published = [rounded(t, 1) for t in totals]
            exact = [dec(t).quantize(D(1).scaleb(-60)) for t in totals]
            for (r, s, _), total, rank, exact_rank in zip(out, published, ranks(published), ranks(exact)):
                w.writerow([name, *r, *(rounded(x * 100, 1) for x in s), total, rank, exact_rank])


# unit, fixed, mobile, internet, speed, literacy, enrolment, expected, schooling, services
EGOV = """
v1 31.2 120.5 88.1 94.2 99.0 101.2 16.4 12.9 0.9123
v2 2.4  88.25 41.7 33.1 71.3 64.4  10.1 6.2  0.3456
v3 45.9 131   97.3 99.9 99.0 112.7 19.2 13.4 0.9876
v4 12.5 98.6  60   51.5 95.5 78.75 12.9 8.8  0.6543
v5 0.15 47.1  13.9 20   40.2 33.5  7.25 3.3  0.1111
v6 12.5 98.6  60   51.5 95.5 78.75 12.9 8.8  0.6544
""".split("\n")[1:-1]


def mean(xs):
    return sum(xs, D(0)) / len(xs)


def deviation(xs):
    return (sum(((x - mean(xs)) ** 2 for x in xs), D(0)) / (len(xs) - 1)).sqrt()


def min_max(xs):
    return [(x - min(xs)) / (max(xs) - min(xs)) for x in xs]


def egov():
    rows = [line.split() for line in EGOV]
    columns = [[D(r[i]) for r in rows] for i in range(1, 10)]
    z = [[(x - mean(c)) / deviation(c) for x in c] for c in columns[:8]]
    infrastructure = min_max([sum(c[i] for c in z[:4]) / 4 for i in range(len(rows))])
    points = [3, 2, 2, 2]
    capital = min_max([sum(c[i] * p for c, p in zip(z[4:], points)) / 9 for i in range(len(rows))])
    service = min_max(columns[8])
    total = [rounded((a + b + c) / 3, 4) for a, b, c in zip(infrastructure, capital, service)]
    standard = [(x - mean(raw)) / deviation(raw)
                for raw in [[sum(c[i] for c in z[:4]) / 4 for i in range(len(rows))]] for x in raw]
    with open(HERE / "egov.csv", "w", newline="", encoding="utf-8") as file:
        w = csv.writer(file, lineterminator="\n")
        w.writerow("unit,fixed,mobile,internet,speed,literacy,enrolment,expected,schooling,services".split(",")
                   + "infrastructure,capital,service,score,rank,standard".split(","))
        for i, r in enumerate(rows):
            w.writerow([*r, *(rounded(c[i], 4) for c in (infrastructure, capital, service)),
                        total[i], ranks(total)[i], rounded(standard[i], 4)])


composite()
egov()
