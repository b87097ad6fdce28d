using System.Text;
using Recourse.Samples.Making;

namespace Recourse.Samples;

/// <summary>Writes the rows of the large table as bytes and counts what it writes.</summary>
internal sealed class LargeRows
{
    /// <summary>No row is longer.</summary>
    public const int MostBytes = 512;

    /// <summary>How many people there are; rows draw from them, so that tables over about 600 MB repeat most of them.</summary>
    public const int People = 1 << 21;

    private static readonly string[] Districts =
    [
        "110101", "110102", "120101", "130102", "140105", "150102", "210102", "220102", "230102", "310101", "320102", "320106", "330102", "330106", "340103", "350102",
    ];

    private static readonly byte[][] Names = [.. Enumerable.Range(0, 4096).Select(at => Encoding.UTF8.GetBytes(InventedPerson.NameOf(at)))];
    private static readonly byte[][] Days = [.. Enumerable.Range(0, 16_384).Select(at =>
        Encoding.ASCII.GetBytes(new DateOnly(1955, 1, 1).AddDays(at).ToString("yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture)))];

    private static readonly byte[][] DistrictBytes = [.. Districts.Select(Encoding.ASCII.GetBytes)];

    private readonly bool[] _seen = new bool[People];
    private readonly bool[] _seenId = new bool[People];
    private SplitMix _random = new(20_240_310);
    private long _rows;
    private long _ids;
    private long _wrong;
    private long _missing;

    /// <summary>Writes the header.</summary>
    public static int Header(Span<byte> to) => Encoding.UTF8.GetBytes(
        "姓名,身份证号,手机号,银行卡号,电子邮箱,QQ,地址,车牌号,IMEI,IP,经度,纬度,酒店,房间,入住时间,离店时间,订单号,备注\n", to);

    /// <summary>What was written so far.</summary>
    public LargeTableTruth Truth(long bytes)
    {
        long people = _seen.Count(seen => seen);
        return new()
        {
            Bytes = bytes, Rows = _rows, ResidentIds = _ids, DistinctResidentIds = _seenId.Count(seen => seen),
            WrongResidentIds = _wrong, MissingResidentIds = _missing,
            Mobiles = _rows, DistinctMobiles = people, BankCards = _rows, DistinctBankCards = people,
            Emails = _rows, DistinctEmails = people, Imeis = _rows,
        };
    }

    /// <summary>Writes one row and returns its length.</summary>
    public int Append(Span<byte> to)
    {
        var bits = _random.Next();
        var more = _random.Next();
        var person = (int)(bits & (People - 1));
        var at = 0;
        Put(to, ref at, Names[person & 4095]);
        Comma(to, ref at);
        ResidentId(to, ref at, person, (int)((bits >> 24) % 20));
        Comma(to, ref at);

        // 13x with all eight digits behind it: 2,097,152 people in ten segments, each number one person's.
        Put(to, ref at, "13"u8);
        Digits(to, ref at, person % 10, 1);
        Digits(to, ref at, person, 8);
        Comma(to, ref at);
        Luhn(to, ref at, "6228480000"u8, person, 8);
        Comma(to, ref at);
        Put(to, ref at, "user"u8);
        Digits(to, ref at, person, 7);
        Put(to, ref at, "@example.com,"u8);
        Digits(to, ref at, 20_000_000 + person, 8);
        Put(to, ref at, ",示例省样本市试验区虚构路"u8);
        Digits(to, ref at, person % 9999, 4);
        Put(to, ref at, "号"u8);
        Digits(to, ref at, person % 31, 2);
        Put(to, ref at, "室,京Y"u8);
        Digits(to, ref at, person % 100_000, 5);
        Comma(to, ref at);
        Luhn(to, ref at, "860000"u8, person, 8);
        Put(to, ref at, ",192.0.2."u8);
        Digits(to, ref at, 100 + (int)((more >> 8) & 127), 3);
        Put(to, ref at, ",116."u8);
        Digits(to, ref at, (int)((more >> 20) & 0x7FFFF), 6);
        Put(to, ref at, ",39."u8);
        Digits(to, ref at, (int)((more >> 40) & 0x7FFFF), 6);
        Put(to, ref at, ",示例大酒店,"u8);
        Digits(to, ref at, 1000 + (int)((bits >> 40) & 1023), 4);
        Put(to, ref at, ",2023-"u8);
        var day = 1 + (int)((more >> 60) % 14);
        var month = 1 + (int)((bits >> 60) % 12);
        Day(to, ref at, month, day);
        Put(to, ref at, " 14:00:00,2023-"u8);
        Day(to, ref at, month, day + 1);
        Put(to, ref at, " 11:30:00,202300"u8);
        Digits(to, ref at, (int)(_rows / 100_000_000), 4);
        Digits(to, ref at, (int)(_rows % 100_000_000), 8);
        Put(to, ref at, ",虚构数据\n"u8);
        _seen[person] = true;
        _rows++;
        return at;
    }

    // 18 rows in 20 carry the person's id, one a wrong check digit, one none. District, day and sequence are digits of the person's number:
    // no two people share one.
    private void ResidentId(Span<byte> to, ref int at, int person, int lot)
    {
        if (lot == 19)
        {
            _missing++;
            return;
        }

        var start = at;
        Put(to, ref at, DistrictBytes[person & 15]);
        Put(to, ref at, Days[(person >> 4) & 16_383]);
        Digits(to, ref at, 1 + (person >> 18), 3);
        Span<char> digits = stackalloc char[17];
        for (var index = 0; index < 17; index++)
        {
            digits[index] = (char)to[start + index];
        }

        var check = CheckDigits.ResidentId(digits);
        if (lot == 18)
        {
            _wrong++;
            check = check == '7' ? '3' : '7';
        }
        else
        {
            _ids++;
            _seenId[person] = true;
        }

        to[at++] = (byte)check;
    }

    private static void Luhn(Span<byte> to, ref int at, ReadOnlySpan<byte> prefix, int number, int width)
    {
        var start = at;
        Put(to, ref at, prefix);
        Digits(to, ref at, number, width);
        Span<char> digits = stackalloc char[prefix.Length + width];
        for (var index = 0; index < digits.Length; index++)
        {
            digits[index] = (char)to[start + index];
        }

        to[at++] = (byte)CheckDigits.Luhn(digits);
    }

    private static void Day(Span<byte> to, ref int at, int month, int day)
    {
        Digits(to, ref at, month, 2);
        to[at++] = (byte)'-';
        Digits(to, ref at, day, 2);
    }

    private static void Comma(Span<byte> to, ref int at) => to[at++] = (byte)',';

    private static void Put(Span<byte> to, ref int at, ReadOnlySpan<byte> text)
    {
        text.CopyTo(to[at..]);
        at += text.Length;
    }

    private static void Digits(Span<byte> to, ref int at, int value, int width)
    {
        for (var place = width - 1; place >= 0; place--)
        {
            to[at + place] = (byte)('0' + (value % 10));
            value /= 10;
        }

        at += width;
    }
}
