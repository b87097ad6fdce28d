using System.CommandLine;
using Recourse.Casework;
using Recourse.Operations;
using Recourse.Web;

namespace Recourse.Cli.Commands;

/// <summary><c>recourse serve</c>.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var db = new Option<string>("--db") { Description = "The register: a file, or postgres://user:password@host/database. 登记册。", DefaultValueFactory = _ => StatsOfRegister.DefaultRegister };
        var urls = new Option<string>("--urls") { Description = "Where to listen; several are separated by ';'. 监听地址。", DefaultValueFactory = _ => ServeOptions.DefaultUrls };
        var keys = new Option<string>("--keys") { Description = "Folder of the keys that sign sessions. 会话密钥目录。", DefaultValueFactory = _ => "" };
        return new Command("serve", "The register as pages and /api/v1, until stopped; the first start prints a link for the first account. 启动登记册。\n\n"
            + "Example: recourse serve --db office.db --urls http://127.0.0.1:5080")
        {
            db, urls, keys,
        }.Does((parsed, _, cancellation) =>
        {
            var options = new ServeOptions
            {
                Register = parsed.GetRequiredValue(db),
                Urls = parsed.GetRequiredValue(urls),
                Keys = parsed.GetRequiredValue(keys),
                Log = Console.Error,
                Told = Console.Out,
            };
            try
            {
                RegisterServer.RunAsync(options, cancellation).GetAwaiter().GetResult();
            }
            catch (RegisterException problem)
            {
                throw new UsageException(problem.Message, problem.Message);
            }

            return new() { ExitStatus = ExitStatus.Done, Json = json => { json.WriteStartObject(); json.WriteEndObject(); } };
        });
    }
}
