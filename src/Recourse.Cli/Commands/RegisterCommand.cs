using System.CommandLine;
using Recourse.Operations;

namespace Recourse.Cli.Commands;

/// <summary><c>recourse register backup|restore</c>.</summary>
internal static class RegisterCommand
{
    public static Command Create() => new("register", "Keep the register safe. 登记册的备份与恢复。\n\nExample: recourse register backup office-2026-11-27.zip --db office.db")
    {
        One("backup", "Write the register whole into one file. 备份。", BackupOfRegister.Backup), One("restore", "Fill an empty register from a backup, checked row by row. 恢复。", BackupOfRegister.Restore),
    };

    private static Command One(string name, string does, Func<string, string, string, CancellationToken, Answer> act)
    {
        var file = new Argument<string>("FILE") { Description = "The backup. 备份文件。" };
        var db = new Option<string>("--db") { Description = "The register: a file, or postgres://user:password@host/database. 登记册。", DefaultValueFactory = _ => StatsOfRegister.DefaultRegister };
        var by = Shared.Operator();
        return new Command(name, does) { file, db, by }.Does((parsed, _, cancellation) =>
            act(parsed.GetRequiredValue(db), parsed.GetRequiredValue(file), parsed.GetRequiredValue(by), cancellation));
    }
}
