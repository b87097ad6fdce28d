using System.Collections;

namespace Recourse.PersonalData;

/// <summary>
/// Region codes of resident identity numbers (GB/T 2260). The table holds every prefecture number (first four digits) that has been assigned since the
/// numbers came into use, dissolved prefectures included, compiled from the yearly publications of administrative divisions (Ministry of Civil Affairs); below it, the number ranges that the standard keeps for districts, counties, special zones
/// and county-level cities. A code of a county that never was, inside a prefecture that was, passes; no code that was ever assigned is refused.
/// </summary>
internal static class RegionCodes
{
    /// <summary>Province, then the prefecture numbers in it.</summary>
    private const string Prefectures =
        "11:01-02 12:01-02 13:01-11,21-30,90 14:01-11,21-27,90 15:01-09,21-29 21:01-14,21-22,90 22:01-08,21-26,90 23:01-12,21-27,90 31:01-02 " +
        "32:01-13,21-27,90 33:01-11,21-28,90 34:01-18,21-29,90 35:01-09,21-27,90 36:01-11,21-26,90 37:01-17,21-29,90 41:01-17,21-30,90 " +
        "42:01-03,05-13,21-29,90 43:01-13,21-31,90 44:01-10,12-29,51-53,90 45:01-14,21-28 46:01-04,90 50:01-03 51:01-39,70,90 52:01-06,21-27 " +
        "53:01,03-09,21-36 54:01-06,21-27 61:01-10,21-27,90 62:01-12,21-30 63:01-02,21-23,25-28 64:01-05,21-22 65:01-02,04-05,21-32,40-43,90";

    /// <summary>Codes outside the usual ranges: Greater Khingan's districts, Hainan before 1990 and its single counties,
    /// Chongqing's later districts and counties, Chongming as a district, Hanjiang and the like.</summary>
    private const string Others =
        "310151 321088 460001 460002 460003 460004 460005 460006 460007 500243 " +
        "232761 232762 232763 232764 460021 460022 460023 460024 460025 460026 460027 460028 460029 460030 460031 460032 460033 460034 460035 460036 " +
        "500143 500144 500151 500152 500153 500154 500155 500156 510180 632857";

    private static readonly BitArray s_valid = Make();

    /// <summary>True where the six digits were a region's code at some time since 1984.</summary>
    /// <param name="code">0…999999.</param>
    public static bool IsKnown(int code) => s_valid[code];

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

    /// <summary>01–20 districts, 21–42 counties, 71–74 special zones, 81–87 county-level cities.</summary>
    private static void Counties(BitArray valid, int prefecture)
    {
        foreach (var (first, last) in ((int, int)[])[(1, 42), (71, 74), (81, 87)])
        {
            for (var county = first; county <= last; county++)
            {
                valid[prefecture + county] = true;
            }
        }
    }
}
