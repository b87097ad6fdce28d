using System.Text;

namespace Recourse.PersonalData;

/// <summary>Tells a name of a natural person by its form.</summary>
internal static class PersonNames
{
    /// <summary>The surnames of the 1982 and 2007 tallies that cover nearly everybody, with those of the old book of a hundred names.</summary>
    private const string Surnames =
        "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常欧"
        + "司诸上汤温康施洪季俞樊兰殷牛葛章倪柴舒柯庄阮童祁左辛牟耿关焦巩褚卫齐伍元卜平和穆萧湛祝梅盛刁骆凌霍虞管卓蓝解应宗宣邓单杭包裴翁荀甄曲封储靳松井富巫乌巴弓牧隗山谷车宓蓬全郗班仰秋仲伊宫宁仇栾暴甘厉戎祖"
        + "符景詹束幸印宿怀蒲邰从鄂索咸籍赖屠蒙池乔阴鬱胥能苍双闻莘党翟贡劳逄姬申扶堵冉宰雍桑桂濮寿通边扈燕冀浦尚农别晏瞿阎充慕连茹习宦艾鱼容古易慎戈廉终居衡步都满弘匡国文寇广禄东殴殳沃利蔚越夔隆师聂晁勾敖融冷訾那简饶空沙乜养鞠须丰巢蒯相查后荆红游竺权逯盖益桓公";

    private static readonly HashSet<char> s_surnames = [.. Surnames];

    /// <summary>Bytes of a name of two to four characters at the beginning of a text, the first a surname, nothing of its kind behind it; 0 for none.</summary>
    public static int Length(ReadOnlySpan<byte> text)
    {
        var (at, count, first) = (0, 0, '\0');
        while (count < 5 && Han(text, at) is not '\0' and var character)
        {
            first = count == 0 ? character : first;
            at += 3;
            count++;
        }

        return count is >= 2 and <= 4 && s_surnames.Contains(first) ? at : 0;
    }

    /// <summary>True for a whole value that can be a name: Han characters, with a point between the parts of a longer one, or Latin words.</summary>
    public static bool Is(ReadOnlySpan<byte> value)
    {
        if (value.Length is < 2 or > 60)
        {
            return false;
        }

        var (han, letters) = (0, 0);
        for (var at = 0; at < value.Length;)
        {
            if (Rune.DecodeFromUtf8(value[at..], out var rune, out var size) != System.Buffers.OperationStatus.Done)
            {
                return false;
            }

            at += size;
            if (rune.Value is ' ' or '.' or '-' or '\'' or '·' or '•' or '*' || rune.Value is '某' or 'x')
            {
                continue;
            }

            if (rune.Value is >= 0x3400 and <= 0x9FFF or >= 0x20000)
            {
                han++;
            }
            else if (Rune.IsLetter(rune))
            {
                letters++;
            }
            else
            {
                return false;
            }
        }

        return han is >= 2 and <= 15 ? letters == 0 : han == 0 && letters is >= 2 and <= 40;
    }

    /// <summary>The Han character of three bytes that stands here; '\0' for none.</summary>
    public static char Han(ReadOnlySpan<byte> text, int at)
    {
        if (at + 3 > text.Length || text[at] is < 0xE4 or > 0xE9)
        {
            return '\0';
        }

        var character = (char)(((text[at] & 0x0F) << 12) | ((text[at + 1] & 0x3F) << 6) | (text[at + 2] & 0x3F));
        return character is >= '\u4E00' and <= '\u9FFF' ? character : '\0';
    }
}
