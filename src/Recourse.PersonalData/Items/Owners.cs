namespace Recourse.PersonalData;

/// <summary>Who has a number, for the numbers that some row asks about.</summary>
internal sealed class Owners
{
    private readonly NumberIndex _asked = new();
    private readonly List<PersonKey> _owners = [];

    /// <summary>Asks about a number.</summary>
    public void Ask(ulong number)
    {
        if (_asked.Add(number) > _owners.Count)
        {
            _owners.Add(default);
        }
    }

    /// <summary>
    /// Notes an owner where the number was asked about. The choice between several is one that no thread count can change: ids first, the smallest, then documents; else
    /// whoever stands first in the material.
    /// </summary>
    public void Own(ulong number, PersonKey key)
    {
        if (number == 0 || _owners.Count == 0 || _asked.Find(number) is not (> 0 and var index))
        {
            return;
        }

        var known = _owners[index - 1];
        if (known.IsNone || (key.Kind == KeyKind.ResidentId && (known.Kind != KeyKind.ResidentId || key.Value < known.Value)) || (key.IsDocument && !known.IsDocument))
        {
            _owners[index - 1] = key;
        }
    }

    /// <summary>The owner; none where nobody is known.</summary>
    public PersonKey Of(ulong number) => _owners.Count > 0 && _asked.Find(number) is > 0 and var index ? _owners[index - 1] : default;
}
