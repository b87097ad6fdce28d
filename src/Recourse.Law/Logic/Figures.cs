using System.Globalization;
using Recourse.Findings;

namespace Recourse.Law;

/// <summary>A count or an amount within bounds.</summary>
/// <param name="AtLeast">Lower bound.</param>
/// <param name="AtMost">Upper bound; null where nothing bounds it.</param>
/// <param name="OpenKind">Why the bounds are apart.</param>
/// <param name="NotAlleged">True where nobody alleges it.</param>
internal readonly record struct Figure(decimal AtLeast, decimal? AtMost, UndecidedKind? OpenKind = null, bool NotAlleged = false)
{
    public static Figure operator +(Figure left, Figure right) =>
        new(left.AtLeast + right.AtLeast, left.AtMost + right.AtMost, Truth.Weightier(left.OpenKind, right.OpenKind), left.NotAlleged && right.NotAlleged);

    public string Range => AtMost == AtLeast ? Number(AtLeast) : AtMost is { } most ? $"{Number(AtLeast)}–{Number(most)}" : $"≥ {Number(AtLeast)}";

    /// <summary>At most four decimals; a whole number, as most are, is written without looking at the pattern.</summary>
    public static string Number(decimal value) => decimal.IsInteger(value) && Math.Abs(value) <= long.MaxValue
        ? ((long)value).ToString(CultureInfo.InvariantCulture) : value.ToString("0.####", CultureInfo.InvariantCulture);
}

/// <summary>The figures of a scope by name.</summary>
internal static class Figures
{
    private static readonly Figure Unknown = new(0, null, UndecidedKind.MissingFact);
    private static readonly Figure NotAlleged = new(0, 0, null, NotAlleged: true);

    public static Figure Of(Scope scope, string name, Trace trace)
    {
        var sum = new Figure(0, 0, null, NotAlleged: true);
        foreach (var act in scope.Acts)
        {
            var (field, figure) = name is "acts" ? ("", new Figure(1, 1)) : One(act, name);
            if (field.Length > 0)
            {
                trace.Read($"{act.Path}.{field}", $"{(figure.NotAlleged ? "null" : figure.Range)}");
            }

            if (act.Joint && name.StartsWith("insider", StringComparison.Ordinal) && !figure.NotAlleged)
            {
                trace.Found(
                    $"{act.Id} 的履职、服务部分属于另一行为人；减半标准是否及于没有该身份的共同行为人有争议",
                    $"the insider part of {act.Id} is another's; whether the half standard reaches a co-offender without that position is disputed");
                figure = figure with { AtLeast = 0, OpenKind = UndecidedKind.SplitPractice };
            }

            sum += act.Perhaps is { } perhaps ? figure with { AtLeast = 0, OpenKind = Truth.Weightier(perhaps, figure.OpenKind) } : figure;
        }

        return sum;
    }

    public static Bilingual Label(string name) => name switch
    {
        "views" => new("点击、浏览", "views"),
        "forwards" => new("转发", "forwards"),
        "acts" => new("未经处理的行为", "acts not dealt with"),
        "t50" => new("五十条类信息", "items of the 50 class"),
        "t500" => new("五百条类信息", "items of the 500 class"),
        "t5000" => new("五千条类信息", "items of the 5,000 class"),
        "gains" => new("违法所得（元）", "illegal gains (yuan)"),
        "insiderT50" => new("履职、服务中获得并提供的五十条类信息", "insider items of the 50 class"),
        "insiderT500" => new("履职、服务中获得并提供的五百条类信息", "insider items of the 500 class"),
        "insiderT5000" => new("履职、服务中获得并提供的五千条类信息", "insider items of the 5,000 class"),
        "insiderItems" => new("履职、服务中获得并提供的信息", "insider items"),
        "insiderGains" => new("履职、服务部分的违法所得（元）", "gains of the insider part (yuan)"),
        "profit" => new("利用信息获利（元）", "profit made with the information (yuan)"),
        _ => NetworkFacts.Label(name),
    };

    private static (string Field, Figure Figure) One(Act act, string name)
    {
        var conduct = act.Conduct;
        return name switch
        {
            "views" => ("views", Count(act.Statement?.Views)),
            "forwards" => ("forwards", Count(act.Statement?.Forwards)),
            "t50" => ("net.t50", Count(conduct?.Net?.T50)),
            "t500" => ("net.t500", Count(conduct?.Net?.T500)),
            "t5000" => ("net.t5000", Count(conduct?.Net?.T5000)),
            "gains" => ("gainsYuan", Money(conduct?.GainsYuan)),
            "profit" => ("lawfulBusiness.profitYuan", conduct?.LawfulBusiness is { } business ? Money(business.ProfitYuan) : NotAlleged),
            _ when !name.StartsWith("insider", StringComparison.Ordinal) => Network(act, name),
            _ when conduct?.Insider is not { } => ("insider", NotAlleged),
            "insiderT50" => ("insider.net.t50", Count(conduct.Insider.Net?.T50)),
            "insiderT500" => ("insider.net.t500", Count(conduct.Insider.Net?.T500)),
            "insiderT5000" => ("insider.net.t5000", Count(conduct.Insider.Net?.T5000)),
            "insiderGains" => ("insider.gainsYuan", Money(conduct.Insider.GainsYuan)),
            _ => ("insider.net", conduct.Insider.Net is { } net ? Count(net.T50) + Count(net.T500) + Count(net.T5000) : Unknown),
        };
    }

    private static (string Field, Figure Figure) Network(Act act, string name)
    {
        var (field, count, yuan) = NetworkFacts.Of(act.Statement?.Network ?? act.Conduct?.Network, name);
        return (field, count is { } stated ? Count(stated) : yuan is { } amount ? Money(amount) : NotAlleged);
    }

    private static Figure Count(CountRange? count) => count is not { } range
        ? Unknown
        : new(range.AtLeast, range.AtMost == long.MaxValue ? null : range.AtMost, range.IsExact ? null : UndecidedKind.MissingFact);

    private static Figure Money(decimal? yuan) => yuan is { } amount ? new(amount, amount) : Unknown;
}
