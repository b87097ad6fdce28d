using System.Globalization;
using BenchmarkDotNet.Running;
using Recourse.Benchmarks;
using Recourse.Samples;

// `table FILE MEGABYTES` and `forest FILE POSTS` write the data of bench/whole.py, `law CASES` gives the rate of the law; anything else goes to BenchmarkDotNet (`--filter *`).
switch (args)
{
    case ["table", var file, var megabytes]:
        using (var stream = File.Create(file))
        {
            var truth = LargeTable.Write(stream, long.Parse(megabytes, CultureInfo.InvariantCulture) << 20);
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{truth.Bytes} bytes, {truth.Rows} rows, {truth.ResidentIds} valid resident ids"));
        }

        return 0;
    case ["forest", var file, var posts]:
        Forest.Write(file, int.Parse(posts, CultureInfo.InvariantCulture));
        return 0;
    case ["law", var cases]:
        LawRate.Print(int.Parse(cases, CultureInfo.InvariantCulture));
        return 0;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Forest).Assembly).Run(args);
        return 0;
}
