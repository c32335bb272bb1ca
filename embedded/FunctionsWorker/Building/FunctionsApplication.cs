namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Where an app begins.</summary>
public class FunctionsApplication
{
    private FunctionsApplication()
    {
    }

    /// <summary>
    /// Makes a builder with settings, logging and the host's defaults in place. The arguments are settings; they win over all others.
    /// </summary>
    public static FunctionsApplicationBuilder CreateBuilder(string[] args) => new(args);
}
