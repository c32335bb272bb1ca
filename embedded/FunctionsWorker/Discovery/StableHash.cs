namespace Microsoft.Azure.Functions.Worker.Discovery;

/// <summary>FNV-1a over the text's UTF-16 units: the same on every run and machine, unlike <see cref="string.GetHashCode()"/>.</summary>
internal static class StableHash
{
    public static uint Of(string text)
    {
        var hash = 2166136261;
        foreach (var unit in text)
            hash = unchecked((hash ^ unit) * 16777619);
        return hash;
    }
}
