using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Starts the function by an HTTP request. Goes on a parameter of type <c>HttpRequest</c>.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class HttpTriggerAttribute : TriggerBindingAttribute
{
    /// <summary>Takes every method, with a function key.</summary>
    public HttpTriggerAttribute() => AuthLevel = AuthorizationLevel.Function;

    /// <summary>Takes the given methods; the host asks for a function key although <see cref="AuthLevel"/> is then anonymous.</summary>
    public HttpTriggerAttribute(params string[] methods) => Methods = methods;

    /// <summary>Takes every method, with a key of the given level.</summary>
    public HttpTriggerAttribute(AuthorizationLevel authLevel) => AuthLevel = authLevel;

    /// <summary>Takes the given methods, with a key of the given level.</summary>
    public HttpTriggerAttribute(AuthorizationLevel authLevel, params string[] methods)
    {
        AuthLevel = authLevel;
        Methods = methods;
    }

    /// <summary>The route's template below the prefix of <c>host.json</c>; the function's name when not given.</summary>
    public string? Route { get; set; }

    /// <summary>The methods that match; null or none means all. Another method does not match, so it is a 404 and never a 405.</summary>
    public string[]? Methods { get; }

    /// <summary>The key that the host asks for.</summary>
    public AuthorizationLevel AuthLevel { get; }
}
