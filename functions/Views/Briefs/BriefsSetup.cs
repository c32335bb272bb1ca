using BangGiao.Records.Papers;
using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Views.Briefs;

/// <summary>Composes the briefs.</summary>
public static class BriefsSetup
{
    /// <summary>Adds the services that write briefs.</summary>
    public static IServiceCollection AddBriefs(this IServiceCollection services) => services
        .AddSingleton<BriefTexts>()
        .AddSingleton<BriefComposer>()
        .AddPaper<BriefPaper>(BriefPaper.Kind, BriefPaper.Template);
}
