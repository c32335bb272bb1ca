namespace Microsoft.Azure.Functions.Worker.Http;

/// <summary>
/// The methods that an endpoint matches. ASP.NET's own metadata for it is not used because that makes another method a 405,
/// where the host goes on to the next route.
/// </summary>
internal sealed class AllowedMethods(IReadOnlyList<string> methods)
{
    private readonly string[] _methods = [.. methods];

    public bool Allow(string method)
    {
        foreach (var allowed in _methods)
            if (allowed.Equals(method, StringComparison.OrdinalIgnoreCase))
                return true;
        return _methods.Length == 0;
    }
}
