using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Records.Attachments.Cleanup;

/// <summary>Composes the cleanup of files that no record names.</summary>
public static class CleanupSetup
{
    /// <summary>Adds what finds and removes them.</summary>
    public static IServiceCollection AddCleanup(this IServiceCollection services) => services
        .AddSingleton<AttachmentCleanup>()
        .AddSingleton<UploadCleanup>();
}
