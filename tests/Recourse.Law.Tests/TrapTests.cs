using System.Text;
using Recourse.Findings;

namespace Recourse.Law.Tests;

/// <summary>The traps of the research file, each by its number; <see cref="TrapListTests"/> demands that none is without.</summary>
public sealed class TrapTests
{
    [Fact]
    public void Trap_01_a_threshold_includes_its_number()
    {
        Assert.Equal(Grade.Serious, Cases.Of(Cases.Statement(views: 5000)).Weigh().Grade);
        Assert.Equal(Grade.NotMet, Cases.Of(Cases.Statement(views: 4999)).Weigh().Grade);
        Assert.Equal(Grade.Serious, Cases.Of(Cases.Conduct(gains: 5000m)).Weigh().Grade);
        Assert.Equal(Grade.NotMet, Cases.Of(Cases.Conduct(gains: 4999.99m)).Weigh().Grade);
    }

    [Fact]
    public void Trap_02_views_and_forwards_have_no_ratio_and_personal_information_has_one()
    {
        Assert.Equal(Grade.NotMet, Cases.Of(Cases.Statement(views: 4999, forwards: 499)).Weigh().Grade);
        Assert.Equal(Grade.Serious, Cases.Of(Cases.Conduct(t50: 49, t5000: 100)).Weigh().Grade);
    }

    [Fact]
    public void Trap_04_what_is_neither_a_view_nor_a_forward_is_no_number_of_the_limb()
    {
        // Groups, followers and clicks of network conduct are numbers of other limbs.
        var wide = new NetworkFigures
        {
            GroupMembers = CountRange.Exactly(1_000_000), ReachedGroupMembers = CountRange.Exactly(1_000_000), ReachedAccounts = CountRange.Exactly(1_000_000),
            Followers = CountRange.Exactly(1_000_000), Clicks = CountRange.Exactly(1_000_000), Messages = CountRange.Exactly(1_000_000),
        };
        Assert.Equal(Outcome.NotMet, Cases.Of(Cases.Statement(views: 4999, forwards: 499) with { Network = wide }).Weigh().Limb("2013-21/2(i)").Outcome);
        Assert.Equal(Outcome.NotMet, Cases.Of(Cases.Statement(views: 1), Cases.Statement("S2", views: 1, date: "2024-04-10") with { Network = wide }).Weigh().Limb("2013-21/4").Outcome);

        // A file that states them has them named as not understood; the limb stays open, the views unknown and not zero.
        foreach (var counter in new[] { "topicReads", "likes", "comments", "exposure", "danmaku", "favourites" })
        {
            var yaml = $"actors: [{{id: A1, statements: [{{id: S1, offence: defamation, date: 2024-03-10, falsehood: fabricated, {counter}: 470000000}}]}}]";
            var read = FactsReader.Read(Encoding.UTF8.GetBytes(yaml), "facts.yaml");
            Assert.Contains(read.Problems, p => p.Text.En.Contains(counter, StringComparison.Ordinal) || p.Place.Contains(counter, StringComparison.Ordinal));
            var limb = read.File.Weigh().Limb("2013-21/2(i)");
            Assert.Equal((Outcome.Undecided, UndecidedKind.MissingFact), (limb.Outcome, limb.Kind));
        }
    }

    [Fact]
    public void Trap_08_the_50_class_is_a_closed_list_and_each_class_has_its_own_number()
    {
        Assert.Contains("closed list", LawCatalogue.Find(LawPack.Load(), "2017-10/5(lists)").Single().Paragraphs.Single().Says.En, StringComparison.Ordinal);
        Assert.Equal(Grade.Serious, Cases.Of(Cases.Conduct(t50: 50)).Weigh().Grade);
        Assert.Equal(Grade.NotMet, Cases.Of(Cases.Conduct(t500: 50)).Weigh().Grade);
        Assert.Equal(Grade.NotMet, Cases.Of(Cases.Conduct(t5000: 500)).Weigh().Grade);
    }

    [Fact]
    public void Trap_35_review_begins_anew_after_each_of_at_most_two_supplements()
    {
        var paragraph = LawCatalogue.Find(LawPack.Load(), "cpl/175").Single().Paragraphs.Single();
        Assert.Equal(2, paragraph.Constants.Single(c => c.Name == "times").Value);
        Assert.Contains("begins anew", paragraph.Says.En, StringComparison.Ordinal);
        Assert.Contains("change of jurisdiction", LawCatalogue.Find(LawPack.Load(), "cpl/172").Single().Paragraphs.Single().Says.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Trap_09_the_half_threshold_is_for_the_insider_part_only_and_the_tenfold_multiplies_it()
    {
        Assert.Equal(Grade.NotMet, Cases.Of(Cases.Conduct(t5000: 2500)).Weigh().Grade);
        Assert.Equal(Grade.Serious, Cases.Of(Cases.Conduct(t5000: 2500) with { Insider = Cases.Insider(0, 0, 2500) }).Weigh().Grade);
        Assert.Equal(Grade.EspeciallySerious, Cases.Of(Cases.Conduct(t5000: 25_000) with { Insider = Cases.Insider(0, 0, 25_000) }).Weigh().Grade);
        Assert.Equal(Grade.Serious, Cases.Of(Cases.Conduct(t5000: 25_000)).Weigh().Grade);
    }

    [Fact]
    public void Trap_11_gains_are_never_converted_to_items_and_the_heavier_counts()
    {
        Assert.Equal(Grade.NotMet, Cases.Of(Cases.Conduct(t5000: 4999, gains: 4999m)).Weigh().Grade);
        Assert.Equal(Grade.EspeciallySerious, Cases.Of(Cases.Conduct(t5000: 5000, gains: 50_000m)).Weigh().Grade);
    }

    [Fact]
    public void Trap_13_counts_beyond_32_bits_and_parts_of_a_yuan_are_exact()
    {
        Assert.Equal(Grade.EspeciallySerious, Cases.Of(Cases.Conduct(t5000: 2_351_718_285)).Weigh().Grade);
        Assert.Contains(Cases.Of(Cases.Conduct(gains: 16_578.29m)).Weigh().Limb("2017-10/5(1)(vii)").Because, b => b.En.Contains("16578.29", StringComparison.Ordinal));
    }

    [Fact]
    public void Trap_18_lawful_business_is_never_applied_by_itself()
    {
        var bought = Cases.Conduct(t5000: 6000) with { Modes = [ConductMode.Purchase] };
        Assert.Equal(Grade.Serious, Cases.Of(bought).Weigh().Grade);
        var claimed = bought with { LawfulBusiness = new LawfulBusiness(Ternary.True, 0, Ternary.False) };
        Assert.Equal(Grade.Undecided, Cases.Of(claimed).Weigh().Grade);
        Assert.Equal(Grade.Serious, Cases.Of(claimed with { LawfulBusiness = new LawfulBusiness(Ternary.True, 0, Ternary.True) }).Weigh().Grade);
        Assert.Equal(Grade.Serious, Cases.Of(claimed with { Modes = [ConductMode.Exchange] }).Weigh().Grade);
        Assert.NotEqual(Grade.EspeciallySerious, Cases.Of(claimed with { Net = Cases.Tiers(0, 0, 60_000) }).Weigh().Alternatives.First(a => a.Id == "art-6-accepted").Grade);
    }

    [Fact]
    public void Trap_21_vile_social_effect_is_needed_besides_each_listed_situation()
    {
        foreach (var name in new[] { "12(1)", "12(2)", "12(3)", "12(4)" })
        {
            var facts = Cases.Of(Cases.Statement(views: 9000)).With(a => a with { PublicOrder = new PublicOrder { VileSocialEffect = Ternary.False, Grounds = [new Ground(name, FactStatus.Proved)] } });
            Assert.Equal(Outcome.NotMet, facts.Weigh().Limb("2023-14/" + name).Outcome);
            Assert.Equal(Route.Private, facts.Weigh().Route);
        }
    }

    [Fact]
    public void Trap_22_that_order_is_seriously_endangered_stays_with_a_person()
    {
        var result = Cases.Of(Cases.Statement(views: 9000)).With(a => a with { PublicOrder = new PublicOrder { Grounds = [new Ground("3(ii)", FactStatus.Proved)] } }).Weigh();
        Assert.Equal(Route.PublicCandidate, result.Route);
        Assert.Contains(result.RouteBecause, b => b.En.Contains("whether order is seriously endangered is for a person", StringComparison.Ordinal));
    }

    [Fact]
    public void Trap_23_the_approval_of_the_superior_is_for_defamation_only()
    {
        static Func<Actor, Actor> Ground() => a => a with { PublicOrder = new PublicOrder { VileSocialEffect = Ternary.True, Grounds = [new Ground("12(2)", FactStatus.Proved)] } };
        Assert.Contains(Cases.Of(Cases.Statement(views: 9000)).With(Ground()).Weigh().RouteBecause, b => b.En.Contains("superior", StringComparison.Ordinal));
        Assert.DoesNotContain(Cases.Of(Cases.Insult()).With(Ground()).Weigh().RouteBecause, b => b.En.Contains("superior", StringComparison.Ordinal));
    }

    [Fact]
    public void Trap_24_the_guidance_is_no_interpretation()
    {
        Assert.All(LawPack.Load().Articles.Where(a => a.Instrument.Id == "2023-14"), a => Assert.Equal(InstrumentRank.Guidance, a.Instrument.Rank));
        Assert.All(LawPack.Load().Offences, o => Assert.DoesNotContain(o.Serious.Concat(o.EspeciallySerious), id => id.StartsWith("2023-14/", StringComparison.Ordinal)));
    }

    [Fact]
    public void Trap_25_the_court_may_ask_and_the_police_once_asked_shall_act() =>
        Assert.Contains(Cases.Of(Cases.Statement(views: 9000)).Weigh().RouteBecause, b => b.En.Contains("the court may ask the police (art. 246 ¶3), and the police, once asked, shall act", StringComparison.Ordinal));

    [Theory]
    [InlineData("2008-03-11", Outcome.NotMet, null)]
    [InlineData("2008-03-10", Outcome.Undecided, UndecidedKind.UnverifiedText)] // the birthday itself
    [InlineData("2008-03-09", Outcome.Met, null)]
    [InlineData("2009-03-09", Outcome.NotMet, null)] // 15
    public void Trap_30_age_is_16_at_the_act_and_the_birthday_itself_is_open(string born, Outcome outcome, UndecidedKind? kind)
    {
        var result = Cases.Of(Cases.Statement(views: 9000)).With(a => a with { BirthDate = Cases.Day(born) }).Weigh();
        Assert.Equal((outcome, kind), (result.Outcome, result.Kind));
    }

    [Fact]
    public void Trap_36_the_pack_gives_no_time_for_a_reply_to_a_suggestion_so_that_none_is_taken_for_another()
    {
        // The general two months are from memory, the two months and fifteen days of public-interest litigation are not: two instruments, and
        // neither is loaded. A period beside a suggestion in any text of the pack would stand for one of them without saying which.
        var named = LawPack.Load().Articles.SelectMany(a => a.Paragraphs.Select(p => (a.Id, p.Says, p.Constants)).Concat(a.Limbs.Select(l => (l.Id, l.Says, l.Constants))))
            .Where(p => p.Says.Zh.Contains("检察建议", StringComparison.Ordinal) || p.Says.En.Contains("suggestion", StringComparison.OrdinalIgnoreCase)).ToArray();
        Assert.Contains(named, p => p.Id == "2023-14/20");
        Assert.All(named, p =>
        {
            Assert.Empty(p.Constants);
            Assert.DoesNotContain(p.Says.Zh, c => c is '日' or '月');
            Assert.False(p.Says.En.Contains("month", StringComparison.OrdinalIgnoreCase) || p.Says.En.Contains(" day", StringComparison.OrdinalIgnoreCase), p.Id);
        });
    }

    [Fact]
    public void Trap_37_no_draft_is_loaded() =>
        Assert.All(LawPack.Load().Articles, a => Assert.False(
            a.Instrument.Title.Zh.Contains("征求意见", StringComparison.Ordinal) || a.Instrument.Title.Zh.Contains("反网络暴力法", StringComparison.Ordinal)
                || a.Limbs.Select(l => l.Says.Zh).Concat(a.Paragraphs.Select(p => p.Says.Zh)).Any(t => t.Contains("恶毒攻击", StringComparison.Ordinal))));

    [Fact]
    public void Trap_41_contested_readings_stand_side_by_side()
    {
        var result = Cases.Of(Cases.Conduct(t5000: 6000) with { Modes = [ConductMode.Purchase], LawfulBusiness = new LawfulBusiness(Ternary.True, 0, Ternary.False) }).Weigh();
        Assert.Equal(["art-6-accepted", "art-6-refused"], result.Alternatives.Select(a => a.Id), StringComparer.Ordinal);
        Assert.Equal(2, result.Alternatives.Select(a => a.Grade).Distinct().Count());
    }

    [Fact]
    public void Trap_42_no_text_of_the_pack_or_of_an_assessment_concludes_guilt()
    {
        var texts = LawPack.Load().Articles.SelectMany(a => a.Limbs).SelectMany(l => new[] { l.Title, l.Says })
            .Concat(LawPack.Load().Articles.SelectMany(a => a.Paragraphs).SelectMany(p => new[] { p.Title, p.Says })).Select(b => b.Zh + b.En)
            .Concat(LawVectors.All.Where((_, i) => i % 20 == 0).Select(v => LawVector.Reasons(Assessor.Assess(v.Facts, LawPack.Load(), []))));
        Assert.All(texts, t => Assert.False(t.Contains("有罪", StringComparison.Ordinal) || t.Contains("guilty", StringComparison.OrdinalIgnoreCase)));
    }
}
