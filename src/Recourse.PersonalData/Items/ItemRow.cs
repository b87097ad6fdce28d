namespace Recourse.PersonalData;

/// <summary>
/// A row once persons are compared: which item it is, without the numbers and names by which that was found. 24 bytes, so that counting it again is cheap.
/// </summary>
/// <param name="Offset">First byte of the row in its document.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Number">Row number.</param>
/// <param name="Item">Index of its item, from 1 in the order of the material; 0 where it identifies nobody. A company's row has the item that it would be.</param>
/// <param name="Kind">Kind of item.</param>
/// <param name="Verdict">Whether it identifies somebody.</param>
/// <param name="Used">Key by which its person is known.</param>
internal readonly record struct ItemRow(long Offset, int Length, int Number, int Item, ItemKind Kind, RowVerdict Verdict, KeyKind Used);
