using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BangGiao.Views.Proofs;

/// <summary>Says at the start whether heads of the log are signed, and with which key.</summary>
internal sealed partial class SigningNotice(HeadSigner signer, ILogger<SigningNotice> logger) : IHostedService
{
    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (signer.IsOn)
            Log.On(logger, signer.Keys[0].Kid);
        else
            Log.Off(logger);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Heads of the log are signed each hour with the key {KeyId}.")]
        public static partial void On(ILogger logger, string keyId);

        [LoggerMessage(Level = LogLevel.Information, Message = "Heads of the log are not signed, because Integrity__SigningKey is not set.")]
        public static partial void Off(ILogger logger);
    }
}
