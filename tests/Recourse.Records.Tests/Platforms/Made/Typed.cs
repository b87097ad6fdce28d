using System.Text;

namespace Recourse.Records.Tests.Platforms.Made;

/// <summary>Reads bytes from memory and keeps every typed record.</summary>
internal sealed class Typed : IRecordSink
{
    public byte[] Bytes { get; private init; } = [];

    public List<PostRecord> Posts { get; } = [];

    public List<CounterReading> Counters { get; } = [];

    public List<AccountRecord> Accounts { get; } = [];

    public List<PaymentRecord> Payments { get; } = [];

    public List<AccessEvent> Accesses { get; } = [];

    public List<MessageRecord> Messages { get; } = [];

    public List<CallRecord> Calls { get; } = [];

    public List<TransferRecord> Transfers { get; } = [];

    public List<Recognition> Recognitions { get; } = [];

    public IReadOnlyList<DocumentSummary> Documents { get; private set; } = [];

    public IEnumerable<Loss> Lost => Documents.SelectMany(document => document.Lost);

    public IEnumerable<Notice> Notices => Documents.SelectMany(document => document.Notices);

    public IEnumerable<TypedRecord> All => [.. Posts, .. Accounts, .. Payments, .. Accesses, .. Messages, .. Calls, .. Transfers];

    public string Layout => Assert.Single(Recognitions).Layout;

    public static Typed Of(string name, string text, ColumnHints? hints = null) => Of(name, Encoding.UTF8.GetBytes(text), hints);

    public static Typed Of(string name, byte[] bytes, ColumnHints? hints = null)
    {
        var typed = new Typed { Bytes = bytes };
        var rows = new RecordRowSink(typed, _ => hints ?? ColumnHints.None);
        using var stream = new MemoryStream(bytes, writable: false);
        typed.Documents = rows.Findings(DocumentReader.Read(
            new SourceFile(name, name, new string('0', 64)), stream, _ => hints ?? ColumnHints.None, rows, ReaderLimits.Default, TestContext.Current.CancellationToken));
        return typed;
    }

    void IRecordSink.Recognised(DocumentInfo document, Recognition recognition) => Recognitions.Add(recognition);

    void IRecordSink.Post(PostRecord post) => Posts.Add(post);

    void IRecordSink.Counter(CounterReading reading) => Counters.Add(reading);

    void IRecordSink.Account(AccountRecord account) => Accounts.Add(account);

    void IRecordSink.Payment(PaymentRecord payment) => Payments.Add(payment);

    void IRecordSink.Access(AccessEvent access) => Accesses.Add(access);

    void IRecordSink.Message(MessageRecord message) => Messages.Add(message);

    void IRecordSink.Call(CallRecord call) => Calls.Add(call);

    void IRecordSink.Transfer(TransferRecord transfer) => Transfers.Add(transfer);
}
