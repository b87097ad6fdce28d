using System.Text;

namespace Recourse.PersonalData.Tests;

/// <summary>
/// Planted values of every kind, all invented: in running text behind their words, in columns, and dirty. What stands beside each case is what must be found
/// of that kind, nothing for no hit.
/// </summary>
public sealed class Every_kind_of_identifier
{
    [Theory]
    [InlineData("resident-id-15", "旧身份证号110101900307461。", "110101900307461")]
    [InlineData("resident-id-15", "订单110101900307461号", "")]
    [InlineData("landline", "电话：010-62345678转3", "010-62345678")]
    [InlineData("landline", "座机(0755)86543210", "0755)86543210")]
    [InlineData("landline", "版本010-12", "")]
    [InlineData("passport", "护照号：E12345678", "E12345678")]
    [InlineData("passport", "型号E12345678", "")]
    [InlineData("permit-hk-mo-tw", "港澳通行证号C12345678", "C12345678")]
    [InlineData("permit-hk-mo-tw", "回乡证H1234567801", "H1234567801")]
    [InlineData("military-id", "军官证：南字第12345678号", "南字第12345678号")]
    [InlineData("military-id", "南字第12345678号房", "")]
    [InlineData("driving-licence", "驾驶证档案编号：110012345678", "110012345678")]
    [InlineData("social-security", "社保号1234567890", "1234567890")]
    [InlineData("medical-insurance", "医保卡号：A123456789", "A123456789")]
    [InlineData("credit-code", "代码91350100M000100Y43", "91350100M000100Y43")]
    [InlineData("credit-code", "代码91350100M000100Y44", "")]
    [InlineData("plate", "车牌粤B12345停在", "粤B12345")]
    [InlineData("plate", "新能源粤BD12345", "粤BD12345")]
    [InlineData("plate", "粤B·12345", "粤B·12345")]
    [InlineData("plate", "粤I12345", "")]
    [InlineData("vin", "车架号LSVAA49J132047371", "LSVAA49J132047371")]
    [InlineData("vin", "车架号LSVAA49J232047371", "")]
    [InlineData("imei", "IMEI：490154203237518", "490154203237518")]
    [InlineData("imei", "IMEI：490154203237519", "")]
    [InlineData("imsi", "IMSI=460001234567890", "460001234567890")]
    [InlineData("mac", "mac 00:1A:2B:3C:4D:5E ok", "00:1A:2B:3C:4D:5E")]
    [InlineData("ip", "登录IP：203.0.113.7，", "203.0.113.7")]
    [InlineData("ip", "版本1.2.3.4", "")]
    [InlineData("ip", "来自2001:db8::1 的访问", "2001:db8::1")]
    [InlineData("qq", "QQ：12345678", "12345678")]
    [InlineData("qq", "编号12345678", "")]
    [InlineData("wechat", "微信号：zhang_test01", "zhang_test01")]
    [InlineData("account-password", "账号：zhangsan 密码：Abc12345", "Abc12345")]
    [InlineData("account-password", "zhangsan@example.com----Abc12345", "Abc12345")]
    [InlineData("account-password", "密码：Abc12345", "")]
    [InlineData("coordinate", "定位：116.397128,39.916527", "116.397128,39.916527")]
    [InlineData("name", "姓名：赵试零，", "赵试零")]
    [InlineData("address", "住址：示例省样本市虚构路12号3单元", "示例省样本市虚构路12号3单元")]
    [InlineData("birth-date", "出生日期：1990-03-07", "1990-03-07")]
    [InlineData("birth-date", "1990年3月7日出生", "1990年3月7日")]
    [InlineData("birth-date", "下单日期：1990-03-07", "")]
    public void In_running_text(string kind, string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Found.In(text).Where(hit => hit.Kind == kind).Select(hit => hit.Text)));

    [Theory]
    [InlineData("mobile", "1-3-8-0-0-1-3-8-0-0-0", "1-3-8-0-0-1-3-8-0-0-0")]
    [InlineData("mobile", "138.0013.8000", "138.0013.8000")]
    [InlineData("mobile", "１３８００１３８０００", "１３８００１３８０００")]
    [InlineData("mobile", "一三八〇〇一三八〇〇〇", "一三八〇〇一三八〇〇〇")]
    [InlineData("mobile", "张三一三八〇〇一三八〇〇〇", "一三八〇〇一三八〇〇〇")]
    [InlineData("mobile", "张三13800138000，李四13900139000", "13800138000|13900139000")]
    [InlineData("mobile", "138\u200B0013\u200B8000", "138\u200B0013\u200B8000")]
    [InlineData("resident-id", "110101-19900307-4610", "110101-19900307-4610")]
    [InlineData("resident-id", "110101\u00A019900307\u00A04610", "110101\u00A019900307\u00A04610")]
    [InlineData("resident-id", "1101.0119.9003.0746.10", "1101.0119.9003.0746.10")]
    [InlineData("resident-id", "身份证1101011199003074610", "1101011199003074610")]
    [InlineData("resident-id", "1101011199003074610", "")]
    public void Dirty(string kind, string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Found.In(text).Where(hit => hit.Kind == kind).Select(hit => hit.Text)));

    [Theory]
    [InlineData("110101********8531", "resident-id")]
    [InlineData("138****8000", "mobile")]
    [InlineData("6228********0018", "bank-card")]
    public void What_stars_hide_is_listed_as_what_it_is_and_never_counted(string value, string kind)
    {
        var hit = Assert.Single(Found.In(value));
        Assert.Equal((kind, value, Ground.Masked), hit);
        using var material = new Material().Add("a.csv", $"姓名,证件\n赵试零,{value}\n");
        var scan = material.Scan();
        Assert.Equal((0L, 0L, 1L), scan.Identifiers.Where(entry => entry.Kind == kind).Select(entry => (entry.Occurrences, entry.Distinct, entry.Masked)).Single());
        Assert.Equal("1 -no-person:1 =0", Material.Words(scan.Items.Tally));
    }

    [Fact]
    public void In_columns_named_for_them()
    {
        const string header = "姓名,护照号,港澳通行证号,军官证号,驾驶证号,社保号,医保号,IMEI,IMSI,MAC,IP,QQ,微信号,车牌号,车架号,座机,出生日期,经度,纬度,统一社会信用代码,账号,密码,地址\n";
        const string row = "赵试零,E12345678,C12345678,南字第12345678号,110012345678,1234567890,A123456789,490154203237518,460001234567890,001A2B3C4D5E,203.0.113.7,12345678,"
            + "zhang_test01,粤B12345,LSVAA49J132047371,010-62345678,1990/3/7,116.397128,39.916527,91350100M000100Y43,zhangsan,Abc12345,示例省样本市虚构路12号\n";
        using var material = new Material().Add("a.csv", header + row + row);
        var found = material.Scan().Identifiers.ToDictionary(entry => entry.Kind, entry => (entry.Occurrences, entry.Distinct), StringComparer.Ordinal);

        string[] kinds =
        [
            "name", "passport", "permit-hk-mo-tw", "military-id", "driving-licence", "social-security", "medical-insurance", "imei", "imsi", "mac", "ip", "qq", "wechat", "plate",
            "vin", "landline", "birth-date", "coordinate", "credit-code", "account-password", "address",
        ];
        Assert.Equal(kinds.Order(StringComparer.Ordinal), found.Keys.Order(StringComparer.Ordinal));
        Assert.All(found.Values, counts => Assert.Equal((2L, 1L), counts));
    }

    [Fact]
    public void A_column_most_of_whose_numbers_fail_the_check_digit_holds_none_by_chance()
    {
        // Every tenth consecutive number passes Luhn with a card's prefix; nothing in the column's name says what it is.
        var rows = string.Concat(Enumerable.Range(0, 300).Select(at => $"622848000000{at:D7},138{at:D8}\n"));
        using var chance = new Material().Add("a.csv", "代号,手机号\n" + rows);
        using var cards = new Material().Add("a.csv", "卡号,手机号\n" + rows);

        Assert.DoesNotContain(chance.Scan().Identifiers, entry => entry.Kind == "bank-card");
        Assert.Equal(30, cards.Scan().Identifiers.Single(entry => entry.Kind == "bank-card").Occurrences);
    }

    [Fact]
    public void A_column_without_a_name_is_told_by_its_values()
    {
        var rows = string.Concat(Enumerable.Range(0, 20).Select(at => $"v{at},赵试{(char)('一' + at)},0755-8654{3210 + at}\n"));
        using var material = new Material().Add("a.csv", "c1,c2,c3\n" + rows);
        var found = material.Scan();

        Assert.Equal(20, found.Identifiers.Single(entry => entry.Kind == "name").Occurrences);
        Assert.Equal(20, found.Identifiers.Single(entry => entry.Kind == "landline").Distinct);
        Assert.Equal(20, found.Items.Tally.Net);
    }

    [Fact]
    public void Random_strings_of_18_digits_pass_once_in_a_million_at_most()
    {
        // Seeded. Of the ten strings with one stem of 17 digits at most one has the right check digit, so a stem stands for ten draws: 100 million in all.
        ReadOnlySpan<byte> weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        const int stems = 10_000_000;
        var state = 0x9E3779B97F4A7C15UL;
        Span<byte> digits = stackalloc byte[18];
        var (accepted, sum) = (0, 0);
        for (var draw = 0; draw < stems; draw++)
        {
            sum = 0;
            for (var half = 0; half < 2; half++)
            {
                state ^= state << 13;
                state ^= state >> 7;
                state ^= state << 17;
                var number = state % 1_000_000_000UL;
                for (var at = half == 0 ? 8 : 16; at >= half * 9; at--)
                {
                    var digit = (int)(number % 10);
                    digits[at] = (byte)('0' + digit);
                    sum += digit * weights[at];
                    number /= 10;
                }
            }

            digits[17] = "10X98765432"u8[sum % 11];
            accepted += digits[17] != 'X' && ResidentId.TryPack(digits, Detector.Last(null), out _) ? 1 : 0;
        }

        // By theory, codes × days ÷ 11, about 0.8 a million.
        Assert.InRange(accepted, 1, 10 * (stems / 1_000_000));
    }

    [Fact]
    public void Offsets_are_those_of_the_bytes_in_every_encoding()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        const string text = "姓名,手机号,备注\n赵试零,13800138000,护照号Ｅ12345678\n";
        foreach (var encoding in new[] { new UTF8Encoding(false), Encoding.GetEncoding("GB18030"), Encoding.Unicode })
        {
            var bytes = encoding.GetPreamble().Concat(encoding.GetBytes(text)).ToArray();
            using var material = new Material().Add("a.csv", bytes);
            using var stream = new MemoryStream();
            using (var writer = new HitLines(stream, unmask: true))
            {
                Scanner.Run(material.Files, new ScanOptions(), writer, CancellationToken.None);
            }

            var lines = Encoding.UTF8.GetString(stream.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => System.Text.Json.JsonDocument.Parse(line).RootElement).ToList();
            Assert.Equal(["name", "mobile", "passport"], lines.Select(line => line.GetProperty("kind").GetString()!));
            Assert.All(lines, line => Assert.Equal(
                line.GetProperty("value").GetString(), encoding.GetString(bytes, line.GetProperty("offset").GetInt32(), line.GetProperty("length").GetInt32())));
        }
    }
}
