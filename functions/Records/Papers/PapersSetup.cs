using BangGiao.Values.Documents.Templates;
using BangGiao.Values.Languages;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace BangGiao.Records.Papers;

/// <summary>Registers papers in Word and PDF.</summary>
public static class PapersSetup
{
    /// <summary>Adds the templates. The app does not start when one of the operator's has a fault, or the renderer is no program.</summary>
    public static IServiceCollection AddPapers(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<PaperOptions>().Bind(configuration.GetSection(PaperOptions.Section)).ValidateOnStart();
        return services.AddSingleton<IValidateOptions<PaperOptions>, PaperOptionsCheck>().AddSingleton<PaperTemplates>().AddSingleton<PdfRenderer>();
    }

    /// <summary>Adds a kind of paper.</summary>
    /// <typeparam name="T">Its data; the properties are the fields of its template.</typeparam>
    /// <param name="services">The services.</param>
    /// <param name="name">Its name.</param>
    /// <param name="template">Writes the built-in template in a language.</param>
    public static IServiceCollection AddPaper<T>(this IServiceCollection services, string name, Func<Language, byte[]> template) =>
        services.AddSingleton(new PaperKind(name, PaperShape.Of<T>(), template));
}
