using System.IO.Compression;
using System.Text;
using Recourse.Casework.Tests.Made;

namespace Recourse.Casework.Tests.Storage;

public abstract partial class RegisterSuite
{
    [Fact]
    public async Task A_backup_restored_into_an_empty_register_is_the_same_register()
    {
        var (desk, recommendations) = await RecommendationsAsync();
        var (caseId, person, version) = await desk.CaseAsync(name: "周明远");
        version = (await desk.StepAsync(caseId, person, version, "file", new(2023, 2, 1))).Version;
        version = (await desk.Cases.LinkAsync(caseId, version, "account", "weibo:1", Desk.Clerk, "key-1")).Version;
        await recommendations.BeginAsync(Begun() with { Cases = [caseId] }, Desk.Clerk);
        await new AccountBook(desk.Register).MakeAsync(new() { Name = "zhao", Role = RegisterRole.Chief, Password = "hash" }, AccountBook.Door);
        var (bytes, manifest) = await BackupAsync(desk);

        var other = await NewAsync();
        Assert.Equal(manifest.Tables, (await RegisterBackup.RestoreAsync(other.Register, new MemoryStream(bytes), Desk.Chief)).Tables);
        var (was, now) = (await desk.Reader.ReadAsync(caseId, Desk.Prosecutor with { Purpose = "核对" }), await other.Reader.ReadAsync(caseId, Desk.Prosecutor with { Purpose = "核对" }));
        Assert.Equal(RegisterJson.Text(was), RegisterJson.Text(now));
        Assert.Equal("周明远", now.Parties.Single().Name);
        Assert.Single((await other.Reader.ListAsync(new() { Text = "周明" }, null, Desk.Clerk)).Items);
        Assert.Equal(RecommendationState.None, (await new RecommendationDesk(other.Register, WorkCalendar.China).ReadAsync("R000001", Desk.Clerk)).Reading.Standing.State);
        Assert.Equal("hash", (await new AccountBook(other.Register).FindAsync("ZHAO"))!.Password);

        // The log goes on where it stood, numbers too, and a key that was sent before is still known.
        Assert.Null((await other.Register.CheckAuditAsync(Desk.Auditor)).BrokenAt);
        Assert.Contains(await other.Register.AuditAsync(Desk.Auditor, null, 0, 1000), e => e.Action == "restored");
        Assert.Equal("C000002", (await other.Cases.OpenAsync(new() { Title = "又一案", Kind = "Insult", Opened = new(2024, 1, 1) }, Desk.Clerk)).CaseId);
        Assert.Equal(version, (await other.Cases.LinkAsync(caseId, version - 1, "account", "weibo:1", Desk.Clerk, "key-1")).Version);
    }

    [Fact]
    public async Task A_damaged_backup_leaves_an_empty_register_and_says_where_it_is_damaged()
    {
        var desk = await NewAsync();
        await desk.CaseAsync();
        var (bytes, _) = await BackupAsync(desk);
        foreach (var (file, from, to, said) in new[]
        {
            ("cases.jsonl", "网上诽谤案", "网上诽谤安", "cases.jsonl has 1 rows"), ("cases.jsonl", "{", "(", "cases.jsonl line 1"), ("audit.jsonl", "\"open\"", "\"shut\"", "audit.jsonl has"),
            ("manifest.json", "\"format\":1", "\"format\":9", "another form"), ("parties.jsonl", "C000001", "C000009", "parties"),
        })
        {
            var other = await NewAsync();
            var refused = await Assert.ThrowsAsync<RegisterException>(() => RegisterBackup.RestoreAsync(other.Register, new MemoryStream(Changed(bytes, file, from, to)), Desk.Chief));
            Assert.True(refused.Message.Contains(said, StringComparison.Ordinal) || refused.Message.Contains("refuses a row", StringComparison.Ordinal), refused.Message);
            Assert.Equal(0, await other.Reader.CountAsync(new(), Desk.Clerk));
        }

        var full = await NewAsync();
        await full.CaseAsync();
        await Assert.ThrowsAsync<RegisterException>(() => RegisterBackup.RestoreAsync(full.Register, new MemoryStream(bytes), Desk.Chief));
        await Assert.ThrowsAsync<RegisterException>(() => RegisterBackup.RestoreAsync(full.Register, new MemoryStream("no zip"u8.ToArray()), Desk.Chief));
        await Assert.ThrowsAsync<NotAllowedException>(() => RegisterBackup.WriteAsync(full.Register, new MemoryStream(), Desk.Clerk));
    }

    [Fact]
    public async Task A_backup_holds_every_table_of_the_model()
    {
        var desk = await NewAsync();
        await using var context = desk.Register.Context();
        var model = context.Model.GetEntityTypes().Select(e => (Name: Microsoft.EntityFrameworkCore.RelationalEntityTypeExtensions.GetTableName(e)!, Row: e.ClrType)).OrderBy(t => t.Name, StringComparer.Ordinal);
        Assert.Equal(model, RegisterTables.All.Select(t => (t.Name, t.Row)).OrderBy(t => t.Name, StringComparer.Ordinal));
    }

    private static async Task<(byte[] Bytes, BackupManifest Manifest)> BackupAsync(Desk desk)
    {
        using var output = new MemoryStream();
        var manifest = await RegisterBackup.WriteAsync(desk.Register, output, Desk.Chief);
        return (output.ToArray(), manifest);
    }

    private static byte[] Changed(byte[] zipped, string file, string from, string to)
    {
        using var changed = new MemoryStream();
        changed.Write(zipped);
        using (var zip = new ZipArchive(changed, ZipArchiveMode.Update, leaveOpen: true))
        {
            string text;
            using (var reader = new StreamReader(zip.GetEntry(file)!.Open(), Encoding.UTF8))
            {
                text = reader.ReadToEnd();
            }

            Assert.Contains(from, text, StringComparison.Ordinal);
            zip.GetEntry(file)!.Delete();
            using var writer = new StreamWriter(zip.CreateEntry(file).Open(), new UTF8Encoding(false));
            writer.Write(text.Replace(from, to, StringComparison.Ordinal));
        }

        return changed.ToArray();
    }
}
