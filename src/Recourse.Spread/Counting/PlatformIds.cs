using System.Runtime.InteropServices;

namespace Recourse.Spread;

/// <summary>A platform's id of a post or account.</summary>
internal readonly record struct PostKey(string Platform, string Id);

/// <summary>Ids → numbers, platform by platform: materials have few platforms and many ids, so only the id is hashed.</summary>
internal sealed class PlatformIds(int capacity = 0)
{
    private readonly Dictionary<string, Dictionary<string, int>> _platforms = new(StringComparer.Ordinal);
    private string? _lastPlatform;
    private Dictionary<string, int>? _last;

    /// <summary>The number first given for an id; gives <paramref name="number"/> where it is new.</summary>
    public int FirstOf(string platform, string id, int number)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(Of(platform, add: true)!, id, out var exists);
        return exists ? known : known = number;
    }

    /// <summary>The number of an id; −1 where it has none.</summary>
    public int Find(string platform, string id) => Of(platform, add: false) is { } ids && ids.TryGetValue(id, out var number) ? number : -1;

    private Dictionary<string, int>? Of(string platform, bool add)
    {
        if (_last is not null && (ReferenceEquals(platform, _lastPlatform) || string.Equals(platform, _lastPlatform, StringComparison.Ordinal)))
        {
            return _last;
        }

        if (!_platforms.TryGetValue(platform, out var ids))
        {
            if (!add)
            {
                return null;
            }

            _platforms.Add(platform, ids = new(_platforms.Count == 0 ? capacity : 0, StringComparer.Ordinal));
        }

        (_lastPlatform, _last) = (platform, ids);
        return ids;
    }
}
