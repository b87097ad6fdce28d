using System.Text;

namespace Recourse.Evidence.Tests;

/// <summary>A case folder of its own, with its own key folder and a clock that stands still unless moved.</summary>
internal sealed class TestCase : IDisposable
{
    public TestCase()
    {
        Base = Directory.CreateTempSubdirectory("recourse-").FullName;
        Folder = Path.Combine(Base, "case");
        Keys = Path.Combine(Base, "keys");
        Directory.CreateDirectory(Path.Combine(Folder, "material"));
    }

    public string Base { get; }

    public string Folder { get; }

    public string Keys { get; }

    public FixedTime Time { get; } = new();

    public VaultOptions Options => new() { Operator = "办案人甲", Time = Time, KeyFolder = Keys };

    public string Root => Path.Combine(Folder, ".recourse");

    public Vault Open() => Vault.Open(Folder, Options);

    public Vault Open(IFileSteps steps) => Vault.Open(Folder, Options, steps);

    public SealRequest Material(string name, byte[] bytes)
    {
        var path = Path.Combine(Folder, "material", name);
        File.WriteAllBytes(path, bytes);
        return Request(name);
    }

    public SealRequest Material(string name, string text) => Material(name, Encoding.UTF8.GetBytes(text));

    public SealRequest Request(string name) => new(Path.Combine(Folder, "material", name), name, "material", "由被害人提供");

    public VaultCheckResult Check(VaultCheckOptions? options = null) => VaultCheck.Run(Folder, options ?? new VaultCheckOptions(), CancellationToken.None);

    /// <summary>A vault with three files, one of them twice in two versions, and two other entries.</summary>
    public void Fill()
    {
        using var vault = Open();
        Seal(vault, Material("a.csv", "姓名,电话\n张三,13800000000\n"), Material("b.txt", "一段聊天记录"), Material("empty.bin", []));
        Seal(vault, Material("a.csv", "姓名,电话\n张三,13800000001\n"));
        vault.SealBytes("{}\n"u8.ToArray(), "findings.json", "findings", "computed");
        vault.Record("viewed", vault.Exhibits[0].Sha256, TestCase.Details("purpose", "核对"));
    }

    public static IReadOnlyList<SealOutcome> Seal(Vault vault, params SealRequest[] requests) => vault.Seal(requests, 2, null, CancellationToken.None);

    public static IReadOnlyDictionary<string, string> Details(params string[] namesAndValues) =>
        namesAndValues.Chunk(2).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    public IEnumerable<string> Files() => Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    public string Show(string path) => Path.GetRelativePath(Folder, path).Replace('\\', '/');

    public void Dispose() => Directory.Delete(Base, recursive: true);
}

/// <summary>24 November 2026, 13:30:00.123 at UTC+8; each reading is one second later if asked for.</summary>
internal sealed class FixedTime : TimeProvider
{
    private DateTimeOffset _now = new(2026, 11, 24, 5, 30, 0, 123, TimeSpan.Zero);

    public override TimeZoneInfo LocalTimeZone { get; } = TimeZoneInfo.CreateCustomTimeZone("east8", TimeSpan.FromHours(8), "east8", "east8");

    public override DateTimeOffset GetUtcNow() => _now;

    public void Pass(TimeSpan time) => _now += time;
}
