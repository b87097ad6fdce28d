#!/usr/bin/env python3
"""Writes tests/Recourse.Casework.Tests/Clocks/vectors.csv: terms with the last day that a person can check with a paper calendar.

It knows nothing of the program: it walks day by day, and its days off are typed here from the State Council's notices, not read from register/.
Columns: n, rule, started, custody (yes/no/unknown), extensions (ground@day ...), restarts, pauses (ground@from..until), due ("paused", "person"), why.
"""
import csv, datetime as d, random, sys

D = d.date.fromisoformat
OFF = """2020-01-01 2020-01-24..2020-02-02 2020-04-04..2020-04-06 2020-05-01..2020-05-05 2020-06-25..2020-06-27 2020-10-01..2020-10-08
2021-01-01..2021-01-03 2021-02-11..2021-02-17 2021-04-03..2021-04-05 2021-05-01..2021-05-05 2021-06-12..2021-06-14 2021-09-19..2021-09-21 2021-10-01..2021-10-07
2022-01-01..2022-01-03 2022-01-31..2022-02-06 2022-04-03..2022-04-05 2022-04-30..2022-05-04 2022-06-03..2022-06-05 2022-09-10..2022-09-12 2022-10-01..2022-10-07
2022-12-31..2023-01-02 2023-01-21..2023-01-27 2023-04-05 2023-04-29..2023-05-03 2023-06-22..2023-06-24 2023-09-29..2023-10-06
2024-01-01 2024-02-10..2024-02-17 2024-04-04..2024-04-06 2024-05-01..2024-05-05 2024-06-10 2024-09-15..2024-09-17 2024-10-01..2024-10-07
2025-01-01 2025-01-28..2025-02-04 2025-04-04..2025-04-06 2025-05-01..2025-05-05 2025-05-31..2025-06-02 2025-10-01..2025-10-08
2026-01-01..2026-01-03 2026-02-15..2026-02-23 2026-04-04..2026-04-06 2026-05-01..2026-05-05 2026-06-19..2026-06-21 2026-09-25..2026-09-27 2026-10-01..2026-10-07"""
WORK = """2020-01-19 2020-04-26 2020-05-09 2020-06-28 2020-09-27 2020-10-10
2021-02-07 2021-02-20 2021-04-25 2021-05-08 2021-09-18 2021-09-26 2021-10-09
2022-01-29 2022-01-30 2022-04-02 2022-04-24 2022-05-07 2022-10-08 2022-10-09
2023-01-28 2023-01-29 2023-04-23 2023-05-06 2023-06-25 2023-10-07 2023-10-08
2024-02-04 2024-02-18 2024-04-07 2024-04-28 2024-05-11 2024-09-14 2024-09-29 2024-10-12
2025-01-26 2025-02-08 2025-04-27 2025-09-28 2025-10-11
2026-01-04 2026-02-14 2026-02-28 2026-05-09 2026-09-20 2026-10-10"""
ONE = d.timedelta(1)

off = set()
for word in OFF.split():
    a, _, b = word.partition("..")
    day = D(a)
    while day <= D(b or a):
        off.add(day)
        day += ONE
work = {D(w) for w in WORK.split()}
holiday = lambda day: day in off or (day.weekday() >= 5 and day not in work)

# rule: (months, days, holiday, extensions {ground: (months, days)}, restarts, pauses), typed from law.md section 5.2
RULES = {
    "review-for-prosecution": (1, 0, "custody", {"complex": (0, 15)}, ["supplementary", "jurisdiction"], []),
    "review-for-prosecution-fast": (0, 10, "custody", {"over-one-year": (0, 5)}, ["jurisdiction"], []),
    "supplementary-investigation": (1, 0, "custody", {}, [], []),
    "arrest-request": (0, 3, "never", {"special": (0, 4), "roaming": (0, 27)}, [], []),
    "arrest-decision": (0, 7, "never", {}, [], []),
    "investigation-custody": (2, 0, "never", {"complex": (1, 0), "grave": (2, 0), "ten-years": (2, 0)}, [], []),
    "victim-appeal": (0, 7, "next", {}, [], []),
    "first-instance": (2, 0, "custody", {"third-month": (1, 0), "approved": (3, 0)}, ["jurisdiction", "supplementary"], []),
    "private-trial": (6, 0, "next", {}, [], ["absconded"]),
    "police-explain": (0, 7, "next", {}, [], []),
    "tell-victim": (0, 10, "next", {}, [], []),
    "police-file": (0, 15, "next", {}, [], []),
    "police-conclude": (3, 0, "next", {}, [], []),
    "no-filing-notice": (0, 3, "next", {}, [], []),
    "reconsideration-request": (0, 7, "next", {}, [], []),
    "reconsideration-decision": (0, 30, "next", {"complex": (0, 30)}, [], []),
    "review-request": (0, 7, "next", {}, [], []),
    "review-decision": (0, 30, "next", {"complex": (0, 30)}, [], []),
    "private-acceptance": (0, 15, "next", {}, [], []),
    "public-security-case": (0, 30, "next", {"complex": (0, 30)}, [], ["appraisal"]),
    "pil-announcement": (0, 30, "next", {}, [], []),
    "pil-reply": (2, 0, "next", {}, [], []),
    "pil-reply-urgent": (0, 15, "next", {}, [], []),
    "recommendation-reply": (2, 0, "next", {}, [], []),
    "recommendation-filing": (0, 5, "next", {}, [], []),
}


def last_of_month(day):
    return (day + ONE).month != day.month


def same_day(day, months):
    """The same day of a later month: walks from month to month; the last day stays the last day; a day the month lacks is its last."""
    year, month = day.year, day.month
    for _ in range(months):
        month += 1
        if month == 13:
            year, month = year + 1, 1
    end = d.date(year, month, 28)
    while not last_of_month(end):
        end += ONE
    return end if last_of_month(day) or day.day > end.day else d.date(year, month, day.day)


def due(rule, started, custody, extensions, restarts, pauses):
    months, days, moves, grounds, _, _ = RULES[rule]
    start = max([started] + [r for _, r in restarts])
    counted = [e for e in extensions if e[1] >= start]
    months += sum(grounds[g][0] for g, _ in counted)
    days += sum(grounds[g][1] for g, _ in counted)
    day = same_day(start, months) if months else start
    for _ in range(days):
        day += ONE
    # Days not counted: one by one behind the end, while a pause that began before the end still has days left.
    lost, grew = set(), True
    base = day
    while grew:
        grew = False
        for _, a, b in pauses:
            x = max(a, start + ONE)
            while x < b and a <= day:
                if x not in lost:
                    lost.add(x)
                    grew = True
                x += ONE
        day = base + d.timedelta(len(lost))
    if moves == "next" or (moves == "custody" and custody != "yes"):
        while holiday(day):
            day += ONE
    return day


rows, seen = [], set()


def add(rule, started, custody="no", ext=(), res=(), pau=(), why=""):
    started = D(started) if isinstance(started, str) else started
    ext = [(g, D(x) if isinstance(x, str) else x) for g, x in ext]
    res = [(g, D(x) if isinstance(x, str) else x) for g, x in res]
    pau = [(g, D(a) if isinstance(a, str) else a, D(b) if isinstance(b, str) else b) for g, a, b in pau]
    end = due(rule, started, custody, ext, res, pau)
    key = (rule, started, custody, tuple(ext), tuple(res), tuple(pau))
    if end.year > 2026 or key in seen:
        return False
    seen.add(key)
    rows.append([
        len(rows) + 1, rule, started, custody, " ".join(f"{g}@{x}" for g, x in ext), " ".join(f"{g}@{x}" for g, x in res),
        " ".join(f"{g}@{a}..{b}" for g, a, b in pau), end, why])
    return True


# Picked by hand.
R = "review-for-prosecution"
for y in range(2020, 2027):
    add(R, f"{y}-01-31", why="31 January: February lacks the day")
    add(R, f"{y}-01-30", why="30 January: February lacks the day")
    add(R, f"{y}-01-29", why="29 January: leap year or not")
    add(R, f"{y}-02-28", why="28 February: the last day of its month except in a leap year")
    add(R, f"{y}-04-30", why="last day of April to last day of May")
    add(R, f"{y}-08-31", why="last day of August to last day of September, the holiday behind it")
    add(R, f"{y}-09-01", why="ends on 1 October, National Day: moves")
    add(R, f"{y}-09-01", "yes", why="ends on 1 October, in custody: stays")
    add("police-file", f"{y}-09-16", why="15 days end on 1 October")
    add("victim-appeal", f"{y}-09-28", why="7 days end within the National Day holiday")
    add("arrest-decision", f"{y}-09-27", "yes", why="custody term ends within the holiday and stays")
    add("no-filing-notice", f"{y}-04-30", why="3 days into Labour Day")
    add("investigation-custody", f"{y}-01-31", "yes", [("complex", f"{y}-03-25")], why="two months and one from 31 January are added before the month end is cut")
    add("investigation-custody", f"{y}-01-30", "yes", [("complex", f"{y}-03-25"), ("grave", f"{y}-04-25")], why="2 + 1 + 2 months")
    add("investigation-custody", f"{y}-02-03", "yes", [("complex", f"{y}-03-25"), ("grave", f"{y}-04-25"), ("ten-years", f"{y}-06-25")], why="2 + 1 + 2 + 2 months")
    add(R, f"{y}-03-10", "no", [("complex", f"{y}-04-02")], why="one month and 15 days")
    add(R, f"{y}-03-10", "yes", [("complex", f"{y}-04-02")], why="one month and 15 days, in custody")
    add(R, f"{y}-03-10", "no", [("complex", f"{y}-04-02")], [("supplementary", f"{y}-05-20")], why="sent back: begins anew, the prolongation is gone")
    add(R, f"{y}-03-10", "no", [], [("supplementary", f"{y}-05-20"), ("supplementary", f"{y}-07-31")], why="sent back twice")
    add(R, f"{y}-03-10", "no", [], [("jurisdiction", f"{y}-03-31")], why="other procuratorate: counts from its receipt, last day of March")
    add("private-trial", f"{y}-01-15", pau=[("absconded", f"{y}-03-01", f"{y}-04-10")], why="40 days not counted")
    add("private-trial", f"{y}-01-15", pau=[("absconded", f"{y}-03-01", f"{y}-03-20"), ("absconded", f"{y}-03-10", f"{y}-04-10")], why="pauses overlap: each day once")
    add("public-security-case", f"{y}-03-05", ext=[("complex", f"{y}-04-01"), ("complex", f"{y}-05-01")], why="30 + 30 + 30 days")
    add("public-security-case", f"{y}-03-05", pau=[("appraisal", f"{y}-03-20", f"{y}-03-30")], why="10 days of appraisal")
    add("recommendation-reply", f"{y}-07-31", why="two months from the last day of July")
    add("recommendation-reply", f"{y}-08-01", why="two months end on 1 October")
    add("arrest-request", f"{y}-02-10", "yes", [("roaming", f"{y}-02-12")], why="30 days")
for w in sorted(work):
    add("police-explain", w - 7 * ONE, why="the last day is a weekend day worked in exchange: stays")
for o in sorted(off):
    if o.day % 3 == 0:
        add("tell-victim", o - 10 * ONE, why="the last day is off by notice")

# Filled up to 520 with a fixed seed.
rng = random.Random(246)
while len(rows) < 520:
    rule = rng.choice(sorted(RULES))
    months, days, moves, grounds, restarts, pauses = RULES[rule]
    started = d.date(2020, 1, 1) + rng.randrange(2300) * ONE
    res, ext, pau = [], [], []
    if restarts and rng.random() < .3:
        res = [(rng.choice(restarts), started + rng.randrange(5, 60) * ONE)]
    start = max([started] + [r for _, r in res])
    if grounds and rng.random() < .4:
        ext = [(next(iter(grounds)), start + rng.randrange(0, 3) * ONE)]
    if pauses and rng.random() < .6:
        a = start + rng.randrange(1, 20) * ONE
        pau = [(pauses[0], a, a + rng.randrange(1, 50) * ONE)]
    add(rule, started, rng.choice(["yes", "no"]), ext, res, pau, "drawn")

out = csv.writer(open(sys.argv[1] if len(sys.argv) > 1 else "tests/Recourse.Casework.Tests/Clocks/vectors.csv", "w", newline="", encoding="utf-8"), lineterminator="\n")
out.writerow("n rule started custody extensions restarts pauses due why".split())
out.writerows(rows)
