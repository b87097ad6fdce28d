using System.Text;
using CsCheck;

namespace Recourse.Text.Tests;

public class ChineseNumeralsTests
{
    [Theory]
    [InlineData("五", 5)]
    [InlineData("十", 10)]
    [InlineData("十二", 12)]
    [InlineData("二十", 20)]
    [InlineData("廿三", 23)]
    [InlineData("一百零三", 103)]
    [InlineData("一百二十三", 123)]
    [InlineData("两千", 2000)]
    [InlineData("五千", 5000)]
    [InlineData("一万二千一百二十六", 12126)]
    [InlineData("三万零五", 30005)]
    [InlineData("十万", 100000)]
    [InlineData("二百万零五千", 2005000)]
    [InlineData("壹万贰仟叁佰", 12300)]
    [InlineData("二〇一八", 2018)]
    [InlineData("一亿零二十万三千", 100203000)]
    [InlineData("一万亿", 1000000000000)]
    [InlineData("零", 0)]
    [InlineData("〇五", 5)]
    [InlineData("1.2万", 12000)]
    [InlineData("1.2345万", 12345)]
    [InlineData("１２，１２６", 12126)]
    [InlineData("12,126", 12126)]
    [InlineData("2.5亿", 250000000)]
    [InlineData("3千", 3000)]
    [InlineData("1.0", 1)]
    [InlineData(" 500 ", 500)]
    public void A_whole_number_is_read(string text, long number) => Assert.Equal(number, ChineseNumerals.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("1.23456万")]
    [InlineData("1.5")]
    [InlineData("1万+")]
    [InlineData("五千余")]
    [InlineData("三万五")]
    [InlineData("一百二")]
    [InlineData("一百二万")]
    [InlineData("百")]
    [InlineData("\uD83D")]
    [InlineData("零五万")]
    [InlineData("一百零")]
    [InlineData("一百二百")]
    [InlineData("一二百")]
    [InlineData("十百")]
    [InlineData("1,23")]
    [InlineData("12126,000")]
    [InlineData("1.2.3万")]
    [InlineData("1.")]
    [InlineData("十1")]
    [InlineData("-5")]
    [InlineData("99999999999999999999")]
    [InlineData("九九九九九九九九九九九九九九九九九九九九")]
    [InlineData("二十廿")]
    [InlineData("亿")]
    public void What_is_no_exact_whole_number_gives_null(string text) => Assert.Null(ChineseNumerals.Parse(text));

    [Fact]
    public void Every_number_written_out_is_read_back() =>
        Gen.OneOf(Gen.Long[0, 99_999], Gen.Long[0, 999_999_999_999]).Sample(number => ChineseNumerals.Parse(Write(number)) == number);

    // School-book writing, made independently of the reader: sections of four digits, 零 where digits are skipped, 十 for 一十 at the head.
    private static string Write(long number)
    {
        if (number == 0)
        {
            return "零";
        }

        var text = new StringBuilder();
        var digits = number.ToString("D12");
        var gap = false;
        for (var at = 0; at < 12; at++)
        {
            var digit = digits[at] - '0';
            if (digit == 0)
            {
                gap = text.Length > 0;
            }
            else
            {
                text.Append(gap ? "零" : "").Append("零一二三四五六七八九"[digit]).Append(new[] { "千", "百", "十", "" }[at % 4]);
                gap = false;
            }

            if (at % 4 == 3 && at < 11 && digits.Substring(at - 3, 4) != "0000")
            {
                text.Append(at == 3 ? "亿" : "万");
            }
        }

        return text.ToString().StartsWith("一十") ? text.ToString()[1..] : text.ToString();
    }
}
