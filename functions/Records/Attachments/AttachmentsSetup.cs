using BangGiao.Registry.Owner;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Records.Attachments;

/// <summary>Registers the services of attachments.</summary>
public static class AttachmentsSetup
{
    /// <summary>Adds the settings, the blob container and the services. Invalid settings stop the start of the app.</summary>
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
