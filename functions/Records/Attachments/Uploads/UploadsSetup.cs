using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Records.Attachments.Uploads;

/// <summary>Registers the services of uploads in chunks.</summary>
public static class UploadsSetup
{
    /// <summary>Adds the services that store chunks and complete uploads.</summary>
    public static IServiceCollection AddUploads(this IServiceCollection services) => services
        .AddSingleton<UploadStore>()
        .AddSingleton<ChunkBlobs>()
        .AddSingleton<UploadEndpoints>()
        .AddSingleton<UploadSealing>()
        .AddSingleton<UploadCompletion>();
}
