using CsCheck;

namespace Recourse.Law.Tests;

public sealed class LogicTests
{
    private static readonly Gen<Truth> Weighed = Gen.OneOf(
        Gen.Const(Truth.Met), Gen.Const(Truth.NotMet), Gen.Enum<UndecidedKind>().Select(Truth.Open));

    private static readonly Gen<Truth> Any = Gen.OneOf(Weighed, Gen.Const(Truth.Silent));

    [Theory]
    [InlineData("Met", "Met", "Met", "Met")]
    [InlineData("Met", "NotMet", "NotMet", "Met")]
    [InlineData("Met", "Undecided", "Undecided", "Met")]
    [InlineData("NotMet", "NotMet", "NotMet", "NotMet")]
    [InlineData("NotMet", "Undecided", "NotMet", "Undecided")]
    [InlineData("Undecided", "Undecided", "Undecided", "Undecided")]
    public void The_tables_are_those_of_strong_Kleene_logic(string left, string right, string and, string or)
    {
        static Truth Of(string name) => name switch { "Met" => Truth.Met, "NotMet" => Truth.NotMet, _ => Truth.Open(UndecidedKind.MissingFact) };
        Assert.Equal(Of(and), Truth.All([Of(left), Of(right)]));
        Assert.Equal(Of(and), Truth.All([Of(right), Of(left)]));
        Assert.Equal(Of(or), Truth.Any([Of(left), Of(right)]));
        Assert.Equal(Of(or), Truth.Any([Of(right), Of(left)]));
    }

    [Fact]
    public void Kleene_laws_hold()
    {
        Gen.Select(Weighed, Weighed, Weighed).Sample((a, b, c) =>
        {
            Assert.Equal(a, a.Negate().Negate());
            Assert.Equal(Truth.All([a, b]), Truth.All([b, a]));
            Assert.Equal(Truth.Any([a, Truth.Any([b, c])]), Truth.Any([Truth.Any([a, b]), c]));
            Assert.Equal(Truth.All([a, Truth.All([b, c])]), Truth.All([Truth.All([a, b]), c]));
            Assert.Equal(Truth.All([a, b]).Negate(), Truth.Any([a.Negate(), b.Negate()]));
            Assert.Equal(a, Truth.All([a, a]));
            Assert.Equal(a, Truth.Any([a, a]));
            Assert.Equal(Truth.All([a, Truth.Any([b, c])]).Outcome, Truth.Any([Truth.All([a, b]), Truth.All([a, c])]).Outcome);
        });
    }

    [Fact]
    public void Settling_what_is_open_never_flips_what_was_decided()
    {
        Gen.Select(Any.Array[1, 5], Gen.Bool.Array[5], Gen.Bool).Sample((parts, settled, all) =>
        {
            Truth Join(Truth[] p) => all ? Truth.All(p) : Truth.Any(p);
            var before = Join(parts);
            var after = Join([.. parts.Select((p, i) => p.IsOpen ? Truth.Of(settled[i]) : p)]);
            Assert.True(before.Outcome == Outcome.Undecided || before.Outcome == after.Outcome);
        });
    }

    [Fact]
    public void What_nobody_alleges_gives_way_to_what_is_stated()
    {
        Assert.Equal(Truth.NotMet, Truth.Any([Truth.Silent, Truth.NotMet]));
        Assert.Equal(Truth.Met, Truth.Any([Truth.Silent, Truth.Met]));
        Assert.Equal(Truth.Silent, Truth.Any([Truth.Silent, Truth.Silent]));
        Assert.Equal(Truth.Silent, Truth.All([Truth.Silent, Truth.Met]));
        Assert.Equal(Truth.NotMet, Truth.All([Truth.Silent, Truth.NotMet]));
    }

    [Fact]
    public void The_worst_window_is_the_one_that_trying_every_subset_finds()
    {
        var act = Gen.Select(Gen.Int[0, 900], Gen.Long[0, 3000], Gen.Long[0, 300]);
        act.Array[1, 7].Sample(acts =>
        {
            var facts = Cases.Of([.. acts.Select((a, i) => Cases.Statement($"S{i}", a.Item2, a.Item3, "2020-01-01") with { Date = new DateOnly(2020, 1, 1).AddDays(a.Item1) })]);
            var limb = facts.Weigh().Limb("2013-21/4");
            var oracle = Outcome.NotMet;
            for (var set = 1; set < 1 << acts.Length; set++)
            {
                var chosen = acts.Where((_, i) => (set >> i & 1) == 1).ToArray();
                if (chosen.Max(c => c.Item1) - chosen.Min(c => c.Item1) <= 365 && chosen.Length >= 2
                    && (chosen.Sum(c => c.Item2) >= 5000 || chosen.Sum(c => c.Item3) >= 500))
                {
                    // A set of two that lies in no larger one is for a person; acts with no figure still are acts.
                    var more = acts.Where(a => chosen.All(c => Math.Abs(c.Item1 - a.Item1) <= 365)).ToArray();
                    var several = more.Any(m => chosen.Length >= 3 || Fits(acts, chosen));
                    oracle = several || oracle == Outcome.Met ? Outcome.Met : Outcome.Undecided;
                }
            }

            Assert.Equal(oracle, limb.Outcome);
        });

        static bool Fits((int Day, long Views, long Forwards)[] acts, (int Day, long Views, long Forwards)[] chosen)
        {
            for (var set = 1; set < 1 << acts.Length; set++)
            {
                var all = acts.Where((_, i) => (set >> i & 1) == 1).ToArray();
                if (all.Length >= 3 && all.Max(a => a.Day) - all.Min(a => a.Day) <= 365 && chosen.All(c => all.Contains(c)) && all.Length > chosen.Length)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
