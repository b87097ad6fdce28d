using SharpCompress.Archives;
using SharpCompress.Archives.Rar;
using SharpCompress.Archives.SevenZip;
using SharpCompress.Common;
using SharpCompress.Common.Rar;
using SharpCompress.Readers;

namespace Recourse.Records;

/// <summary>Reads 7z and RAR (4 and 5).</summary>
internal static class ArchiveDocuments
{
    /// <summary>Members of a packed group that are unpacked anew each from the group's beginning, once one of them is damaged.</summary>
    private const int MostAnew = 200;

    public static void Read(ReadContext context, ContainerKind kind, Stream stream, int depth, EntryHandler entry)
    {
        var password = Passwords.Find(context.Limits.Passwords, candidate => Tries(kind, stream, candidate, context.Limits), out var needed);
        IArchive? archive = null;
        List<IArchiveEntry> entries;
        try
        {
            archive = Open(kind, stream, password);
            entries = [.. archive.Entries.Take(context.Limits.MaxEntries + 1)];
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            archive?.Dispose();
            if (kind == ContainerKind.Rar && !(needed && password is null))
            {
                context.Losses.Add("directory", "the list of entries breaks off: " + GuardedStream.Say(problem) + "; entries are read one after the other up to the break");
                stream.Position = 0;
                RarForward.Read(context, stream, Options(password), depth, entry);
                return;
            }

            context.Losses.Add("directory", needed
                ? Passwords.Missing(context.Limits, "the list of its entries is encrypted")
                : "the list of entries, without which nothing in it is found, cannot be read (cut off?): " + GuardedStream.Say(problem));
            return;
        }

        using (archive)
        {
            new Walk(context, archive, entries, needed && password is null, stream.Length, depth, entry).Run();
            if (kind == ContainerKind.Rar && !RarBlocks.HasEnd(stream))
            {
                context.Losses.Add($"bytes={stream.Length}+", "the end mark of the container is missing; it may be cut off here");
            }
        }
    }

    /// <summary>Whether a password opens the directory and the first encrypted entry; null where nothing is encrypted.</summary>
    private static PasswordAnswer Tries(ContainerKind kind, Stream stream, string? password, ReaderLimits limits)
    {
        try
        {
            using var archive = Open(kind, stream, password);
            var first = archive.Entries.FirstOrDefault(item => !item.IsDirectory && item.IsEncrypted && item.Size > 0);
            if (first is null)
            {
                return PasswordAnswer.Opens;
            }

            if (password is null)
            {
                return PasswordAnswer.Refused;
            }

            using var content = new GuardedStream(first.OpenEntryStream(), limits, null, () => stream.Length, kind == ContainerKind.SevenZip ? Crc(first) : null);
            content.Finish();
            return PasswordAnswer.Opens;
        }
        catch (Exception problem) when (problem is SharpCompress.Common.CryptographicException)
        {
            return PasswordAnswer.Refused;
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            // Without a password this is damage; with one, damage and a wrong password look alike.
            return password is null ? PasswordAnswer.Damaged : PasswordAnswer.Refused;
        }
    }

    private static IArchive Open(ContainerKind kind, Stream stream, string? password)
    {
        stream.Position = 0;
        return kind == ContainerKind.SevenZip ? SevenZipArchive.OpenArchive(stream, Options(password)) : RarArchive.OpenArchive(stream, Options(password));
    }

    private static ReaderOptions Options(string? password) => new()
    {
        Password = password,
        LeaveStreamOpen = true,
        ArchiveEncoding = new ArchiveEncoding { CustomDecoder = (bytes, start, count, _) => EntryNames.Decode(bytes.AsSpan(start, count)) },
    };

    /// <summary>What is said of an entry that only leads elsewhere; null for any other.</summary>
    internal static string? Link(IEntry item)
    {
        // The upper half of the attributes holds the Unix mode, where there is one; A000 is a symbolic link.
        var link = item.LinkTarget is { Length: > 0 } || (item is RarEntry { IsRedir: true }) || (item.Attrib is { } attributes && ((attributes >> 16) & 0xF000) == 0xA000);
        return link ? $"a link{(item.LinkTarget is { Length: > 0 } target ? " to " + target : "")}; links are not followed" : null;
    }

    private static uint? Crc(IArchiveEntry item) => item.Crc is > 0 and <= uint.MaxValue ? (uint)item.Crc : null;

    private sealed class Walk(ReadContext context, IArchive archive, List<IArchiveEntry> entries, bool locked, long packed, int depth, EntryHandler entry)
    {
        private readonly EntryNames _names = new(context.Losses);
        private readonly bool _sevenZip = archive.Type == ArchiveType.SevenZip;
        private IReader? _reader;
        private int _read = -1;
        private bool _broken;
        private int _anew;

        public void Run()
        {
            try
            {
                for (var at = 0; at < entries.Count; at++)
                {
                    context.Cancellation.ThrowIfCancellationRequested();
                    if (!entries[at].IsDirectory && !One(at))
                    {
                        return;
                    }
                }
            }
            finally
            {
                Quietly(() => _reader?.Cancel());
                Quietly(() => _reader?.Dispose());
            }
        }

        /// <summary>Reads one entry; false where there are too many.</summary>
        private bool One(int at)
        {
            var item = entries[at];
            var name = _names.Take(item.Key ?? "unnamed");
            if (at >= context.Limits.MaxEntries || !context.Budget.TakeEntry())
            {
                context.Losses.Add("entries", $"more than {Math.Min(at, context.Limits.MaxEntries)} entries; the rest is not read");
                return false;
            }

            if (Link(item) is { } link)
            {
                context.Losses.Add("entry=" + name, link);
                return true;
            }

            if (item.IsEncrypted && locked && item.Size > 0)
            {
                context.Losses.Add("entry=" + name, Passwords.Missing(context.Limits, "encrypted"));
                return true;
            }

            if (!item.IsComplete || item.IsSplitAfter)
            {
                context.Losses.Add("entry=" + name, "it begins or goes on in another volume; not read: give all volumes joined into one file");
                return true;
            }

            GuardedStream content;
            try
            {
                content = new GuardedStream(Content(at), context.Limits, null, () => packed, _sevenZip ? Crc(item) : null);
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                _broken = true;
                context.Losses.Add("entry=" + name, GuardedStream.Say(problem));
                return true;
            }

            entry(name, content, item.Size, depth);
            Finish(content, name);
            return true;
        }

        /// <summary>
        /// Members of a packed group are unpacked one behind the other in one pass. After damage (or a bomb, which must not be unpacked only to be
        /// passed over) that pass is given up, and entries are opened one by one.
        /// </summary>
        private Stream Content(int at)
        {
            var item = entries[at];
            var grouped = item.IsSolid || (at + 1 < entries.Count && entries[at + 1].IsSolid);
            if (!_broken && grouped)
            {
                _reader ??= archive.ExtractAllEntries();
                while (_read < at)
                {
                    if (!_reader.MoveToNextEntry())
                    {
                        throw new InvalidDataException("the container breaks off before this entry");
                    }

                    _read = entries.FindIndex(_read + 1, each => each.Key == _reader.Entry.Key);
                    if (_read < 0)
                    {
                        _read = at;
                        throw new InvalidDataException("the container breaks off before this entry");
                    }
                }

                return _reader.OpenEntryStream();
            }

            return item.IsSolid && ++_anew > MostAnew
                ? throw new InvalidDataException("packed together with an entry that is damaged or too large; not read")
                : item.OpenEntryStream();
        }

        private void Finish(GuardedStream content, string name)
        {
            if (content.Problem is null)
            {
                try
                {
                    content.Finish();
                }
                catch (InvalidDataException problem)
                {
                    context.Losses.Add("entry=" + name, problem.Message);
                }
            }

            if (content.Problem is not null)
            {
                _broken = true;
                Quietly(() => _reader?.Cancel());
            }

            Quietly(content.Dispose);
        }

        /// <summary>Closing a broken decoder may throw once more; what was lost has been said.</summary>
        private static void Quietly(Action action)
        {
            try
            {
                action();
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                _ = problem;
            }
        }
    }
}
