#!/usr/bin/env python3
"""Groups of alike Chinese posts: planted variants and evasions, pair precision and recall, beside datasketch, in one run.

Use: bench/near.py make FOLDER --texts FILE… [--posts 100000]      makes planted.ndjson and evasions.ndjson with their truth
     bench/near.py measure FOLDER --datasketch PATH [--rounds 3]    runs `recourse spread group` and datasketch on both, interleaved

FILE holds JSON arrays of objects with "text" (the shape of the CED collection, which is not part of the project) or one text a line.
datasketch (MIT) is not part of the project either: PATH is a folder that holds its package. It runs as its documentation shows: MinHash of
128 permutations, LSH at 0.5, with our own normalising in front (NFKC, letters and digits only), 2-grams, each candidate verified, union-find.
OpenCC and an IDS table (--ids FILE) make the traditional and split variants of the evasions, other sources than those that the program reads by.
"""
import argparse, bz2, collections, json, os, random, re, statistics, subprocess, sys, time, unicodedata

HOME = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
EMOJI = ["😂", "😡", "🙏", "[怒]", "[泪]", "👍", "❤️"]
BEFORE = ["转发微博：", "大家快看！", "求扩散，", "【震惊】", "刚刚看到的：", "朋友圈转来的，", "真的假的？"]
AFTER = ["，请大家扩散！", "（转）", "……求真相", " @新浪社会 快来看", "，太可怕了", "。转给身边的人"]
MARKS = "，。！？、；：·~-_|/ "


def texts_of(files):
    kept, seen = [], set()
    for name in files:
        with open(name, encoding="utf-8") as file:
            body = file.read()
        try:
            rows = json.loads(body)
            rows = rows if isinstance(rows, list) else [rows]
            found = [row.get("text", "") for row in rows]
        except ValueError:
            found = body.splitlines()
        for text in found:
            text = re.split("//@|//＠", text)[0].strip()
            han = re.findall("[\u4e00-\u9fff]", text)
            # No natural neighbour: not one row of 5 characters in common with a text that was kept.
            grams = {"".join(han[at:at + 5]) for at in range(len(han) - 4)}
            if 15 <= len(han) <= 140 and not grams & seen:
                seen |= grams
                kept.append(text)
    return kept


def planted(text, rng):
    kind = rng.randrange(8)
    if kind == 0:
        return rng.choice(BEFORE) + text
    if kind == 1:
        return sprinkle(text, rng, 0.1, lambda: rng.choice(EMOJI))
    if kind == 2:
        return sprinkle(text, rng, 0.15, lambda: rng.choice(MARKS))
    if kind == 3:
        return "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text) + rng.choice(AFTER)
    if kind == 4:
        return "".join(c for c in text if rng.random() >= 0.05)
    if kind == 5:
        return text[: max(12, int(len(text) * 0.75))]
    if kind == 6:
        return sprinkle(text, rng, 0.2, lambda: rng.choice("\u200b\u200c\u200d\ufeff"))
    return "".join(chr(rng.randrange(0x4E00, 0x8000)) if is_han(c) and rng.random() < 0.06 else c for c in text)


def is_han(c):
    return "\u4e00" <= c <= "\u9fff"


def sprinkle(text, rng, rate, what):
    return "".join(c + (what() if rng.random() < rate else "") for c in text)


class Evasions:
    """Families of evasion as the literature lists them, made from other sources than the program's tables."""

    def __init__(self, ids):
        tone = re.compile("[a-z\u00fc\u0101-\u01dc]+")
        self.sounds, by_sound = {}, collections.defaultdict(list)
        with bz2.open("/usr/share/unicode/Unihan_Readings.txt.bz2", "rt", encoding="utf-8") as lines:
            for line in lines:
                if "\tkHanyuPinlu\t" in line:
                    code, _, value = line.split("\t")
                    best = max(re.findall(r"([^\s(]+)\((\d+)\)", value), key=lambda pair: int(pair[1]))
                    if int(best[1]) >= 20:
                        plain = "".join(c for c in unicodedata.normalize("NFD", best[0]) if unicodedata.category(c) != "Mn")
                        self.sounds[chr(int(code[2:], 16))] = plain
                        by_sound[plain].append(chr(int(code[2:], 16)))
        self.alike = by_sound
        self.parts = {}
        if ids:
            with open(ids, encoding="utf-8") as file:
                for line in file:
                    cells = line.rstrip("\n").split("\t")
                    if len(cells) >= 3 and re.fullmatch("⿰..(\\[.*\\])?", cells[2]):
                        self.parts[cells[1]] = cells[2][1:3]

    def families(self):
        return {name[1:]: getattr(self, name) for name in dir(self) if name.startswith("_") and not name.startswith("__")}

    def each(self, text, rng, rate, change):
        return "".join(change(c) if is_han(c) and rng.random() < rate else c for c in text)

    def _homophones(self, text, rng, rate=0.3):
        return self.each(text, rng, rate, lambda c: rng.choice(self.alike[self.sounds[c]]) if c in self.sounds else c)

    def _pinyin(self, text, rng, rate=0.25):
        return self.each(text, rng, rate, lambda c: self.sounds.get(c, c))

    def _pinyin_spaced(self, text, rng):
        return self.each(text, rng, 0.2, lambda c: f" {self.sounds[c]} " if c in self.sounds else c)

    def _initials(self, text, rng):
        return self.each(text, rng, 0.08, lambda c: self.sounds.get(c, c)[0])

    def _split(self, text, rng, rate=0.3):
        return self.each(text, rng, rate, lambda c: self.parts.get(c, c))

    def _letters_between(self, text, rng):
        return sprinkle(text, rng, 0.2, lambda: rng.choice("abcdxyzQWE"))

    def _stars_between(self, text, rng):
        return sprinkle(text, rng, 0.6, lambda: rng.choice(["*", "．", "丨" if rng.random() < 0.05 else "|", "♡", "_", "`"]))

    def _swapped(self, text, rng):
        row = list(text)
        for at in range(0, len(row) - 1, 2):
            if rng.random() < 0.08:
                row[at], row[at + 1] = row[at + 1], row[at]
        return "".join(row)

    def _han_noise(self, text, rng):
        return sprinkle(text, rng, 0.06, lambda: chr(rng.randrange(0x4E00, 0x8000)))

    def _mouth(self, text, rng):
        return self.each(text, rng, 0.08, lambda c: "口" + c)

    def _reordered(self, text, rng):
        row = [part for part in re.split("(?<=[，。！？；,!?])", text) if part]
        rng.shuffle(row)
        return "".join(row)

    def _screenshot(self, text, rng):
        seen = self.each(text, rng, 0.05, lambda c: chr(rng.randrange(0x4E00, 0x8000)))
        lines = "\n".join(seen[at:at + 18] for at in range(0, len(seen), 18))
        return f"中国移动 4G 上午9:{rng.randrange(10, 60)}\n微博正文\n{lines}\n转发 {rng.randrange(999)} 评论 {rng.randrange(99)} 赞"

    def _retold(self, text, rng):
        return rng.choice(BEFORE) + text[2:-2] + rng.choice(AFTER) + rng.choice(["", "转自网络，侵删", "大家怎么看"])

    def _homophones_and_split(self, text, rng):
        return self._split(self._homophones(text, rng, 0.15), rng, 0.15)

    def _pinyin_and_marks(self, text, rng):
        return sprinkle(self._pinyin(text, rng, 0.15), rng, 0.1, lambda: rng.choice(MARKS.strip()))


def make(folder, files, posts, ids):
    rng = random.Random(20240101)
    base = texts_of(files)
    rng.shuffle(base)
    print(f"{len(base)} texts without a natural neighbour")
    os.makedirs(folder, exist_ok=True)
    originals = posts // 10
    rows = [(f"o{at}", text, at) for at, text in enumerate(base[: posts * 6 // 10])]
    while len(rows) < posts:
        of = rng.randrange(originals)
        rows.append((f"v{len(rows)}", planted(base[of], rng) if rng.random() < 0.7 else planted(planted(base[of], rng), rng), of))
    write(folder, "planted", rows, rng)
    evasions = Evasions(ids)
    families = dict(evasions.families())
    traditional = None
    rows = [(f"o{at}", text, at) for at, text in enumerate(base[:20_000])]
    try:
        joined = "\n".join(text.replace("\n", " ") for text in base[:20_000])
        traditional = subprocess.run(["opencc", "-c", "s2t.json"], input=joined, capture_output=True, text=True, check=True).stdout.split("\n")
        families["traditional"] = None
    except (OSError, subprocess.CalledProcessError) as error:
        print(f"without the family traditional: {error}")
    names = sorted(families)
    for at in range(5_000):
        name = names[at % len(names)]
        altered = traditional[at] if name == "traditional" else families[name](base[at], rng)
        rows.append((f"{name}-{at}", altered, at))
    write(folder, "evasions", rows, rng)


def write(folder, name, rows, rng):
    rng.shuffle(rows)
    with open(os.path.join(folder, name + ".ndjson"), "w", encoding="utf-8") as file:
        for key, text, _ in rows:
            file.write(json.dumps({"id": key, "text": text}, ensure_ascii=False) + "\n")
    with open(os.path.join(folder, name + ".truth.json"), "w", encoding="utf-8") as file:
        json.dump({key: of for key, _, of in rows}, file)
    print(name, len(rows))


DATASKETCH = r'''
import json, sys, unicodedata
sys.path.insert(0, sys.argv[2])
from datasketch import MinHash, MinHashLSH
ids, grams = [], []
for line in open(sys.argv[1], encoding="utf-8"):
    row = json.loads(line)
    text = "".join(c for c in unicodedata.normalize("NFKC", row["text"]).lower() if unicodedata.category(c)[0] in "LN")
    ids.append(row["id"])
    grams.append({text[at:at + 2] for at in range(len(text) - 1)} or {text})
lsh = MinHashLSH(threshold=0.5, num_perm=128)
above = list(range(len(ids)))
def find(at):
    while above[at] != at:
        above[at] = above[above[at]]
        at = above[at]
    return at
for at, hash in enumerate(MinHash.generator(([gram.encode() for gram in one] for one in grams), num_perm=128)):
    for other in lsh.query(hash):
        if len(grams[at] & grams[other]) * 2 >= len(grams[at] | grams[other]):
            above[find(at)] = find(other)
    lsh.insert(at, hash)
groups = {}
for at, key in enumerate(ids):
    groups.setdefault(find(at), []).append(key)
json.dump({"groups": [{"members": members} for members in groups.values()]}, sys.stdout)
'''


def run(command):
    begun = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    out = process.stdout.read()
    error = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status):
        sys.exit(f"{command[0]}: {error.decode(errors='replace')}")
    return json.loads(out), time.monotonic() - begun, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def pairs(counts):
    return sum(n * (n - 1) // 2 for n in counts)


def judge(answer, truth):
    together = [collections.Counter(truth[key] for key in group["members"]) for group in answer["groups"]]
    right = sum(pairs(group.values()) for group in together)
    said = pairs(sum(group.values()) for group in together)
    return right / said if said else 1, right / pairs(collections.Counter(truth.values()).values())


def measure(folder, datasketch, rounds):
    recourse = os.path.join(HOME, "recourse")
    subprocess.run([recourse, "--version"], check=True, stdout=subprocess.DEVNULL)
    print("| set | program | wall s | CPU s | peak MiB | pair precision | pair recall |\n|---|---|---|---|---|---|---|")
    for name in ("planted", "evasions"):
        file = os.path.join(folder, name + ".ndjson")
        with open(os.path.join(folder, name + ".truth.json"), encoding="utf-8") as truth_file:
            truth = json.load(truth_file)
        commands = {"recourse spread group": [recourse, "spread", "group", file, "--json"]}
        if datasketch:
            commands["datasketch"] = [sys.executable, "-c", DATASKETCH, file, datasketch]
        taken = {who: [] for who in commands}
        for _ in range(rounds):
            for who, command in commands.items():
                taken[who].append(run(command))
        for who, runs in taken.items():
            precision, recall = judge(runs[0][0], truth)
            figures = [statistics.median(one[at] for one in runs) for at in (1, 2, 3)]
            print(f"| {name} | {who} | {figures[0]:.2f} | {figures[1]:.2f} | {figures[2]:.0f} | {precision:.4f} | {recall:.4f} |")
        if name == "evasions":
            of = {key: at for at, group in enumerate(taken["recourse spread group"][0][0]["groups"]) for key in group["members"]}
            families = collections.defaultdict(list)
            for key, original in truth.items():
                if not re.fullmatch(r"o\d+", key):
                    families[key.rsplit("-", 1)[0]].append(of[key] == of[f"o{original}"])
            print("\n| family | found with its original |\n|---|---|")
            for family, hits in sorted(families.items()):
                print(f"| {family.replace('_', ' ')} | {sum(hits) / len(hits):.3f} |")


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("what", choices=["make", "measure"])
    parser.add_argument("folder")
    parser.add_argument("--texts", nargs="*", default=[])
    parser.add_argument("--posts", type=int, default=100_000)
    parser.add_argument("--ids")
    parser.add_argument("--datasketch")
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    if options.what == "make":
        make(options.folder, options.texts, options.posts, options.ids)
    else:
        measure(options.folder, options.datasketch, options.rounds)
