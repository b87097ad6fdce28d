using System.Collections.Frozen;
using System.Text;

namespace Recourse.Records;

/// <summary>The kinds of record that rows are read into.</summary>
public enum RecordKind
{
    /// <summary>Posts, forwards, comments and their counters.</summary>
    Post,

    /// <summary>Accounts.</summary>
    Account,

    /// <summary>Payments.</summary>
    Payment,

    /// <summary>Log-ins, accesses, queries, exports.</summary>
    Access,

    /// <summary>Messages of chats.</summary>
    Message,

    /// <summary>Calls.</summary>
    Call,

    /// <summary>Transfers of files and lists.</summary>
    Transfer,
}

/// <summary>What a field of a layout is taken for.</summary>
internal enum Part
{
    None,
    Platform,
    Id,
    Parent,
    Root,
    Author,
    AuthorName,
    Title,
    Text,
    Time,
    Clock,
    KindWord,
    Forwards,
    Comments,
    Views,
    Likes,
    Impressions,
    AsOf,
    ReferenceKind,
    ReferenceId,

    // Accounts
    Account,
    AccountName,
    RealName,
    IdentityNumber,
    Phone,
    Email,
    Ip,
    Port,
    Device,

    // Access
    Action,
    Unit,
    System,
    Target,
    Count,
    Result,

    // Payments
    MerchantOrder,
    Direction,
    Amount,
    AmountIn,
    AmountOut,
    Balance,
    Currency,
    Counterparty,
    CounterpartyAccount,
    Method,
    Item,
    Status,
    Memo,

    // Calls
    Own,
    Other,
    Caller,
    Called,
    Duration,
    Place,
    Imei,

    // Transfers
    File,
    Bytes,
    Digest,
    From,
    To,
    Channel,

    // Messages
    Conversation,
    OwnFlag,
    ForwardedFrom,
    ServiceText,
    Photo,
    Video,
    Audio,
    Sticker,
    Attached,
    AttachedName,
}

/// <summary>Words of parts, as results name them.</summary>
internal static class PartWords
{
    private static readonly FrozenDictionary<Part, string> s_words = Enum.GetValues<Part>().ToFrozenDictionary(part => part, Word);

    public static string Of(Part part) => s_words[part];

    private static string Word(Part part)
    {
        var word = new StringBuilder();
        foreach (var character in part.ToString())
        {
            word.Append(char.IsUpper(character) && word.Length > 0 ? "-" : "").Append(char.ToLowerInvariant(character));
        }

        return word.ToString();
    }
}
