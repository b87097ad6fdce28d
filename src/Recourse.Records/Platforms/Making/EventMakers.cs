using System.Globalization;

namespace Recourse.Records;

/// <summary>Makes accounts, accesses, calls and transfers.</summary>
internal static class EventMakers
{
    public static AccountRecord? Account(FieldBag bag, RecordFindings findings)
    {
        var account = new AccountRecord
        {
            Platform = RecordMaker.Platform(bag),
            Layout = bag.Shape.Shape.Layout,
            Locator = bag.Locator,
            Order = bag.Order,
            Fields = bag.Fields,
            Id = Placeholders.IsNobody(bag[Part.Account]) ? "" : bag[Part.Account],
            Name = bag.Known(Part.AccountName),
            RealName = bag.Known(Part.RealName),
            IdentityNumber = bag.Known(Part.IdentityNumber).Trim('\'', '`'),
            Phone = bag.Known(Part.Phone).Trim('\'', '`'),
            Email = bag.Known(Part.Email),
            Registered = RecordMaker.Time(bag, Part.Time, findings),
            RegisteredIp = bag.Known(Part.Ip),
            Device = bag.Known(Part.Device),
        };
        if (account.Id.Length + account.Name.Length + account.Phone.Length + account.Email.Length > 0)
        {
            return account;
        }

        findings.Lose(bag.Locator, "a row that names no account; it is not counted as one");
        return null;
    }

    public static AccessEvent Access(FieldBag bag, RecordFindings findings)
    {
        var word = bag.Known(Part.Action);
        return new AccessEvent
        {
            Platform = RecordMaker.Platform(bag),
            Layout = bag.Shape.Shape.Layout,
            Locator = bag.Locator,
            Order = bag.Order,
            Fields = bag.Fields,
            Kind = word.Length == 0 ? bag.Shape.Shape.Access : Kind(word, bag.Shape.Shape.Access),
            Action = word,
            Account = Placeholders.IsNobody(bag[Part.Account]) ? "" : bag[Part.Account],
            AccountName = bag.Known(Part.AccountName),
            Unit = bag.Known(Part.Unit),
            Time = RecordMaker.Time(bag, Part.Time, findings),
            Ip = bag.Known(Part.Ip),
            Port = Port(bag, findings),
            Device = bag.Known(Part.Device),
            System = bag.Known(Part.System),
            Target = bag.Known(Part.Target),
            Records = RecordMaker.Count(bag, Part.Count, findings),
            Result = bag.Known(Part.Result),
        };
    }

    public static CallRecord? Call(FieldBag bag, RecordFindings findings)
    {
        var (caller, called) = (bag.Known(Part.Caller), bag.Known(Part.Called));
        var (own, other, way) = (bag.Known(Part.Own), bag.Known(Part.Other), bag.Known(Part.Direction));
        if (caller.Length == 0 && called.Length == 0)
        {
            // Which of the two called is told by one word; without it both stay unknown.
            (caller, called) = Way(way) switch { true => (own, other), false => (other, own), _ => ("", "") };
            if (caller.Length == 0 && called.Length == 0)
            {
                findings.Lose(bag.Locator, other.Length == 0 ? "a row without numbers; it is not counted as a call" : $"\"{RecordMaker.Short(way)}\" does not tell who called; the row is not counted as a call");
                return null;
            }
        }

        var raw = bag.Known(Part.Duration);
        var seconds = Durations.Parse(raw);
        if (raw.Length > 0 && seconds is null)
        {
            findings.Lose(bag.Locator, $"\"{RecordMaker.Short(raw)}\" is no duration; it is unknown");
        }

        return new CallRecord
        {
            Platform = RecordMaker.Platform(bag),
            Layout = bag.Shape.Shape.Layout,
            Locator = bag.Locator,
            Order = bag.Order,
            Fields = bag.Fields,
            Caller = caller,
            Called = called,
            Own = own,
            Start = RecordMaker.Time(bag, Part.Time, findings),
            Seconds = seconds,
            Kind = bag.Known(Part.KindWord),
            Place = bag.Known(Part.Place),
            Imei = bag.Known(Part.Imei),
        };
    }

    public static TransferRecord? Transfer(FieldBag bag, RecordFindings findings)
    {
        if (bag.Known(Part.File).Length == 0)
        {
            findings.Lose(bag.Locator, "a row without the name of a file; it is not counted as a transfer");
            return null;
        }

        return new TransferRecord
        {
            Platform = RecordMaker.Platform(bag),
            Layout = bag.Shape.Shape.Layout,
            Locator = bag.Locator,
            Order = bag.Order,
            Fields = bag.Fields,
            File = bag.Known(Part.File),
            Bytes = Bytes(bag.Known(Part.Bytes)),
            Digest = bag.Known(Part.Digest),
            From = bag.Known(Part.From),
            To = bag.Known(Part.To),
            Time = RecordMaker.Time(bag, Part.Time, findings),
            Channel = bag.Known(Part.Channel),
            Records = RecordMaker.Count(bag, Part.Count, findings),
        };
    }

    private static AccessKind Kind(string word, AccessKind usual)
    {
        bool Has(params ReadOnlySpan<string> words)
        {
            foreach (var entry in words)
            {
                if (word.Contains(entry, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }

            return false;
        }

        return Has("导出", "下载", "打印", "export", "download", "print") ? AccessKind.Export
            : Has("登出", "退出", "注销", "logout", "log out", "sign out", "signout") ? AccessKind.Logout
            : Has("登录", "登陆", "login", "log in", "sign in", "signin", "session created") ? AccessKind.Login
            : Has("查询", "检索", "查看", "查阅", "浏览", "query", "search", "select", "view") ? AccessKind.Query
            : Has("新增", "修改", "删除", "更新", "insert", "update", "delete") ? AccessKind.Change
            : Has("访问", "access", "GET", "POST", "HEAD") ? AccessKind.Access
            : usual == AccessKind.Login ? AccessKind.Login : AccessKind.Unspecified;
    }

    private static int? Port(FieldBag bag, RecordFindings findings)
    {
        var raw = bag.Known(Part.Port);
        if (raw.Length == 0)
        {
            return null;
        }

        if (int.TryParse(raw, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= 65_535)
        {
            return port;
        }

        findings.Lose(bag.Locator, $"\"{RecordMaker.Short(raw)}\" is no port; it is unknown");
        return null;
    }

    /// <summary>True where the owner of the records called or sent, false where the other side did.</summary>
    private static bool? Way(string word) => word switch
    {
        "主叫" or "呼出" or "拨出" or "去电" or "发送" or "拨打" or "主叫通话" or "发" or "outgoing" => true,
        "被叫" or "呼入" or "拨入" or "来电" or "接收" or "接听" or "被叫通话" or "收" or "incoming" or "未接" => false,
        _ => null,
    };

    /// <summary>Exact bytes; rounded units (1.2MB) are no exact length.</summary>
    private static long? Bytes(string text) =>
        long.TryParse(text.Replace(",", "", StringComparison.Ordinal).Replace("字节", "", StringComparison.Ordinal).TrimEnd('B', 'b', ' '), NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) ? bytes : null;
}
