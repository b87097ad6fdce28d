namespace Recourse.Spread;

/// <summary>Addresses of informations.</summary>
internal static class InformationId
{
    /// <summary><c>R-PLATFORM-ROOT</c>. A dash in the platform's name is encoded too, so that two roots never share an address.</summary>
    public static string Of(RootKey root)
    {
        var platform = root.Platform.Length == 0 ? "_" : Uri.EscapeDataString(root.Platform).Replace("-", "%2D", StringComparison.Ordinal);
        return root.Id.Length > 0 ? $"R-{platform}-{Uri.EscapeDataString(root.Id)}" : $"R-{platform}-unnamed!{root.Unnamed}";
    }
}
