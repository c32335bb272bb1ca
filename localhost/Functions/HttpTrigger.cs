namespace Localhost.Functions;

/// <summary>An HTTP trigger: a route below the prefix, and the allowed methods. An empty list allows all methods.</summary>
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
