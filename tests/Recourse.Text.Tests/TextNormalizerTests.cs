using System.Text;
using CsCheck;

namespace Recourse.Text.Tests;

public class TextNormalizerTests
{
    private static readonly string[] Noise = [" ", "，", "\u200B", "!", "\u3000", "😡", "[泪]", "——"];

    private static readonly string[] Pieces = ["转发微博", "回复@甲:", "//@乙:", "好", " ", "Repost", "：", "。", "@", "/"];

    [Theory]
    [InlineData("ＡＢＣ　１２３", "abc123")]
    [InlineData("他是骗子！！！", "他是骗子")]
    [InlineData("他\u200B是\uFEFF骗\u2060子", "他是骗子")]
    [InlineData("他是骗子[泪][doge]😡", "他是骗子")]
    [InlineData("他是骗子［怒］", "他是骗子")]
    [InlineData("ﬁne ①②", "fine12")]
    [InlineData("二〇一八年", "二〇一八年")]
    [InlineData("[ali转圈哭]好", "好")]
    [InlineData("𠮷野家", "𠮷野家")]
    [InlineData("诽\u0336谤\u0336", "诽谤")]
    [InlineData("\u1112\u200B\u1161\u11AB", "한")]
    [InlineData("", "")]
    [InlineData("……！[泪] ", "")]
    public void The_form_keeps_letters_and_digits_only(string text, string form) => Assert.Equal(form, TextNormalizer.Normalize(text));

    [Fact]
    public void A_name_in_brackets_is_part_of_the_statement() =>
        Assert.False(string.Equals(TextNormalizer.Normalize("[张三]是小偷"), TextNormalizer.Normalize("[李四]是小偷"), StringComparison.Ordinal));

    [Fact]
    public void A_lone_surrogate_is_dropped() => Assert.Equal("骗子", TextNormalizer.Normalize("骗\uD83D子"));

    [Fact]
    public void Normalising_twice_changes_nothing() =>
        Gen.Char.Array[0, 40].Select(chars => new string(chars)).Sample(text =>
        {
            var once = TextNormalizer.Normalize(text);
            return string.Equals(once, TextNormalizer.Normalize(once), StringComparison.Ordinal);
        });

    [Fact]
    public void Normalising_twice_changes_nothing_for_any_single_character()
    {
        for (var value = 0; value <= 0x10FFFF; value++)
        {
            if (Rune.IsValid(value))
            {
                var once = TextNormalizer.Normalize(new Rune(value).ToString());
                Assert.True(string.Equals(once, TextNormalizer.Normalize(once), StringComparison.Ordinal), $"U+{value:X4}");
            }
        }
    }

    [Fact]
    public void Spacing_punctuation_and_zero_width_characters_put_anywhere_do_not_matter() =>
        Gen.Select(Gen.Int[0x4E00, 0x9FA5].Array[1, 20], Gen.Int[0, 7].Select(at => Noise[at]).Array[21]).Sample((han, noise) =>
        {
            var plain = string.Concat(han.Select(c => (char)c));
            var noisy = noise[20] + string.Concat(han.Select((c, at) => (char)c + noise[at]));
            return string.Equals(TextNormalizer.Normalize(plain), TextNormalizer.Normalize(noisy), StringComparison.Ordinal);
        });

    [Theory]
    [InlineData("转发微博", "")]
    [InlineData("转发微博 //@甲:他是骗子", "")]
    [InlineData("支持！//@甲乙:他是骗子//@丙:真的吗", "支持！")]
    [InlineData("回复@甲:是的，是的", "是的，是的")]
    [InlineData("回复@甲：回复@乙:对 //@乙:…", "对")]
    [InlineData("Repost", "")]
    [InlineData("Reposted by mistake", "Reposted by mistake")]
    [InlineData("他回复@甲:没有", "他回复@甲:没有")]
    public void The_frame_of_a_forward_is_taken_off(string text, string own) => Assert.Equal(own, ForwardFrame.StripForwardFrame(text));

    [Fact]
    public void Taking_the_frame_off_twice_changes_nothing() =>
        Gen.Int[0, 9].Select(at => Pieces[at]).Array[0, 12].Select(string.Concat).Sample(text =>
        {
            var once = ForwardFrame.StripForwardFrame(text);
            return string.Equals(once, ForwardFrame.StripForwardFrame(once), StringComparison.Ordinal);
        });
}
