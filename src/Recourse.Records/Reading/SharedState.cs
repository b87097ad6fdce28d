using System.Runtime.ExceptionServices;

namespace Recourse.Records;

/// <summary>What the readers of one file share over all its documents.</summary>
/// <param name="budget">What the whole file may unpack to.</param>
internal sealed class SharedState(ExhibitBudget budget)
{
    /// <summary>What the whole file may unpack to.</summary>
    public ExhibitBudget Budget { get; } = budget;

    /// <summary>Number of the next document.</summary>
    public int Next { get; set; }

    /// <summary>Pictures that were looked at.</summary>
    public int Pictures { get; set; }

    /// <summary>What the sink threw: a full disk of the sink's is no damage of the file's and must not become a loss.</summary>
    public Exception? SinkFailure { get; private set; }

    /// <summary>Notes the sink's exception and lets it pass.</summary>
    public bool Remember(Exception problem)
    {
        SinkFailure ??= problem;
        return false;
    }

    /// <summary>Throws what the sink threw, if a reader took it for damage.</summary>
    public void ThrowSinkFailure()
    {
        if (SinkFailure is not null)
        {
            ExceptionDispatchInfo.Throw(SinkFailure);
        }
    }
}
