using BenchmarkDotNet.Attributes;
using Recourse.Findings;
using Recourse.Law;

namespace Recourse.Benchmarks;

/// <summary>Actors assessed, explanations included. No peer: no engine here weighs three-valued facts with reasons.</summary>
[MemoryDiagnoser]
public class AssessingBenchmarks
{
    private const int Actors = 1000;
    private readonly LawPack _pack = LawPack.Load();
    private readonly Facts _facts = new()
    {
        DecisionDate = new DateOnly(2024, 2, 23),
        Actors =
        [
            .. Enumerable.Range(1, Actors).Select(number => new Actor
            {
                Id = $"A{number}",
                BirthDate = new DateOnly(1985, 3, 9),
                PersonalInformation =
                [
                    new PersonalInformationConduct
                    {
                        Id = "P1",
                        Modes = [ConductMode.Obtain, ConductMode.Sell],
                        From = new DateOnly(2018, 1, 10),
                        To = new DateOnly(2018, 5, 30),
                        Net = new TierCounts(CountRange.Exactly(number % 60), CountRange.Exactly(number), new CountRange(number, number * 10)),
                        GainsYuan = number * 13,
                    },
                ],
                Statements =
                [
                    new Statement
                    {
                        Id = "S1", Offence = "Defamation", Date = new DateOnly(2021, 11, 19), Falsehood = Falsehood.Fabricated, Mode = StatementMode.Spread,
                        Views = new CountRange(number * 5, number * 6), Forwards = CountRange.Exactly(number),
                    },
                ],
            }),
        ],
    };

    /// <summary>One operation is one actor with a course of conduct and a statement.</summary>
    [Benchmark(OperationsPerInvoke = Actors)]
    public Assessment Assess() => Assessor.Assess(_facts, _pack, []);
}
