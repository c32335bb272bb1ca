namespace Localhost.Http;

/// <summary>The options of <see cref="FrontServer"/>.</summary>
internal sealed record FrontServerOptions(Uri Url, long MaxBodyBytes, TimeSpan DrainTimeout);
