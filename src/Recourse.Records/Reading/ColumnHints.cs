namespace Recourse.Records;

/// <summary>
/// What <c>case.yaml</c> fixes about a file, against what the program would propose. Keys are column names as the file writes them
/// (or <c>#3</c> for the third column of a file without header), values are column roles, see <see cref="ColumnRole"/>.
/// </summary>
/// <param name="Columns">Column → role; empty where the program's proposal stands.</param>
/// <param name="Header">False where the first row is data; null where the program decides.</param>
/// <param name="Platform">Platform that the file comes from; null where it tells itself.</param>
public sealed record ColumnHints(IReadOnlyDictionary<string, ColumnRole> Columns, bool? Header = null, string? Platform = null)
{
    /// <summary>No hints.</summary>
    public static ColumnHints None { get; } = new(new Dictionary<string, ColumnRole>(StringComparer.Ordinal));

    /// <summary>When the file was captured or exported: what relative times and those without a year are resolved against; null where nobody states it.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>True where nothing is fixed.</summary>
    public bool IsEmpty => Columns.Count == 0 && Header is null && Platform is null && AsOf is null;

    /// <summary>The hints of a document: its own, else those of the nearest container around it that has some.</summary>
    /// <param name="hints">Hints by name.</param>
    /// <param name="file">The document's name: <c>a.zip!/book.xlsx!/Sheet1</c>.</param>
    public static ColumnHints For(Func<string, ColumnHints> hints, string file) =>
        DocumentNames.Outward(file).Select(hints).FirstOrDefault(found => !found.IsEmpty) ?? None;
}

/// <summary>What a column holds. Names in files and in <c>case.yaml</c> are the kebab-case of these (<c>resident-id</c>).</summary>
public enum ColumnRole
{
    /// <summary>Not known or not needed.</summary>
    Other,

    // Persons
    /// <summary>Name of a natural person.</summary>
    Name,

    /// <summary>Resident identity number (GB 11643).</summary>
    ResidentId,

    /// <summary>Mobile number.</summary>
    Mobile,

    /// <summary>Landline number.</summary>
    Landline,

    /// <summary>Bank card number.</summary>
    BankCard,

    /// <summary>E-mail address.</summary>
    Email,

    /// <summary>Postal address or place of living.</summary>
    Address,

    /// <summary>Date of birth.</summary>
    BirthDate,

    /// <summary>Name of a company or other unit.</summary>
    Company,

    /// <summary>Unified social credit code (GB 32100).</summary>
    CreditCode,

    /// <summary>Password or verification secret.</summary>
    Password,

    /// <summary>Account name with a service.</summary>
    AccountName,

    /// <summary>Number plate or other vehicle data.</summary>
    Vehicle,

    // Kinds of record
    /// <summary>Order number, goods, amount: transaction data.</summary>
    Transaction,

    /// <summary>Balance, deposits, holdings: property data.</summary>
    Balance,

    /// <summary>Hotel, room, check-in and check-out: accommodation data.</summary>
    Accommodation,

    /// <summary>Latitude or longitude of a person.</summary>
    Coordinate,

    /// <summary>Content of messages.</summary>
    CommunicationContent,

    /// <summary>Call or message records: counterpart number, duration.</summary>
    CommunicationRecord,

    /// <summary>Health or physiological data.</summary>
    Health,

    /// <summary>Credit-reference data.</summary>
    CreditReference,

    /// <summary>House or estate data of an owner.</summary>
    House,

    /// <summary>School, grade, class of a student.</summary>
    Student,

    /// <summary>Education, work history, expected pay: résumé data.</summary>
    Resume,

    /// <summary>A running or order number that identifies the row, not the person.</summary>
    SerialNumber,

    // Posts
    /// <summary>Platform name.</summary>
    Platform,

    /// <summary>Id of the post.</summary>
    PostId,

    /// <summary>Id of the parent post.</summary>
    ParentId,

    /// <summary>Id of the root post.</summary>
    RootId,

    /// <summary>Id of the author.</summary>
    AuthorId,

    /// <summary>Shown name of the author.</summary>
    AuthorName,

    /// <summary>Text of the post.</summary>
    PostText,

    /// <summary>Kind of the post: post, forward, comment.</summary>
    PostKind,

    /// <summary>Time of the post or event.</summary>
    Time,

    /// <summary>Platform's counter of forwards.</summary>
    ForwardCount,

    /// <summary>Platform's counter of comments.</summary>
    CommentCount,

    /// <summary>Platform's counter of views.</summary>
    ViewCount,

    /// <summary>Platform's counter of likes.</summary>
    LikeCount,

    /// <summary>Instant at which the counters were read.</summary>
    CounterTime,

    // Further identifiers and kinds of record
    /// <summary>Passport number.</summary>
    Passport,

    /// <summary>Permit of a resident of Hong Kong, Macau or Taiwan, or for travel there.</summary>
    Permit,

    /// <summary>Soldier's or officer's number.</summary>
    MilitaryId,

    /// <summary>Driving licence number.</summary>
    DrivingLicence,

    /// <summary>Social security number.</summary>
    SocialSecurity,

    /// <summary>Medical insurance number.</summary>
    MedicalInsurance,

    /// <summary>Identity of a telephone (IMEI).</summary>
    Imei,

    /// <summary>Identity of a subscriber (IMSI).</summary>
    Imsi,

    /// <summary>Hardware address of a network device.</summary>
    Mac,

    /// <summary>Address on the internet.</summary>
    Ip,

    /// <summary>QQ number.</summary>
    Qq,

    /// <summary>WeChat number.</summary>
    WeChat,

    /// <summary>Picture or features of a face, or another biometric.</summary>
    Face,

    /// <summary>Picture of an identity card.</summary>
    IdCardImage,

    /// <summary>One-time code sent to a number.</summary>
    VerificationCode,

    /// <summary>Flight, train or ticket of a traveller.</summary>
    TravelBooking,

    /// <summary>Where a camera saw a vehicle.</summary>
    VehicleCamera,

    /// <summary>Account with a social network, its friends or groups.</summary>
    SocialAccount,

    /// <summary>Policy, claim or premium of an insured person.</summary>
    Insurance,

    /// <summary>Position of a person in a company.</summary>
    BusinessContact,
}
