using Recourse.Samples.Making;

namespace Recourse.Samples;

/// <summary>
/// The three invented cases of <c>recourse demo</c>. Every person, company, account and accusation in them is made up; every figure that a
/// program must find in
/// them is returned as planted truth, derived from how the rows were planted and not from reading them back.
/// </summary>
public static class DemoCases
{
    /// <summary>All cases, in the order in which they are shown.</summary>
    public static IReadOnlyList<DemoCase> All { get; } =
    [
        new("defamation", "捏造事实在多平台散布（虚构案例）", "A fabricated accusation spread over several platforms (invented)", Defamation.DefamationDemo.Plant),
        new("leak", "内部人员泄露客户名单并层层转卖（虚构案例）", "An insider's customer lists, sold on and on (invented)", Leak.LeakDemo.Plant),
        new("doxxing", "「开盒」：收集并公开三人个人信息（虚构案例）", "Doxxing: the data of three people collected and published (invented)", Doxxing.DoxxingDemo.Plant),
    ];
}

/// <summary>One invented case.</summary>
public sealed record DemoCase
{
    private readonly Func<CaseFolder, DemoTruth> _plant;

    internal DemoCase(string name, string titleZh, string titleEn, Func<CaseFolder, DemoTruth> plant)
    {
        Name = name;
        TitleZh = titleZh;
        TitleEn = titleEn;
        _plant = plant;
    }

    /// <summary>Short name in lower-case ASCII, fit for a folder.</summary>
    public string Name { get; }

    /// <summary>Title in Chinese.</summary>
    public string TitleZh { get; }

    /// <summary>Title in English.</summary>
    public string TitleEn { get; }

    /// <summary>
    /// Writes <c>case.yaml</c> and <c>material/*</c> into <paramref name="folder"/> (made where it is absent; files of the same name are
    /// overwritten).
    /// The bytes are the same on every machine and every time.
    /// </summary>
    /// <param name="folder">Folder of the case.</param>
    /// <returns>What was planted.</returns>
    /// <exception cref="IOException">A file could not be written.</exception>
    public DemoTruth Write(string folder) => _plant(new CaseFolder(folder));
}
