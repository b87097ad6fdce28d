namespace Recourse.Records;

/// <summary>The losses of one document, capped: a file of noise must not fill the memory with its own complaints.</summary>
internal sealed class LossList(string file)
{
    private const int Limit = 1000;
    private readonly List<Loss> _losses = [];
    private long _more;
    private (long Offset, long Length, string Encoding) _broken = (0, 0, "");

    public void Add(string place, string reason)
    {
        Flush();
        Keep(place, reason);
    }

    /// <summary>Bytes that are no character; what lies side by side becomes one loss.</summary>
    public void Broken(long offset, long length, string encoding)
    {
        if (_broken.Length > 0 && _broken.Offset + _broken.Length == offset)
        {
            _broken.Length += length;
            return;
        }

        Flush();
        _broken = (offset, length, encoding);
    }

    private void Flush()
    {
        if (_broken.Length > 0)
        {
            var (offset, length, encoding) = _broken;
            _broken.Length = 0;
            Keep($"bytes={offset}+{length}", "bytes that are no character of " + encoding);
        }
    }

    private void Keep(string place, string reason)
    {
        if (_losses.Count < Limit)
        {
            _losses.Add(new Loss(file, place, reason));
        }
        else
        {
            _more++;
        }
    }

    public IReadOnlyList<Loss> ToList()
    {
        Flush();
        return _more == 0 ? _losses : [.. _losses, new Loss(file, "more", $"{_more} more losses of this document are not listed")];
    }
}
