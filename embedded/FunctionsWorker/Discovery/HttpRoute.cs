namespace Microsoft.Azure.Functions.Worker.Discovery;

/// <summary>Where an HTTP function is reached. No methods means all.</summary>
internal sealed record HttpRoute(string Template, IReadOnlyList<string> Methods)
{
    public static HttpRoute Of(HttpTriggerAttribute trigger, string functionName) =>
        new((trigger.Route ?? functionName).TrimStart('/'), trigger.Methods ?? []);

    public string Under(string prefix) => prefix.Length == 0 ? Template : $"{prefix}/{Template}";
}
