using System.CommandLine;
using System.Globalization;

namespace Recourse.Cli;

/// <summary>Options that every command has.</summary>
internal static class Shared
{
    public static Option<bool> Json { get; } = new("--json")
    {
        Description = "JSON of the contract on standard output. 在标准输出打印 JSON。",
        Recursive = true,
    };

    public static Option<string> Language { get; } = new("--lang")
    {
        Description = "Language of texts: zh or en; by default the one of LANG. 文字语言。",
        Recursive = true,
        DefaultValueFactory = _ => DefaultLanguage(),
    };

    public static Option<int> Threads { get; } = new("--threads")
    {
        Description = "Worker threads; the results are the same for any number. 工作线程数，不影响结果。",
        Recursive = true,
        DefaultValueFactory = _ => Environment.ProcessorCount,
    };

    static Shared()
    {
        Language.AcceptOnlyFromAmong("zh", "en");
        Threads.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 1024)
            {
                result.AddError("--threads takes a number from 1 to 1024.");
            }
        });
    }

    /// <summary>Who acts, as the ledger names it: what <c>--by</c> says, else the user and the machine.</summary>
    public static Option<string> Operator() => new("--by")
    {
        Description = "Who acts, for the ledger. 操作人，写入存证日志。",
        DefaultValueFactory = _ => $"{Environment.UserName}@{Environment.MachineName}",
    };

    /// <summary>Time-stamp authorities to ask; nobody is contacted but those named here.</summary>
    public static Option<string[]> Time() => new("--time")
    {
        Description = "Ask for a time stamp (RFC 3161): NAME=https://…, NAME=folder:PATH, office, office-sm2; may be repeated. 申请时间戳，可重复。",
    };

    /// <summary>Name of the office, for the certificate of its own clock.</summary>
    public static Option<string> Office() => new("--office")
    {
        Description = "Name of this office, for the certificate of its own clock. 本单位名称。",
        DefaultValueFactory = _ => Environment.MachineName,
    };

    /// <summary>The case folder argument.</summary>
    public static Argument<string> Case() => new("CASE") { Description = "The case folder (case.yaml, material/). 案件目录。" };

    private static string DefaultLanguage()
    {
        var stated = new[] { "LC_ALL", "LC_MESSAGES", "LANG" }
            .Select(Environment.GetEnvironmentVariable)
            .FirstOrDefault(value => !string.IsNullOrEmpty(value));
        return (stated ?? CultureInfo.CurrentUICulture.Name).StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? "zh" : "en";
    }
}
