using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Records.Attachments.Uploads;

/// <summary>Composes the uploads in chunks.</summary>
public static class UploadsSetup
{
    /// <summary>Adds what takes chunks and makes a file of them.</summary>
    public static IServiceCollection AddUploads(this IServiceCollection services) => services
        .AddSingleton<UploadStore>()
        .AddSingleton<ChunkBlobs>()
        .AddSingleton<UploadEndpoints>()
        .AddSingleton<UploadSealing>()
        .AddSingleton<UploadCompletion>();
}
