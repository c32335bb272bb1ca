using Azure.Data.Tables;

namespace BangGiao.Integration.Support;

/// <summary>The storage emulator of the tests.</summary>
public static class Emulator
{
    private static readonly Lazy<Task> Answers = new(AskAsync);

    /// <summary>The connection string: the environment variable BANGGIAO_TEST_STORAGE, else the emulator's default ports.</summary>
    public static string ConnectionString { get; } =
        Environment.GetEnvironmentVariable("BANGGIAO_TEST_STORAGE") is { Length: > 0 } given ? given : "UseDevelopmentStorage=true";

    /// <summary>Throws with one sentence when the emulator does not answer.</summary>
    public static Task EnsureAsync() => Answers.Value;

    private static async Task AskAsync()
    {
        try
        {
            var options = new TableClientOptions();
            options.Retry.MaxRetries = 0;
            await foreach (var _ in new TableServiceClient(ConnectionString, options).QueryAsync())
                break;
        }
        catch (Exception e)
        {
            throw new InvalidOperationException("Azurite does not answer; `make test` starts one, or set BANGGIAO_TEST_STORAGE.", e);
        }
    }
}
