using CsCheck;

namespace Recourse.Text.Tests;

public class SoundTokensTests
{
    private const string Statement = "张明骗了全村人的钱，请大家不要相信他";

    [Theory]
    [InlineData("張明騙了全村人的錢，請大家不要相信他", "traditional characters")]
    [InlineData("章名片了全村人的前，请大家不要相信他", "homophones")]
    [InlineData("zhang ming pian le 全村人的 qian，请大家不要相信ta", "pinyin in words")]
    [InlineData("zhāngmíng piànle全村人的qián，请大家不要相信tā", "pinyin with tone marks")]
    [InlineData("zhang1ming2骗了全村人的qian2，请大家不要相信他", "pinyin with tone numbers")]
    [InlineData("弓长日月马扁了全村人的钅戋，讠青大家不要相信亻也", "characters taken apart")]
    [InlineData("张.明.骗.了.全.村.人.的.钱.请大家不要相信他！！！", "punctuation")]
    [InlineData("张\u200B明\u200B骗了全\u200D村人的钱，请大家不要相信他😡😡", "zero width and emoji")]
    [InlineData("张x明x骗了全村人的x钱，请大家不要相信他", "single letters between")]
    [InlineData("张明骗了全村人的钱，请大家不要相信他 http://t.cn/zO1aBcD", "a link")]
    [InlineData("张明骗了全村人的钱[怒]，请大家不要相信他[怒]", "emoticon codes")]
    public void Evasions_sound_like_the_statement(string altered, string how) =>
        Assert.True(SoundTokens.Of(Statement).SequenceEqual(SoundTokens.Of(altered)), how);

    [Fact]
    public void Full_width_letters_and_digits_are_the_plain_ones() => Assert.Equal(SoundTokens.Of("QQ12345 Boeing"), SoundTokens.Of("ＱＱ１２３４５　Ｂｏｅｉｎｇ"));

    [Fact]
    public void Other_statements_sound_otherwise()
    {
        Assert.NotEqual(SoundTokens.Of("张明骗了全村人的钱"), SoundTokens.Of("李红骗了全村人的钱"));
        Assert.NotEqual(SoundTokens.Of("keyboard"), SoundTokens.Of("keyhole"));
        Assert.NotEqual(SoundTokens.Of("13800138000"), SoundTokens.Of("13800138001"));
        Assert.NotEqual(SoundTokens.Of("привет"), SoundTokens.Of("приказ"));
    }

    [Theory]
    [InlineData("xian", 1)]
    [InlineData("beijing", 2)]
    [InlineData("fangan", 2)]
    [InlineData("danganan", 3)]
    public void A_word_is_read_as_syllables_even_where_the_first_guess_leads_nowhere(string word, int syllables)
    {
        var tokens = SoundTokens.Of(word);
        Assert.Equal(syllables, tokens.Count);
        Assert.All(tokens, static token => Assert.InRange(token, 1u, 4095u));
    }

    [Fact]
    public void A_word_that_spells_no_syllables_keeps_its_letters() => Assert.All(SoundTokens.Of("facebook"), static token => Assert.True(token > 4095));

    [Fact]
    public void Grams_are_distinct_and_ascending_and_a_lone_token_gives_one()
    {
        Assert.Empty(SoundTokens.Grams("！！"));
        Assert.Single(SoundTokens.Grams("好"));
        Assert.Equal(2, SoundTokens.Grams("好的好的好").Length);
        Gen.String.Sample(static text =>
        {
            var grams = SoundTokens.Grams(text);
            for (var at = 1; at < grams.Length; at++)
            {
                Assert.True(grams[at - 1] < grams[at]);
            }
        });
    }

    [Fact]
    public void Every_character_in_daily_use_has_a_reading()
    {
        // GB 2312 level 1: 16 to 55 rows of the code page, from 啊 to 座.
        System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
        var gb = System.Text.Encoding.GetEncoding("gb2312");
        for (var row = 0xB0; row <= 0xD7; row++)
        {
            for (var cell = 0xA1; cell <= (row == 0xD7 ? 0xF9 : 0xFE); cell++)
            {
                var character = gb.GetString([(byte)row, (byte)cell]);
                Assert.True(CharacterTables.Syllables[character[0]] > 0, character);
            }
        }
    }

    [Theory]
    [InlineData('張', '张')]
    [InlineData('後', '后')]
    [InlineData('裏', '里')]
    [InlineData('张', '张')]
    [InlineData('a', 'a')]
    public void Simplifying_takes_traditional_forms_and_leaves_the_rest(char traditional, char simplified) =>
        Assert.Equal(simplified, CharacterTables.Simplified[traditional]);
}
