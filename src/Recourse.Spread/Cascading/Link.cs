namespace Recourse.Spread;

/// <summary>How a row's place in the cascade is known.</summary>
public enum LinkSource
{
    /// <summary>The material names the parent, and it stands in the cascade.</summary>
    Declared,

    /// <summary>The material names parents elsewhere in this cascade and none here: the row hangs under the root.</summary>
    Direct,

    /// <summary>The row's text names whom it passes on or answers, and a row by that account was there before it.</summary>
    FromText,

    /// <summary>The row's text names somebody who is not in the material, and behind him somebody who is: between the two posts are missing.</summary>
    Inferred,

    /// <summary>Nothing tells the parent: any earlier row may be it.</summary>
    Unknown,
}

/// <summary>The place of a row in the cascade.</summary>
/// <param name="Parent">Index of the parent among the rows, −1 = the root. Of an unknown one −1, and it means nothing.</param>
/// <param name="Source">How it is known.</param>
/// <param name="Gap">Posts between the two that are not in the material, as the text names them; 0 except for an inferred one.</param>
internal readonly record struct Link(int Parent, LinkSource Source, int Gap);
