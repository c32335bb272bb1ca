namespace Localhost.Functions;

/// <summary>What an HTTP function answers: a route below the prefix, and the methods, of which none is all.</summary>
internal sealed record HttpTrigger(string Parameter, string? Route, IReadOnlyList<string> Methods)
{
    public bool Takes(string method)
    {
        foreach (var taken in Methods)
            if (taken.Equals(method, StringComparison.OrdinalIgnoreCase))
                return true;
        return Methods.Count == 0;
    }
}
