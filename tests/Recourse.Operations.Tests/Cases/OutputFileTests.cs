namespace Recourse.Operations.Tests.Cases;

/// <summary>A document is written whole or not at all.</summary>
public sealed class OutputFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("recourse-out-").FullName;

    [Fact]
    public void A_document_replaces_the_one_before_and_leaves_no_draft()
    {
        var path = Path.Combine(_folder, "out", "report.html");
        OutputFile.Write(path, "a long first version"u8);
        OutputFile.Write(path, "second"u8);
        Assert.Equal("second", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFiles(_folder, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public void What_cannot_be_written_leaves_the_one_before()
    {
        var path = Path.Combine(_folder, "report.html");
        OutputFile.Write(path, "first"u8);
        Directory.CreateDirectory(path + ".part");
        Assert.ThrowsAny<Exception>(() => OutputFile.Write(path, "second"u8));
        Assert.Equal("first", File.ReadAllText(path));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
