using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Records.Attachments.Cleanup;

/// <summary>Registers the cleanup of orphaned blobs and abandoned uploads.</summary>
public static class CleanupSetup
{
    /// <summary>Adds the cleanup services.</summary>
    public static IServiceCollection AddCleanup(this IServiceCollection services) => services
        .AddSingleton<AttachmentCleanup>()
        .AddSingleton<UploadCleanup>();
}
