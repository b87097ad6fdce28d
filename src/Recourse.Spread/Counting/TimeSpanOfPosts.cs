namespace Recourse.Spread;

/// <summary>Earliest and latest known instant.</summary>
internal struct TimeSpanOfPosts
{
    public DateTimeOffset? First { get; private set; }

    public DateTimeOffset? Last { get; private set; }

    public void Add(DateTimeOffset? time)
    {
        if (time is { } known)
        {
            First = First is { } first && first <= known ? first : known;
            Last = Last is { } last && last >= known ? last : known;
        }
    }
}
