namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Turns on HTTP by ASP.NET Core.</summary>
public static class FunctionsApplicationBuilderAspNetCoreExtensions
{
    /// <summary>
    /// Gives functions and the middleware added after this call the request, and sends their results. Call it first:
    /// middleware added before it does not see the request on its way in.
    /// </summary>
    public static FunctionsApplicationBuilder ConfigureFunctionsWebApplication(this FunctionsApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.ServeHttp();
    }
}
