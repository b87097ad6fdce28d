namespace Recourse.Records;

/// <summary>The losses of one document, capped: a file of noise must not fill the memory with its own complaints.</summary>
internal sealed class LossList(string file)
{
    private const int Limit = 1000;
    private readonly List<Loss> _losses = [];
    private long _more;

    public void Add(string place, string reason)
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

    public IReadOnlyList<Loss> ToList() => _more == 0 ? _losses : [.. _losses, new Loss(file, "more", $"{_more} more losses of this document are not listed")];
}
