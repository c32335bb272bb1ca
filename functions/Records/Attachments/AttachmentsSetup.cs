using BangGiao.Registry.Owner;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Records.Attachments;

/// <summary>Composes the attachments.</summary>
public static class AttachmentsSetup
{
    /// <summary>Adds what serves the records' files.</summary>
    public static IServiceCollection AddAttachments(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<AttachmentOptions>()
            .Bind(configuration.GetSection(RegistryOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        return services
            .AddSingleton<AttachmentContainer>()
            .AddSingleton<AttachmentBlobs>()
            .AddSingleton<AttachmentWriter>()
            .AddSingleton<AttachmentEndpoints>();
    }
}
