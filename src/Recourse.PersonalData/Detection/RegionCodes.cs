using System.Collections;

namespace Recourse.PersonalData;

/// <summary>
/// Region codes of resident identity numbers (GB/T 2260). The table holds every prefecture number (first four digits) that has been assigned since the
/// numbers came into use, dissolved prefectures included, compiled from the yearly publications of administrative divisions (Ministry of Civil Affairs); below it, the number ranges in which districts, counties,
/// special zones and county-level cities of such a prefecture lie. A code of a county that never was, inside a prefecture that was, passes; no code that was ever assigned is refused.
/// </summary>
internal static class RegionCodes
{
    /// <summary>Province, then the prefecture numbers in it.</summary>
    private const string Prefectures =
        "11:01-02 12:01-02 13:01-11,21-30,90 14:01-11,21-27,90 15:01-09,21-29 21:01-14,21-22,90 22:01-08,21-26,90 23:01-12,21-27,90 31:01-02 " +
        "32:01-13,21-27,90 33:01-11,21-28,90 34:01-18,21-29,90 35:01-09,21-27,90 36:01-11,21-26,90 37:01-17,21-29,90 41:01-17,21-30,90 " +
        "42:01-03,05-13,21-29,90 43:01-13,21-31,90 44:01-10,12-29,51-53,90 45:01-14,21-28 46:01-04,90 50:01-03 51:01-39,70,90 52:01-06,21-27 " +
        "53:01,03-09,21-36 54:01-06,21-27 61:01-10,21-27,90 62:01-12,21-30 63:01-02,21-23,25-28 64:01-05,21-22 65:01-02,04-05,21-32,40-43,90";

    /// <summary>Codes outside the usual ranges: large cities with many districts, Greater Khingan's districts, Hainan before 1990 and its single counties,
    /// Chongqing's later districts and counties and those of 1997, Chongming as a district, Hanjiang and the like.</summary>
    private const string Others =
        "130274 130435 130535 130635 130636 130637 130638 132441 132442 132507 140213 140214 140215 152571 152971 210213 210214 210219 210319 210719 " +
        "211319 220319 220519 230713 230714 230715 230716 231020 231120 232411 232481 232511 232581 232761 232762 232763 232764 310151 320213 320214 " +
        "320413 320520 320813 321020 321087 321088 330213 330219 332581 332582 350213 350420 360313 360735 370213 370214 370215 370613 370620 370687 " +
        "370920 412211 412411 420619 420620 421087 430219 433172 433173 440513 440514 440515 440520 440620 460001 460002 460003 460004 460005 460006 " +
        "460007 460021 460022 460023 460024 460025 460026 460027 460028 460029 460030 460031 460032 460033 460034 460035 460036 500143 500144 500151 " +
        "500152 500153 500154 500155 500156 500181 500182 500183 500184 500243 500381 500382 500383 500384 510180 510213 510214 510215 510216 510217 " +
        "510219 511113 540235 540236 540237 632857 652871";

    private static readonly BitArray s_valid = Make();

    /// <summary>True where the six digits were a region's code at some time since 1984.</summary>
    /// <param name="code">0…999999.</param>
    public static bool IsKnown(int code) => s_valid[code];

    /// <summary>True for the first two digits of a province of the mainland.</summary>
    public static bool IsProvince(int number) => number is (>= 11 and <= 15) or (>= 21 and <= 23) or (>= 31 and <= 37) or (>= 41 and <= 46) or (>= 50 and <= 54) or (>= 61 and <= 65);

    private static BitArray Make()
    {
        var valid = new BitArray(1_000_000);
        foreach (var province in Prefectures.Split(' '))
        {
            var number = int.Parse(province.AsSpan(0, 2), System.Globalization.CultureInfo.InvariantCulture);
            foreach (var range in province[3..].Split(','))
            {
                var first = int.Parse(range.AsSpan(0, 2), System.Globalization.CultureInfo.InvariantCulture);
                var last = int.Parse(range.AsSpan(range.Length - 2), System.Globalization.CultureInfo.InvariantCulture);
                for (var prefecture = first; prefecture <= last; prefecture++)
                {
                    Counties(valid, (number * 10_000) + (prefecture * 100));
                }
            }
        }

        foreach (var code in Others.Split(' '))
        {
            valid[int.Parse(code, System.Globalization.CultureInfo.InvariantCulture)] = true;
        }

        return valid;
    }

    /// <summary>
    /// The standard gives 01–20 to districts, 21–80 to counties (71–74 special zones), 81–99 to county-level cities. Which part of a range is in use depends on
    /// what the prefecture is: a capital has more districts than another city, a prefecture or league has county-level cities instead of districts.
    /// </summary>
    private static void Counties(BitArray valid, int prefecture)
    {
        (int First, int Last)[] ranges = (prefecture / 10_000, prefecture / 100 % 100) switch
        {
            (11 or 12 or 31 or 50, _) => [(1, 20), (21, 42)],
            (_, >= 21 and <= 43) => [(1, 6), (21, 40)],
            (_, 90) => [(1, 39)],
            (_, 1) => [(1, 20), (21, 34), (71, 74), (81, 87)],
            _ => [(1, 12), (21, 34), (71, 73), (81, 86)],
        };
        foreach (var (first, last) in ranges)
        {
            for (var county = first; county <= last; county++)
            {
                valid[prefecture + county] = true;
            }
        }
    }
}
