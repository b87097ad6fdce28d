using Recourse.Records;

namespace Recourse.Spread;

/// <summary>Numbers the known accounts of some material and holds what is said about each.</summary>
internal sealed class AccountIndex
{
    private readonly List<(int[] Actors, byte Reasons)> _said = [];

    public AccountIndex(List<PostRecord> posts, AccountRules rules)
    {
        Of = new int[posts.Count];
        var numbers = new Dictionary<PostKey, int>();
        for (var at = 0; at < posts.Count; at++)
        {
            var post = posts[at];
            if (post.Author.Length == 0)
            {
                Of[at] = -1;
                continue;
            }

            var key = new PostKey(post.Platform, post.Author);
            if (!numbers.TryGetValue(key, out var number))
            {
                numbers.Add(key, number = _said.Count);
                _said.Add(rules.Of(post.Platform, post.Author));
            }

            Of[at] = number;
        }
    }

    /// <summary>Post → number of its account; −1 where the account is unknown.</summary>
    public int[] Of { get; }

    /// <summary>How many accounts there are.</summary>
    public int Count => _said.Count;

    /// <summary>The exclusions that fit a row of an account under a root of another (or the same) account.</summary>
    public byte Exclusions(int account, int rootAccount)
    {
        if (account < 0)
        {
            return 0;
        }

        var (actors, reasons) = _said[account];
        var own = account == rootAccount || rootAccount >= 0 && actors.Length > 0 && actors.Any(actor => _said[rootAccount].Actors.Contains(actor));
        return (byte)(reasons | (own ? 1 : 0));
    }
}
