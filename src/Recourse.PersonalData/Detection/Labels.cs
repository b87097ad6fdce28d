using System.Text;

namespace Recourse.PersonalData;

/// <summary>What a word in front of a value says that it is.</summary>
internal enum Label : byte
{
    None,
    Id,
    Card,
    Passport,
    Permit,
    Military,
    Driving,
    Social,
    Medical,
    Credit,
    Qq,
    WeChat,
    Imei,
    Imsi,
    Vin,
    Landline,
    Account,
    Password,
    Coordinate,
    Latitude,
    Name,
    Address,
    Birth,
    Ip,

    /// <summary>What follows is a version, not an address of the network.</summary>
    Version,
}

/// <summary>Words in front of values. Only a word that touches the value counts, blanks, colons, 号, 码, 是, 为 and the like between them aside.</summary>
internal static class Labels
{
    private const int MostFillers = 10;

    private static readonly byte[][] s_fillers = [.. ((string[])["号", "码", "是", "为", "（", "【", "「", "“", "在", "于"]).Select(Encoding.UTF8.GetBytes)];

    /// <summary>Words by their last byte, longer ones first; ASCII in lower case.</summary>
    private static readonly (byte[] Word, Label Label)[][] s_words = Make(
        (Label.Id, "身份证 身份证件 身份证明 公民身份 证件 证号 idcard idno idnumber"),
        (Label.Card, "银行卡 储蓄卡 信用卡 卡号 bankcard cardno"),
        (Label.Passport, "护照 passport passportno"),
        (Label.Permit, "通行证 回乡证 台胞证 往来港澳 港澳证 居住证 permit"),
        (Label.Military, "军官证 士兵证 军人证 文职证 警官证 军官 士兵"),
        (Label.Driving, "驾驶证 驾照 驾驶证档案编 档案编 drivinglicence driverlicense"),
        (Label.Social, "社保 社保卡 社保卡号 社会保障卡号 社会保障 社会保障卡 社会保险 ssn"),
        (Label.Medical, "医保 医保卡 医保卡号 医疗保险 医疗保险卡 医疗保障 medicare"),
        (Label.Credit, "代 代码 信用代 creditcode uscc"),
        (Label.Qq, "qq qq账 qq帐 企鹅 扣扣"),
        (Label.WeChat, "微信 微信账 微信id wechat weixin wxid vx wx v信 薇信 威信"),
        (Label.Imei, "imei imei1 imei2 串 设备串 手机串"),
        (Label.Imsi, "imsi"),
        (Label.Vin, "vin 车架 车辆识别代 车辆识别"),
        (Label.Landline, "固定电话 固话 座机 电话 宅电 联系电话 办公电话 传真 tel phone fax 热线"),
        (Label.Account, "账 账户 帐 帐户 用户名 登录名 支付宝 account username user login"),
        (Label.Password, "密 密码 口令 password passwd pwd pass pw"),
        (Label.Coordinate, "经度 坐标 定位 gps 经纬度 lng lon longitude 位置"),
        (Label.Latitude, "纬度 lat latitude"),
        (Label.Name, "姓名 联系人 收件人 收货人 户名 持卡人 当事人 业主 客户姓名 名字 name"),
        (Label.Address, "地址 住址 住所 住 家住 寄到 寄往 送到 户籍 户籍地 籍贯 address"),
        (Label.Birth, "出生 出生日期 生日 出生年月 出生年月日 born birthday birthdate dob"),
        (Label.Ip, "ip ip地址 ipv4 ipv6 来源 服务器 地址 主机 登录 host addr"),
        (Label.Version, "version ver v 版本 版 release 章 第 条 节 固件 build"));

    /// <summary>The word that touches a value from before.</summary>
    /// <param name="text">Folded text.</param>
    /// <param name="start">First byte of the value.</param>
    public static Label Before(ReadOnlySpan<byte> text, int start)
    {
        var end = start;
        for (var count = 0; count <= MostFillers; count++)
        {
            if (At(text[..end]) is var label and not Label.None)
            {
                return label;
            }

            var filler = Filler(text[..end]);
            if (filler == 0)
            {
                return Label.None;
            }

            end -= filler;
        }

        return Label.None;
    }

    private static Label At(ReadOnlySpan<byte> before)
    {
        if (before.IsEmpty)
        {
            return Label.None;
        }

        foreach (var (word, label) in s_words[Lower(before[^1])])
        {
            if (before.Length >= word.Length && Same(before[^word.Length..], word)
                && (word[0] >= 0x80 || before.Length == word.Length || !char.IsAsciiLetterOrDigit((char)before[^(word.Length + 1)])))
            {
                return label;
            }
        }

        return Label.None;
    }

    private static bool Same(ReadOnlySpan<byte> text, ReadOnlySpan<byte> word)
    {
        for (var at = 0; at < word.Length; at++)
        {
            if (Lower(text[at]) != word[at])
            {
                return false;
            }
        }

        return true;
    }

    private static int Filler(ReadOnlySpan<byte> before)
    {
        if (before.IsEmpty)
        {
            return 0;
        }

        if (before[^1] is (byte)' ' or (byte)'\t' or (byte)':' or (byte)'=' or (byte)'"' or (byte)'\'' or (byte)'(' or (byte)'[' or (byte)'#' or (byte)'>' or (byte)'.' or (byte)'\\')
        {
            return 1;
        }

        foreach (var filler in s_fillers)
        {
            if (before.EndsWith(filler))
            {
                return filler.Length;
            }
        }

        return 0;
    }

    private static byte Lower(byte value) => value is >= (byte)'A' and <= (byte)'Z' ? (byte)(value | 0x20) : value;

    private static (byte[] Word, Label Label)[][] Make(params (Label Label, string Words)[] labels)
    {
        var words = labels.SelectMany(entry => entry.Words.Split(' ').Select(word => (Word: Encoding.UTF8.GetBytes(word), entry.Label))).ToList();
        return [.. Enumerable.Range(0, 256).Select(last => words.Where(entry => entry.Word[^1] == last).OrderByDescending(entry => entry.Word.Length).ToArray())];
    }
}
