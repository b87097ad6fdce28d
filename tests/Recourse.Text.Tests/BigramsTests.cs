using CsCheck;

namespace Recourse.Text.Tests;

public class BigramsTests
{
    [Fact]
    public void A_text_of_four_characters_has_three_bigrams() =>
        Assert.Equal("他是|是骗|骗子", string.Join('|', Bigrams.Of("他是骗子").Select(Bigrams.Text)));

    [Fact]
    public void A_text_of_one_character_gives_that_character()
    {
        Assert.Equal("骗", string.Join('|', Bigrams.Of("骗").Select(Bigrams.Text)));
        Assert.Empty(Bigrams.Of(""));
    }

    [Fact]
    public void A_character_outside_the_basic_plane_is_one_character() =>
        Assert.Equal("𠮷野|野家", string.Join('|', Bigrams.Of("𠮷野家").Select(Bigrams.Text)));

    [Fact]
    public void Sets_are_sorted_distinct_and_shared_counts_equal_a_naive_intersection() =>
        Gen.Select(Gen.Char["甲乙丙丁"].Array[0, 20], Gen.Char["甲乙丙丁"].Array[0, 20]).Sample((a, b) =>
        {
            var (left, right) = (Bigrams.Set(new string(a)), Bigrams.Set(new string(b)));
            Assert.Equal(left.Distinct().Order(), left);
            Assert.Equal(left.Intersect(right).Count(), Bigrams.Shared(left, right));
        });
}
