using System.Text;

namespace Recourse.PersonalData;

/// <summary>Tells a company's name from a person's.</summary>
internal static class CompanyNames
{
    private static readonly byte[][] s_suffixes = [.. new[]
    {
        "公司", "有限合伙", "集团", "厂", "合作社", "事务所", "经营部", "商行", "门市部", "工作室",
        "服务部", "店", "超市", "银行", "医院", "学校", "研究院", "协会", "中心",
    }.Select(Encoding.UTF8.GetBytes)];

    /// <summary>True for a folded name in UTF-8 that ends as companies' names do and is longer than a person's with that ending, or has 公司 inside.</summary>
    public static bool Is(ReadOnlySpan<byte> name)
    {
        // The shortest: two letters and 厂.
        if (name.Length < 5)
        {
            return false;
        }

        foreach (var suffix in s_suffixes)
        {
            if (name.EndsWith(suffix) && Encoding.UTF8.GetCharCount(name) > (suffix.Length / 3) + 1)
            {
                return true;
            }
        }

        return name.IndexOf("公司"u8) >= 0 && Encoding.UTF8.GetCharCount(name) > 4;
    }
}
