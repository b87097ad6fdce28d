using System.Text;
using Recourse.Records.Tests.Made;

namespace Recourse.Records.Tests.Telling;

/// <summary>How often the encoding of a short text is told right: right is what decodes to the text that was written.</summary>
public sealed class TellingTests
{
    private static readonly string[] s_encodings = ["utf-8", "utf-8-mark", "gb18030", "big5", "utf-16le", "utf-16be", "utf-16le-bare", "utf-16be-bare"];

    // Invented, everyday: what lists, ledgers and posts are made of.
    private static readonly string[] s_simplified =
    [
        "王小明", "李秀英", "欧阳建国", "张伟", "姓名", "手机号", "身份证号码", "家庭住址", "备注", "订单编号", "示例市试验区虚构路12号", "三单元502室", "客户信息", "已发货",
        "他说的都是假的，大家不要相信。", "转发微博", "这个人欠钱不还", "请尽快联系", "收款人：", "银行卡", "昨天晚上在商场门口看见他了", "楼主说得对", "求转发！", "北京", "上海市浦东新区",
        "农业银行", "支付宝转账", "男", "女", "汉族", "初中文化", "无业", "被告人", "因涉嫌", "律师", "微信群聊天记录", "你怎么还不回消息？", "哈哈哈", "太过分了", "学校三年级二班",
    ];

    private static readonly string[] s_traditional =
    [
        "王小明", "李秀英", "歐陽建國", "張偉", "姓名", "手機號碼", "身分證字號", "住家地址", "備註", "訂單編號", "示例市試驗區虛構路12號", "三樓之5", "客戶資料", "已出貨",
        "他說的都是假的，大家不要相信。", "轉發", "這個人欠錢不還", "請盡快聯絡", "收款人：", "銀行帳號", "昨天晚上在商場門口看見他了", "樓主說得對", "求轉發！", "臺北市", "高雄市左營區",
        "農業銀行", "轉帳", "男", "女", "漢族", "國中畢業", "無業", "被告", "因涉嫌", "律師", "群組聊天紀錄", "你怎麼還不回訊息？", "哈哈哈", "太過分了", "學校三年級二班",
    ];

    private static readonly string[] s_between = [",", "\t", " ", "\n", "，", "13800000000,", ";", "|", "：", ""];

    [Fact]
    public void Short_generated_texts_are_told_right_in_ninety_nine_of_a_hundred()
    {
        foreach (var encoding in s_encodings)
        {
            var random = new Random(20_261_125);
            var (right, all, wrong) = (0, 0, new List<string>());
            for (var number = 0; number < 4_000; number++)
            {
                var phrases = encoding == "big5" ? s_traditional : s_simplified;
                var text = new StringBuilder(phrases[random.Next(phrases.Length)]);
                for (var more = random.Next(6); more > 0; more--)
                {
                    text.Append(s_between[random.Next(s_between.Length)]).Append(phrases[random.Next(phrases.Length)]);
                }

                Count(encoding, text.ToString(), ref right, ref all, wrong);
            }

            Assert.True(all > 3_000);
            Assert.True(right >= all * 0.99, $"{encoding}: {right} of {all} told right; wrong: {string.Join(" / ", wrong.Take(40))}");
        }
    }

    public static TheoryData<string, string> Generated
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var encoding in s_encodings)
            {
                foreach (var kind in GeneratedTexts.Kinds)
                {
                    data.Add(encoding, kind);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Generated))]
    public void Generated_names_addresses_chats_and_lists_are_told_right_in_ninety_nine_of_a_hundred(string encoding, string kind)
    {
        var texts = new GeneratedTexts(20_261_126, encoding == "big5");
        var (right, all, wrong) = (0, 0, new List<string>());
        while (all < 3_000)
        {
            Count(encoding, texts.Of(kind), ref right, ref all, wrong);
        }

        Assert.True(right >= all * 0.99, $"{encoding}, {kind}: {right} of {all} told right; wrong: {string.Join(" / ", wrong.Take(40))}");
    }

    [Theory]
    [InlineData("GB2312", "gb18030")]
    [InlineData("Big5", "big5")]
    public void Pieces_of_real_pages_are_told_right_in_ninety_nine_of_a_hundred(string inner, string encoding)
    {
        var (right, all, wrong) = (0, 0, new List<string>());
        foreach (var file in Directory.GetFiles(Path.Combine(Shared.Folder("data/reading/charset"), inner)).Order(StringComparer.Ordinal))
        {
            var text = Encodings.Of(encoding).GetString(File.ReadAllBytes(file));
            // Markup says nothing of the encoding; what stands between is what a person wrote.
            foreach (var piece in text.Split('<', '>', '\n', '\r').Where(piece => piece.Count(character => character is >= '\u4E00' and <= '\u9FFF') >= 2))
            {
                if (Encodings.Of(encoding).GetString(Encodings.Of(encoding).GetBytes(piece)) == piece && !piece.Contains('\uFFFD', StringComparison.Ordinal))
                {
                    Count(encoding, piece, ref right, ref all, wrong);
                }
            }
        }

        Assert.True(all > 100);
        Assert.True(right >= all * 0.99, $"{encoding}: {right} of {all} told right; wrong: {string.Join(" / ", wrong.Take(40))}");
    }

    private static void Count(string encoding, string text, ref int right, ref int all, List<string> wrong)
    {
        var bytes = Encodings.Bytes(encoding, text);
        if (bytes.Length < 8)
        {
            return;
        }

        all++;
        var (kind, mark) = EncodingDetector.Detect(bytes, whole: true);
        if (Encodings.Of(DocumentInput.NameOf(kind)).GetString(bytes.AsSpan(mark)) == text)
        {
            right++;
        }
        else
        {
            wrong.Add($"{DocumentInput.NameOf(kind)} {text}");
        }
    }
}
