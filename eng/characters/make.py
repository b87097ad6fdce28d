#!/usr/bin/env python3
"""Makes the tables of Chinese characters in src/Recourse.Text/Characters from the Unicode Han database.

Input: Debian's package unicode-data (Unihan 15.0, Unicode licence) under /usr/share/unicode, and eng/characters/splits.txt (our own list).
Output, each line sorted, so that the same input gives the same bytes:
  syllables.txt    toneless syllable, tab, the characters whose first reading in kMandarin it is (U+3400 to U+9FFF)
  simplified.txt   simplified character, tab, the traditional ones whose kSimplifiedVariant it is
  splits.txt       character, tab, the pairs of characters that spell it out (radical and phonetic), space between

Run: python3 eng/characters/make.py
"""
import bz2
import pathlib
import unicodedata

HERE = pathlib.Path(__file__).resolve().parent
OUT = HERE.parent.parent / "src" / "Recourse.Text" / "Characters"
DATA = pathlib.Path("/usr/share/unicode")

# Number of a radical -> how people write it when they take a character apart. The first is the radical's own character.
FORMS = {
    9: "人亻", 18: "刀刂", 61: "心忄", 64: "手扌", 66: "攴攵", 85: "水氵", 86: "火灬", 93: "牛牜", 94: "犬犭", 96: "玉王", 113: "示礻", 118: "竹⺮",
    120: "糸纟", 122: "网罒", 130: "肉月", 140: "艸艹", 145: "衣衤", 147: "见", 149: "言讠", 154: "贝", 157: "足", 159: "车", 162: "辵辶", 163: "邑阝",
    167: "金钅", 169: "门", 170: "阜阝", 178: "韦", 181: "页", 182: "风", 184: "食饣", 187: "马", 195: "鱼", 196: "鸟", 199: "麦", 210: "齐", 211: "齿",
    212: "龙", 213: "龟",
}
# Radicals that stand at the right hand.
RIGHT = {18, 19, 59, 62, 66, 69, 76, 147, 163, 172, 181, 196}
# Forms that Unihan does not list as simplifications but that copies use for them.
EXTRA = {"妳": "你", "牠": "它", "祂": "他", "喫": "吃", "羣": "群", "峯": "峰", "祇": "只", "裏": "里", "裡": "里", "眾": "众", "衆": "众", "爲": "为", "為": "为"}
# Pairs that are ordinary words and that nobody writes for the character.
WORDS = ["不好", "不用", "小小", "人士", "人会", "人为", "人多", "个个"]


def read(name, *fields):
    rows = {field: {} for field in fields}
    with bz2.open(DATA / f"Unihan_{name}.txt.bz2", "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("U+"):
                code, field, value = line.rstrip("\n").split("\t")
                if field in rows:
                    rows[field][chr(int(code[2:], 16))] = value
    return [rows[field] for field in fields]


def plain(syllable):
    base = "".join(c for c in unicodedata.normalize("NFD", syllable) if unicodedata.category(c) != "Mn" or c == "\u0308")
    return unicodedata.normalize("NFC", base).replace("ü", "v")


def chars(value):
    return [chr(int(part.split("<")[0][2:], 16)) for part in value.split()]


def main():
    (mandarin,) = read("Readings", "kMandarin")
    (simplified,) = read("Variants", "kSimplifiedVariant")
    (phonetic,) = read("DictionaryLikeData", "kPhonetic")
    rs, strokes = read("IRGSources", "kRSUnicode", "kTotalStrokes")
    (gb,) = read("OtherMappings", "kGB0")

    def held(c):
        return 0x3400 <= ord(c) <= 0x9FFF

    by_syllable = {}
    for c, value in mandarin.items():
        if held(c):
            by_syllable.setdefault(plain(value.split()[0]), []).append(c)
    write("syllables.txt", {k: "".join(sorted(v)) for k, v in by_syllable.items()})

    to_simple = dict(EXTRA)
    for c, value in simplified.items():
        forms = [x for x in chars(value) if x != c and held(x)]
        if held(c) and forms:
            to_simple[c] = forms[0]
    # A simplification that is itself simplified further is followed to its end.
    for c in list(to_simple):
        seen = {c}
        while to_simple[c] in to_simple and to_simple[c] not in seen:
            seen.add(to_simple[c])
            to_simple[c] = to_simple[to_simple[c]]
    by_simple = {}
    for c, s in to_simple.items():
        if c != s:
            by_simple.setdefault(s, []).append(c)
    write("simplified.txt", {k: "".join(sorted(v)) for k, v in by_simple.items()})

    count = {c: int(v.split()[0]) for c, v in strokes.items()}
    classes = {}
    for c, value in phonetic.items():
        for number in value.split():
            classes.setdefault(number.rstrip("*xAB"), []).append(c)
    heads = {n: min(members, key=lambda c: (count.get(c, 99), ord(c))) for n, members in classes.items()}

    def phones(c, rest):
        """What may stand beside the radical: the head of the character's phonetic class, and common members with just the strokes that remain."""
        for number in phonetic.get(c, "").split():
            number = number.rstrip("*xAB")
            yield heads[number]
            yield from sorted(p for p in classes[number] if p in gb and count.get(p) == rest)

    traditional = {}
    for t, s in sorted(to_simple.items()):
        traditional.setdefault(s, []).append(t)
    pairs = {}
    for c in sorted(gb):
        # The first level of GB 2312 (rows 16 to 55): characters in daily use. Nobody spells out the others, and each pair that never is one costs likeness.
        if c not in rs or int(gb[c]) >= 5600:
            continue
        radical, rest = rs[c].split()[0].split(".")
        radical, rest = int(radical.rstrip("'")), int(rest)
        found = []
        for source in [c, *traditional.get(c, [])]:
            for p in phones(source, rest):
                p = to_simple.get(p, p)
                if p != c and p not in found and count.get(p) == rest:
                    found.append(p)
        form = FORMS.get(radical) or unicodedata.normalize("NFKC", chr(0x2F00 + radical - 1))
        for p in found:
            for r in form:
                pairs.setdefault(p + r if radical in RIGHT else r + p, []).append(c)
    ours = {}
    for line in (HERE / "splits.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            c, *spelt = line.split()
            for pair in spelt:
                ours[pair] = c
    chosen = {pair: ours.get(pair) or min(found, key=lambda c: gb[c]) for pair, found in pairs.items()}
    chosen.update(ours)
    for word in WORDS:
        chosen.pop(word, None)
    by_char = {}
    for pair, c in chosen.items():
        by_char.setdefault(c, []).append(pair)
    write("splits.txt", {k: " ".join(sorted(v)) for k, v in by_char.items()})


def write(name, table):
    OUT.mkdir(parents=True, exist_ok=True)
    with open(OUT / name, "w", encoding="utf-8", newline="\n") as out:
        for key in sorted(table):
            out.write(f"{key}\t{table[key]}\n")
    print(name, len(table), sum(len(v) for v in table.values()))


if __name__ == "__main__":
    main()
