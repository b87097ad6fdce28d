namespace Recourse.Records;

/// <summary>Receives typed records in reading order, one document at a time. What a sink does not override is passed over.</summary>
public interface IRecordSink
{
    /// <summary>False where the sink has no use for the text and address of each field: posts by the million then take less memory.</summary>
    bool KeepsFields => true;

    /// <summary>False where records of a kind are not to be made at all; what does not fit them is then not listed either.</summary>
    bool Wants(RecordKind kind) => true;

    /// <summary>A layout was recognised in a document, with the reason. A JSON document may hold several.</summary>
    void Recognised(DocumentInfo document, Recognition recognition)
    {
    }

    /// <summary>A post, forward or comment.</summary>
    void Post(PostRecord post)
    {
    }

    /// <summary>A platform's own figure.</summary>
    void Counter(CounterReading reading)
    {
    }

    /// <summary>An account.</summary>
    void Account(AccountRecord account)
    {
    }

    /// <summary>A payment.</summary>
    void Payment(PaymentRecord payment)
    {
    }

    /// <summary>A log-in, access, query or export.</summary>
    void Access(AccessEvent access)
    {
    }

    /// <summary>A message.</summary>
    void Message(MessageRecord message)
    {
    }

    /// <summary>A call.</summary>
    void Call(CallRecord call)
    {
    }

    /// <summary>A transfer.</summary>
    void Transfer(TransferRecord transfer)
    {
    }
}

/// <summary>What a document was recognised as, and why.</summary>
/// <param name="Layout">Name of the layout.</param>
/// <param name="Platform">Platform, as stated or recognised; empty where neither tells.</param>
/// <param name="Kind">Records that it holds.</param>
/// <param name="Zh">The reason in Chinese.</param>
/// <param name="En">The reason in English.</param>
public sealed record Recognition(string Layout, string Platform, RecordKind Kind, string Zh, string En);

/// <summary>A layout that a document was read as, and what came of it.</summary>
/// <param name="Recognition">The layout and the reason.</param>
/// <param name="Records">Typed records that were made; posts' counters are not counted apart.</param>
public sealed record ReadAs(Recognition Recognition, long Records);
