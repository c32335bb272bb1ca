namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Where an app begins.</summary>
public class FunctionsApplication
{
    private FunctionsApplication()
    {
    }

    /// <summary>Makes a builder with settings, logging and the host's defaults in place; the arguments are settings that win over all others.</summary>
    public static FunctionsApplicationBuilder CreateBuilder(string[] args) => new(args);
}
