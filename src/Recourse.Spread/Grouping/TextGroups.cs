using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Recourse.Records;
using Recourse.Text;

namespace Recourse.Spread;

/// <summary>How to group a list.</summary>
public sealed record GroupRequest
{
    /// <summary>What is stated of the list's columns.</summary>
    public ListColumns Columns { get; init; } = new();

    /// <summary>Gives the bytes of the picture that a row of a file names; null where there is none. Without it such rows stand alone.</summary>
    public Func<SourceFile, string, byte[]?>? Picture { get; init; }

    /// <summary>True where the text in pictures is recognised and grouped as well, as <c>PICTURE!/ocr</c>: depends on the program that is installed.</summary>
    public bool Recognise { get; init; }

    /// <summary>What people decided, in the order of their file; of several about one group the last that has not lapsed stands.</summary>
    public ImmutableArray<GroupDecision> Decisions { get; init; } = [];
}

/// <summary>
/// Groups the inputs of a list that carry the same information: texts that are equal after normalising (<see cref="TextNormalizer"/>) or alike
/// (<see cref="Likeness"/>), pictures of equal bytes or that look alike (<see cref="PicturesAlike"/>). The order of the inputs does not matter.
/// A group is a proposal until a person confirms it.
/// </summary>
public static class TextGroups
{
    /// <summary>
    /// Groups a list of any format that <see cref="DocumentReader"/> reads (one row an input), or a folder or container of texts and pictures (one document an
    /// input). A text without letters and digits is like no other. What cannot be used is listed and does not stop the rest.
    /// </summary>
    /// <param name="path">The path that the user named; ids leave it out.</param>
    /// <param name="files">The files at that path.</param>
    /// <param name="request">How to group.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static TextGroupResult Group(string path, IReadOnlyList<SourceFile> files, GroupRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(request);
        var (inputs, lost) = ListFiles.Read(path.TrimEnd('/'), files, request, cancellation);
        var texts = new TextsToGroup();
        var pictures = new PicturesToGroup();
        foreach (var (id, input) in inputs)
        {
            if (input.Text is { } text)
            {
                texts.Add(id, text);
            }
            else if (input.Picture is { } picture)
            {
                pictures.Add(id, picture);
            }
            else
            {
                texts.AddAlone(id);
            }
        }

        // Named together: a text and a picture could share their first digits.
        List<ComputedGroup> groups = [.. texts.Group(cancellation), .. pictures.Group(cancellation)];
        var names = GroupId.Of(groups.ConvertAll(static one => one.Digest));
        var byId = inputs.ToDictionary(static entry => entry.Id, static entry => entry.Input, StringComparer.Ordinal);
        var computed = groups.Select((group, at) => new StandingGroup(names[at], group.Medoid, group.Members, FactsOf(group.Members, byId), null)).ToList();
        var notices = new List<GroupNotice>();
        var standing = DecidedGroups.Apply(
            computed, request.Decisions, texts.KeyOf, (members, _) => GroupId.Prefix + Digest.Short("split:" + FactsOf(members, byId)), notices);
        return new(
            [.. standing.OrderBy(static group => group.Medoid, StringComparer.Ordinal).Select(group => Make(group, byId, texts, pictures))],
            [.. notices],
            [.. lost]);
    }

    private static TextGroup Make(StandingGroup group, Dictionary<string, ListInput> inputs, TextsToGroup texts, PicturesToGroup pictures)
    {
        var medoid = inputs[group.Medoid].Text;
        var near = ImmutableArray.CreateBuilder<NearMember>();
        foreach (var id in group.Members)
        {
            if ((texts.Near(id, group.Medoid) ?? pictures.Near(id, group.Medoid)) is { } member)
            {
                near.Add(medoid is null || inputs[id].Text is not { } text ? member : member with { From = medoid, To = text });
            }
        }

        return new(group.Id, group.Medoid, [.. group.Members], near.ToImmutable())
        {
            Places = [.. group.Members.Select(id => inputs[id].Locator)],
            Facts = group.Facts,
            Decision = group.Decision,
        };
    }

    // Ids and texts as written: a decision rests on exactly what the person saw.
    private static string FactsOf(IReadOnlyList<string> members, Dictionary<string, ListInput> inputs)
    {
        var text = new StringBuilder();
        foreach (var id in members)
        {
            var input = inputs[id];
            var content = input.Text ?? input.Picture?.Digest ?? "";
            text.Append(id.Length).Append(':').Append(id).Append(content.Length).Append(':').Append(content);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
