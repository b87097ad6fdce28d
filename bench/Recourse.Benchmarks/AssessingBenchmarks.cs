using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Recourse.Findings;
using Recourse.Law;

namespace Recourse.Benchmarks;

/// <summary>Actors assessed, explained and written in both languages. No peer: no engine here weighs three-valued facts with reasons.</summary>
[MemoryDiagnoser]
public class AssessingBenchmarks
{
    private const int Cases = 200;
    private const int ActorsOfCase = 10;
    private readonly LawPack _pack = LawPack.Load();
    private readonly ImmutableArray<Facts> _cases = LawCases.Of(Cases, ActorsOfCase);

    /// <summary>One operation is one actor: assessed and written with every reason.</summary>
    [Benchmark(OperationsPerInvoke = Cases * ActorsOfCase)]
    public long Assess() => _cases.Sum(facts => Run(facts, _pack, explain: false));

    /// <summary>One operation is one actor: assessed, each offence explained, the questions that could change it asked, all of it written.</summary>
    [Benchmark(OperationsPerInvoke = Cases * ActorsOfCase)]
    public long AssessAndExplain() => _cases.Sum(facts => Run(facts, _pack, explain: true));

    /// <summary>Bytes of the assessment of a case and of what explains it: why, why not, what to ask.</summary>
    internal static long Run(Facts facts, LawPack pack, bool explain)
    {
        var (assessment, explained) = explain ? Assessor.AssessAndExplain(facts, pack, []) : (Assessor.Assess(facts, pack, []), []);
        var bytes = Written(w => AssessmentJson.Write(assessment, w));
        foreach (var offence in explained)
        {
            bytes += Written(w => ExplainJson.Write(offence.Explanation, w)) + Written(w => ExplainJson.Write(offence.Questions, w));
        }

        return bytes;
    }

    private static long Written(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, CanonicalJson.Writing());
        write(writer);
        writer.Flush();
        return buffer.WrittenCount;
    }
}
