namespace Recourse.Records;

/// <summary>What a column's role was taken from.</summary>
public enum ColumnGround
{
    /// <summary>Nothing tells what the column holds.</summary>
    None,

    /// <summary>Somebody stated it in <c>case.yaml</c>.</summary>
    Stated,

    /// <summary>The column's name tells it.</summary>
    Name,

    /// <summary>More than half of the sampled values have the shape.</summary>
    Values,
}

/// <summary>What a column is proposed to hold, and why. A proposal: a person confirms or changes it.</summary>
/// <param name="Column">The column's name as the file writes it, or <c>#3</c> where it has none.</param>
/// <param name="Role">The proposed role; <see cref="ColumnRole.Other"/> where nothing tells.</param>
/// <param name="Ground">What it was taken from.</param>
/// <param name="Fits">How many of the sampled values have the role's shape. Where the role has no shape to check (a password), 0.</param>
/// <param name="Sampled">How many values were looked at: those of the first rows that are not empty.</param>
/// <param name="GroundsZh">The grounds in Chinese.</param>
/// <param name="GroundsEn">The grounds in English.</param>
public sealed record ColumnGuess(string Column, ColumnRole Role, ColumnGround Ground, int Fits, int Sampled, string GroundsZh, string GroundsEn)
{
    /// <summary>How many of the sampled values cannot be of that role, whoever states it: a name where a number should stand.</summary>
    public int Against { get; init; }

    /// <summary>Row of the first value that cannot; 0 where all can.</summary>
    public long AgainstRow { get; init; }

    /// <summary>True where most of what was sampled speaks against the role: what is stated so is a mistake, and what a name says so is a coincidence.</summary>
    public bool IsContradicted => Against * 2 > Sampled;

    /// <summary>How far to trust it.</summary>
    public ColumnConfidence Confidence => Ground switch
    {
        _ when IsContradicted => ColumnConfidence.Low,
        ColumnGround.None => ColumnConfidence.None,
        ColumnGround.Stated => ColumnConfidence.High,
        ColumnGround.Name => Against == 0 && (Fits * 10 >= Sampled * 9 || Fits == 0) ? ColumnConfidence.High : ColumnConfidence.Medium,
        _ => Sampled >= 5 && Fits * 10 >= Sampled * 9 ? ColumnConfidence.High : ColumnConfidence.Medium,
    };
}

/// <summary>How far a proposal is to be trusted.</summary>
public enum ColumnConfidence
{
    /// <summary>Nothing is proposed.</summary>
    None,

    /// <summary>Most of the sampled values speak against it.</summary>
    Low,

    /// <summary>More speaks for it than against.</summary>
    Medium,

    /// <summary>Stated; or the name tells it and no value speaks against; or nine of ten of at least five values have the shape.</summary>
    High,
}

/// <summary>The proposal for one document of a file.</summary>
/// <param name="Document">The document; its columns are those that its first rows showed.</param>
/// <param name="Columns">One guess a column, in order.</param>
public sealed record DocumentProposal(DocumentInfo Document, IReadOnlyList<ColumnGuess> Columns);
