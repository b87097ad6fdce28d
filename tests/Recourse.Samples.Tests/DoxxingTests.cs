namespace Recourse.Samples.Tests;

public sealed class DoxxingTests
{
    [Fact]
    public void Three_people_are_posted_and_five_stand_in_the_table()
    {
        using var written = new WrittenCase("doxxing");
        var conduct = Assert.Single(written.Truth.Conducts);
        Assert.Equal(10, conduct.Obtained.Items.Raw);
        Assert.Equal(5, conduct.Obtained.Items.Net);
        Assert.Equal([("public", 3L), ("聚语群「例示吃瓜群」", 5L)], conduct.Provided.Select(batch => (batch.To, batch.Items.Net)));
        Assert.Equal((5, 8), (conduct.DoubleAct, conduct.Items.Net));
    }

    [Fact]
    public void The_post_carries_every_posted_identity_and_spreads_as_planted()
    {
        using var written = new WrittenCase("doxxing");
        var root = Assert.Single(written.Truth.Roots);
        Assert.Equal((86 + 7, 86, 85), (root.Forwards!.Raw, root.Forwards.Net, root.Forwards.AtLeast));
        var lines = System.Text.Encoding.UTF8.GetString(written.Material("spread.ndjson")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(1 + root.Rows.Raw, lines.Length);
        var dossier = System.Text.Encoding.UTF8.GetString(written.Material("dossier.txt")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, dossier.Length);
        Assert.All(dossier, line => Assert.Contains(line, lines[0], StringComparison.Ordinal));
        Assert.Equal(root.Posts - 1, lines.Skip(1).Distinct(StringComparer.Ordinal).Count());
    }
}
