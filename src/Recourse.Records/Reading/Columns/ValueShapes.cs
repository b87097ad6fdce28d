using System.Buffers;
using System.Globalization;

namespace Recourse.Records;

/// <summary>
/// Tells by its shape what a value may be. Only enough to propose a role for a column: shape and check digit, no regions, number plans or issuers' tables.
/// What counts as an identifier is decided by the detectors of personal data, never here.
/// </summary>
internal static class ValueShapes
{
    private static readonly SearchValues<char> s_surnames = SearchValues.Create(
        "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常欧司诸上");

    private static readonly string[] s_dates = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyyMMdd"];
    private static readonly string[] s_companies = ["公司", "集团", "合作社", "事务所", "经营部", "商行"];
    private static readonly string[] s_places = ["省", "市", "区", "县", "镇", "乡", "村", "路", "街", "巷", "号", "室", "栋", "单元"];

    /// <summary>The roles that can be told, the most telling first: of two that fit as often, the first is taken.</summary>
    public static IReadOnlyList<(ColumnRole Role, Func<string, bool> Fits, string Zh, string En)> All { get; } =
    [
        (ColumnRole.ResidentId, IsResidentId, "18位，出生日期与校验码相符", "18 places, a birth date and the right check digit"),
        (ColumnRole.CreditCode, IsCreditCode, "18位统一社会信用代码，校验码相符", "18 places of a unified social credit code, check digit right"),
        (ColumnRole.Mobile, IsMobile, "11位，以13至19开头", "11 digits that begin with 13 to 19"),
        (ColumnRole.BankCard, IsCard, "16至19位卡号，校验位相符", "16 to 19 digits of a card scheme, check digit right"),
        (ColumnRole.Email, IsEmail, "电子邮箱的形式", "the form of a mail address"),
        (ColumnRole.Landline, IsLandline, "区号加7至8位号码", "an area code and 7 to 8 digits"),
        (ColumnRole.Time, IsTime, "日期带时刻", "a date with a time of day"),
        (ColumnRole.BirthDate, IsDate, "不带时刻的日期，年份跨度五年以上", "dates without time of day, over five years or more"),
        (ColumnRole.Company, IsCompany, "以“公司”等结尾", "ends like the name of a company"),
        (ColumnRole.Address, IsAddress, "含两个以上地名或门牌用字", "holds two or more words of places or house numbers"),
        (ColumnRole.Name, IsName, "2至4个汉字，以常见姓氏开头", "2 to 4 Han characters that begin with a common surname"),
    ];

    /// <summary>The year of a date without time of day; null where the value is none.</summary>
    public static int? Year(string value) =>
        DateOnly.TryParseExact(value, s_dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is >= 1900 and <= 2099 ? date.Year : null;

    private static bool IsDate(string value) => Year(value) is not null;

    private static bool IsResidentId(string value)
    {
        if (value.Length != 18 || !value.AsSpan(0, 17).ContainsOnlyDigits()
            || !DateOnly.TryParseExact(value.AsSpan(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            return false;
        }

        var (sum, weight) = (0, 1);
        for (var at = 16; at >= 0; at--)
        {
            weight = weight * 2 % 11;
            sum += (value[at] - '0') * weight;
        }

        return "10X98765432"[sum % 11] == char.ToUpperInvariant(value[17]);
    }

    private static bool IsCreditCode(string value)
    {
        const string Signs = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        if (value.Length != 18)
        {
            return false;
        }

        var (sum, weight) = (0, 1);
        for (var at = 0; at < 18; at++)
        {
            var sign = Signs.IndexOf(char.ToUpperInvariant(value[at]), StringComparison.Ordinal);
            if (sign < 0)
            {
                return false;
            }

            if (at == 17)
            {
                return (31 - (sum % 31)) % 31 == sign;
            }

            sum += sign * weight;
            weight = weight * 3 % 31;
        }

        return false;
    }

    private static bool IsMobile(string value)
    {
        var digits = Plain(value);
        digits = digits.StartsWith("+86", StringComparison.Ordinal) ? digits[3..] : digits;
        return digits.Length == 11 && digits[0] == '1' && digits[1] is >= '3' and <= '9' && digits.AsSpan().ContainsOnlyDigits();
    }

    private static bool IsCard(string value)
    {
        var digits = Plain(value);
        if (digits.Length is < 16 or > 19 || !digits.AsSpan().ContainsOnlyDigits()
            || !(digits.StartsWith("62", StringComparison.Ordinal) || (digits.Length == 16 && (digits[0] == '4' || digits[..2] is "35" or "51" or "52" or "53" or "54" or "55"))))
        {
            return false;
        }

        var sum = 0;
        for (var at = 0; at < digits.Length; at++)
        {
            var digit = digits[digits.Length - 1 - at] - '0';
            digit = at % 2 == 1 ? digit * 2 : digit;
            sum += digit > 9 ? digit - 9 : digit;
        }

        return sum % 10 == 0;
    }

    private static bool IsEmail(string value)
    {
        var sign = value.IndexOf('@', StringComparison.Ordinal);
        return sign > 0 && value.IndexOf('@', sign + 1) < 0 && value.IndexOf('.', sign) is var dot && dot > sign + 1 && dot < value.Length - 1
            && !value.Any(char.IsWhiteSpace);
    }

    private static bool IsLandline(string value)
    {
        var digits = Plain(value);
        return digits.Length is >= 10 and <= 12 && digits[0] == '0' && digits[1] != '0' && digits.AsSpan().ContainsOnlyDigits();
    }

    private static bool IsTime(string value) => value.Contains(':', StringComparison.Ordinal) && PostTimes.Parse(value) is not null;

    private static bool IsCompany(string value) => value.Length > 4 && Array.Exists(s_companies, end => value.EndsWith(end, StringComparison.Ordinal));

    private static bool IsAddress(string value) => value.Length >= 6 && s_places.Count(place => value.Contains(place, StringComparison.Ordinal)) >= 2;

    private static bool IsName(string value) =>
        value.Length is >= 2 and <= 4 && s_surnames.Contains(value[0]) && !value.AsSpan().ContainsAnyExceptInRange('\u4E00', '\u9FFF');

    private static string Plain(string value) => value.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);

    private static bool ContainsOnlyDigits(this ReadOnlySpan<char> value) => !value.ContainsAnyExceptInRange('0', '9');
}
