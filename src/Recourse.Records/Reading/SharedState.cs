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

/// <summary>A sink whose exceptions are remembered; after the first, it takes nothing more.</summary>
internal sealed class WatchedSink(IRowSink sink, SharedState shared) : IRowSink
{
    public void Begin(DocumentInfo document)
    {
        shared.ThrowSinkFailure();
        try
        {
            sink.Begin(document);
        }
        catch (Exception problem) when (shared.Remember(problem))
        {
            throw;
        }
    }

    public void Row(in RowView row)
    {
        try
        {
            sink.Row(in row);
        }
        catch (Exception problem) when (shared.Remember(problem))
        {
            throw;
        }
    }

    public void End(DocumentSummary summary)
    {
        shared.ThrowSinkFailure();
        try
        {
            sink.End(summary);
        }
        catch (Exception problem) when (shared.Remember(problem))
        {
            throw;
        }
    }
}
