namespace Recourse.Records.Tests.Posts;

public sealed class WeiboCascadesTests
{
    [Fact]
    public void All_real_cascades_are_read_whole()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "shared", "README.md")))
        {
            folder = folder.Parent;
        }

        Assert.SkipUnless(folder is not null, "The shared test data (../shared) is absent.");
        var (files, lost) = FileWalk.Expand([Path.Combine(folder.FullName, "shared", "data", "spread", "weibo-ced")]);
        Assert.Empty(lost);
        Assert.Equal(320, files.Count);
        var material = PostReader.Read(files, _ => ColumnHints.None, ReaderLimits.Default, TestContext.Current.CancellationToken);
        Assert.Equal(59_932, material.Posts.Count(post => post.Kind == PostKind.Unspecified));
        Assert.Equal(160, material.Posts.Count(post => post.Kind == PostKind.Root));
        Assert.Empty(material.Documents.SelectMany(document => document.Lost));
    }
}
