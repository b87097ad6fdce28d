namespace Recourse.Casework.Tests.Clocks;

public sealed class ClockVectorsTests
{
    [Fact]
    public void Five_hundred_terms_end_on_the_day_that_was_reckoned_by_hand()
    {
        var vectors = ClockVectors.Read().ToList();
        Assert.True(vectors.Count >= 500);
        var wrong = vectors.Select(v => (v.Number, v.Why, v.Due, Is: ClockReckoner.Read(v.Clock, WorkCalendar.China).Computed)).Where(v => v.Due != v.Is).ToList();
        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_rule_that_has_a_length_has_vectors()
    {
        var used = ClockVectors.Read().Select(v => v.Clock.Rule).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(ClockRules.All.Where(r => r.Length.Unit is not TermUnit.None).Select(r => r.Id).Except(used, StringComparer.Ordinal));
    }

    [Fact]
    public void The_steps_of_a_reading_end_on_its_last_day_and_each_says_why_in_both_languages()
    {
        foreach (var (number, clock, due, _) in ClockVectors.Read())
        {
            var reading = ClockReckoner.Read(clock, WorkCalendar.China);
            Assert.True(reading.Steps[^1].On == due, $"vector {number}: {reading.Steps[^1]}");
            Assert.All(reading.Steps, s => Assert.True(s.Text.Zh.Any(c => c > 0x4E00) && !s.Text.En.Any(c => c is > '\u4E00' and < '\u9FFF' && !"法释号".Contains(c))));
            Assert.Contains(reading.Rule.Basis.Zh, reading.Sentence.Zh, StringComparison.Ordinal);
            Assert.Contains(ClockWords.En(due), reading.Sentence.En, StringComparison.Ordinal);
        }
    }
}
