using System.Globalization;

namespace Recourse.Records;

/// <summary>Reads a tar from its beginning to its end, and past damaged blocks to the next header.</summary>
internal static class TarDocuments
{
    private const int LongestHeader = 1 << 20;

    /// <param name="context">The container's document.</param>
    /// <param name="stream">The tar, unpacked.</param>
    /// <param name="depth">Containers around the entries.</param>
    /// <param name="entry">Receives the entries.</param>
    public static void Read(ReadContext context, Stream stream, int depth, EntryHandler entry) => new Walk(context, stream, depth, entry).Run();

    private sealed class Walk(ReadContext context, Stream stream, int depth, EntryHandler entry)
    {
        private readonly byte[] _block = new byte[TarHeader.Block];
        private readonly EntryNames _names = new(context.Losses);
        private readonly Dictionary<string, string> _global = new(StringComparer.Ordinal);
        private Dictionary<string, string> _next = new(StringComparer.Ordinal);
        private Stream _stream = stream;
        private long _position;
        private int _count;

        public void Run()
        {
            while (true)
            {
                context.Cancellation.ThrowIfCancellationRequested();
                var start = _position;
                var got = Take(_block);
                if (got == 0)
                {
                    context.Losses.Add($"bytes={start}+", "the end mark of the container is missing; it may be cut off here");
                    return;
                }

                if (got == _block.Length && _block.AsSpan().IndexOfAnyExcept((byte)0) < 0)
                {
                    Trailer();
                    return;
                }

                if (!TarHeader.IsHeader(_block.AsSpan(0, got)))
                {
                    if (!Resume(start))
                    {
                        return;
                    }
                }

                if (!One(TarHeader.Read(_block)))
                {
                    return;
                }
            }
        }

        /// <summary>Looks for the next header behind blocks that are none.</summary>
        private bool Resume(long start)
        {
            while (true)
            {
                var at = _position;
                var got = Take(_block);
                var found = TarHeader.IsHeader(_block.AsSpan(0, got));
                if (found || got < _block.Length)
                {
                    context.Losses.Add($"bytes={start}+{(found ? at : _position) - start}", found
                        ? "damaged: no header of an entry stands here; reading goes on at the next one"
                        : "damaged: no header of an entry stands here, nor anywhere behind it");
                    return found;
                }
            }
        }

        /// <summary>Reads one entry; false where the container ends inside it.</summary>
        private bool One(TarHeader header)
        {
            var size = header.Size;
            if (header.Type is 'x' or 'X' or 'g' or 'L' or 'K')
            {
                return Extension(header);
            }

            var mine = _next;
            _next = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var (key, value) in _global)
            {
                mine.TryAdd(key, value);
            }

            var name = mine.GetValueOrDefault("path", header.Name);
            if (mine.TryGetValue("size", out var stated) && long.TryParse(stated, CultureInfo.InvariantCulture, out var wide) && wide >= 0)
            {
                size = wide;
            }

            if (size < 0)
            {
                context.Losses.Add("entry=" + _names.Take(name), "its size is no number; reading goes on at the next header");
                return true;
            }

            if (header.Type is '1' or '2' or '3' or '4' or '6')
            {
                context.Losses.Add("entry=" + _names.Take(name), Link(header, mine));
                return header.Type is not '1' || Skip(size);
            }

            if (header.Type is '5' or 'V' || (header.Type == '0' && name.EndsWith('/')))
            {
                return Skip(size);
            }

            if (header.Type == 'S' || mine.Keys.Any(key => key.StartsWith("GNU.sparse.", StringComparison.Ordinal)))
            {
                context.Losses.Add("entry=" + _names.Take(mine.GetValueOrDefault("GNU.sparse.name", name)), "a sparse file in the form of GNU tar; not read: unpack it and give the file itself");
                return SkipMap(header) && Skip(size);
            }

            if (header.Type is 'M' or 'D' or 'N')
            {
                context.Losses.Add("entry=" + _names.Take(name), header.Type == 'M' ? "the rest of a file that begins in another volume; not read: join the volumes" : "a list of names for backup; not read");
                return Skip(size);
            }

            if (++_count > context.Limits.MaxEntries || !context.Budget.TakeEntry())
            {
                context.Losses.Add("entries", $"more than {Math.Min(_count - 1, context.Limits.MaxEntries)} entries; the rest is not read");
                return false;
            }

            var content = new Part(this, size);
            name = _names.Take(name);
            entry(name, content, size, depth);
            if (content.Left > 0 && !Skip(content.Left, size) || (content.Left == 0 && !Skip(0, size)))
            {
                context.Losses.Add("entry=" + name, "the container is cut off inside this entry");
                return false;
            }

            return true;
        }

        private static string Link(TarHeader header, Dictionary<string, string> pax) => header.Type switch
        {
            '1' => $"a hard link to {pax.GetValueOrDefault("linkpath", header.Link)}; what it leads to is read where it stands",
            '2' => $"a symbolic link to {pax.GetValueOrDefault("linkpath", header.Link)}; links are not followed",
            '6' => "a pipe; it holds nothing",
            _ => "a device; it holds nothing",
        };

        private bool Extension(TarHeader header)
        {
            if (header.Size is < 0 or > LongestHeader)
            {
                context.Losses.Add($"bytes={_position - TarHeader.Block}+{TarHeader.Block}", "a long name or extended header of impossible size; reading goes on behind it");
                return header.Size < 0 || Skip(header.Size);
            }

            var data = new byte[(int)header.Size];
            if (Take(data) < data.Length || !Skip(0, header.Size))
            {
                context.Losses.Add($"bytes={_position}+", "the container is cut off inside a long name or extended header");
                return false;
            }

            if (header.Type is 'L' or 'K')
            {
                _next[header.Type == 'L' ? "path" : "linkpath"] = TarHeader.Text(data);
                return true;
            }

            foreach (var (key, value) in TarHeader.Pax(data))
            {
                (header.Type == 'g' ? _global : _next)[key] = value;
            }

            return true;
        }

        private bool SkipMap(TarHeader header)
        {
            for (var more = header.Type == 'S' && header.IsExtended; more;)
            {
                if (Take(_block) < _block.Length)
                {
                    return false;
                }

                more = _block[504] != 0;
            }

            return true;
        }

        /// <summary>What stands behind the end mark: padding, or another tar that somebody appended.</summary>
        private void Trailer()
        {
            var start = _position;
            while (Take(_block) is var got and > 0)
            {
                if (_block.AsSpan(0, got).IndexOfAnyExcept((byte)0) < 0)
                {
                    continue;
                }

                if (TarHeader.IsHeader(_block.AsSpan(0, got)))
                {
                    context.Losses.Add($"bytes={_position - got}+", "another container stands behind the end mark; it is read too");
                    if (One(TarHeader.Read(_block)))
                    {
                        Run();
                    }

                    return;
                }

                context.Losses.Add($"bytes={start}+", "bytes behind the end mark that are no entry; not read");
                return;
            }
        }

        private bool Skip(long size) => Skip(size, size);

        /// <summary>Skips what is left of an entry and its padding; false where the container ends before.</summary>
        private bool Skip(long left, long size)
        {
            var padding = (TarHeader.Block - (size % TarHeader.Block)) % TarHeader.Block;
            var buffer = new byte[1 << 14];
            // Two steps, for a stated size may be near the largest number there is.
            return SkipExactly(left, buffer) && SkipExactly(padding, buffer);
        }

        private bool SkipExactly(long left, byte[] buffer)
        {
            while (left > 0)
            {
                var got = Take(buffer.AsSpan(0, (int)Math.Min(buffer.Length, left)));
                if (got == 0)
                {
                    return false;
                }

                left -= got;
            }

            return true;
        }

        private int Take(Span<byte> buffer)
        {
            var total = 0;
            try
            {
                while (total < buffer.Length && _stream.Read(buffer[total..]) is var read and > 0)
                {
                    total += read;
                }
            }
            catch (InvalidDataException problem)
            {
                context.Losses.Add($"bytes={_position + total}+", $"reading stopped here: {problem.Message}");
                _stream = Stream.Null;
            }

            _position += total;
            return total;
        }

        /// <summary>The bytes of one entry.</summary>
        private sealed class Part(Walk walk, long size) : ReadOnlyStream
        {
            public long Left { get; private set; } = size;

            public override int Read(Span<byte> buffer)
            {
                if (Left == 0 || buffer.IsEmpty)
                {
                    return 0;
                }

                var got = walk.Take(buffer[..(int)Math.Min(buffer.Length, Left)]);
                if (got == 0)
                {
                    throw new InvalidDataException($"the container is cut off: {Left} bytes of this entry are missing");
                }

                Left -= got;
                return got;
            }
        }
    }
}
