namespace Localhost.Http;

/// <summary>How the front listens.</summary>
internal sealed record FrontServerOptions(Uri Url, long MaxBodyBytes, TimeSpan DrainTimeout);
