using System.Globalization;
using System.Text;

namespace Recourse.Law.Tests;

/// <summary>Makes small law packs.</summary>
internal static class MadePack
{
    /// <summary>An article with one limb <c>(n)</c>: views reach a number.</summary>
    public static (string Path, ReadOnlyMemory<byte> Bytes) Views(
        string instrument, string rank, DateOnly from, DateOnly? to, long least, string tag = "V-LRB", string limbTag = "V-LRB", string numberTag = "V-LRB", string more = "") => File(
            $"{instrument}/1/{Day(from)}.yaml",
            $$"""
            id: {{instrument}}/1
            instrument:
              id: {{instrument}}
              title: {zh: 甲, en: X}
              number: none
              rank: {{rank}}
            inForce: {{Day(from)}}
            {{more}}
            repealed: {{(to is { } end ? Day(end) : "none-known")}}
            citation: {zh: 第一条, en: art. 1}
            official: {zh: 公报, en: gazette}
            tag: {{tag}}
            limbs:
              - id: (n)
                title: {zh: 甲, en: A}
                says: {zh: 甲, en: A}
                tag: {{limbTag}}
                over: act
                constants:
                  least: {value: {{least}}, unit: 次, tag: {{numberTag}} }
                logic: {atLeast: {figure: views, least: least} }
            """);

    /// <summary>An offence about statements; lists as YAML: <c>[x/1(n)]</c>.</summary>
    public static (string Path, ReadOnlyMemory<byte> Bytes) Offence(
        string name, string article, string elements = "[]", string serious = "[]", string bars = "[]", string notes = "[]", int years = 3) => File(
            $"offences/{name}.yaml",
            $$"""
            offence: {{name}}
            title: {zh: 甲, en: {{name}} }
            article: {{article}}
            acts: statements
            elements: {{elements}}
            serious: {{serious}}
            especiallySerious: []
            bars: {{bars}}
            notes: {{notes}}
            circumstances: []
            publicGrounds: []
            maximumYears: {serious: {{years}}, especiallySerious: {{years}} }
            prosecution: public
            superiorApproval: false
            """);

    public static (string Path, ReadOnlyMemory<byte> Bytes) File(string path, string text) => (path, Encoding.UTF8.GetBytes(text));

    public static OffenceResult Weigh(LawPack pack, Findings.Facts facts, string offence = "Defamation") =>
        Assessor.Assess(facts, pack, []).Actors[0].Offences.First(o => string.Equals(o.Offence, offence, StringComparison.Ordinal));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
