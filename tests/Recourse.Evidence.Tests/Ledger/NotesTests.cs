using System.Text;

namespace Recourse.Evidence.Tests;

public sealed class NotesTests
{
    private const string Key = "example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx";

    private const string Note =
        "example.com/log/testdata\n1\n0Nc2CrefWKseHj/mStd+LqC8B+NrX0btIiPt2SmN+ek=\n\n"
        + "— example.com/log/testdata M9e0lhr9kuLxGdAtaUrhm84TQffVsLdcy808sN0a3WyniNlfcr9+bywoiIke1YYciCNjJGkCgIlQ8b16jhsmg/SChAM=\n";

    [Fact]
    public void A_note_signed_by_another_program_holds() => Assert.True(Holds(Note));

    [Theory]
    [InlineData("testdata\n1\n", "testdata\n2\n")]
    [InlineData("testdata\n1\n", "testdata\n01\n")]
    [InlineData("testdata\n1\n", "testdata\n+1\n")]
    [InlineData("+ek=", "+el=")] // the same 32 bytes, spelt otherwise
    [InlineData("hAM=", "hAN=")] // the same signature bytes, spelt otherwise
    [InlineData("hAM=\n", "hAM=\n\n")]
    [InlineData("hAM=\n", "hAM=")]
    [InlineData("hAM=\n", "hAM=\r\n")]
    [InlineData("— ", "- ")]
    [InlineData("— example", "—  example")]
    [InlineData("M9e0", "M9e1")]
    [InlineData("hAM=", "hAI=")]
    public void One_change_and_it_does_not_hold(string from, string to) => Assert.False(Holds(Note.Replace(from, to, StringComparison.Ordinal)));

    [Theory]
    [InlineData("33d7b496", "33d7b497")]
    [InlineData("33d7b496", "33D7B496")]
    [InlineData("testdata+", "testdatb+")]
    [InlineData("kSx", "kSy")]
    [InlineData("+Ae", "+Ad")]
    public void A_key_that_does_not_match_its_own_id_is_no_key(string from, string to) =>
        Assert.Null(VerifierKey.TryParse(Key.Replace(from, to, StringComparison.Ordinal)));

    private static bool Holds(string note)
    {
        var bytes = Encoding.UTF8.GetBytes(note);
        return Checkpoint.TryParse(SignedNote.TextOf(bytes)) is { } checkpoint && Signed.Holds(bytes, VerifierKey.TryParse(Key)!, checkpoint);
    }
}
