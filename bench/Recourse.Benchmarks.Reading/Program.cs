using System.Globalization;
using System.Text;
using Recourse.Benchmarks.Reading;

// Each reader beside a named peer, one process, one thread, interleaved: MB (10^6 bytes) of input per second of CPU time, the best of the rounds.
// Use: dotnet run -c Release --project bench/Recourse.Benchmarks.Reading -- [MEGABYTES=200] [ROUNDS=5] [JOB…]; with RECOURSE_BENCH_DATA=FOLDER the files are kept
Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
var megabytes = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 200;
var rounds = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 5;
var kept = Environment.GetEnvironmentVariable("RECOURSE_BENCH_DATA");
var folder = kept ?? Directory.CreateTempSubdirectory("recourse-reading-").FullName;
try
{
    var jobs = Job.All(new Data(folder, megabytes)).Where(job => args.Length < 3 || args.Skip(2).Contains(job.Name, StringComparer.Ordinal)).ToList();
    Console.Out.WriteLine("| input | MB | Recourse MB/s | counted | peer | MB/s | counted | ratio |\n|---|---|---|---|---|---|---|---|");
    foreach (var job in jobs)
    {
        Console.Out.WriteLine(job.Run(rounds));
    }
}
finally
{
    if (kept is null)
    {
        Directory.Delete(folder, recursive: true);
    }
}
