using BangGiao.Records.Collections;
using BangGiao.Views.Briefs;
using BangGiao.Views.Comparison;
using BangGiao.Views.Dashboard;
using BangGiao.Views.Dossiers;
using BangGiao.Views.Integrity;
using BangGiao.Views.LastLook;
using BangGiao.Views.Proofs;
using BangGiao.Views.SavedViews;
using BangGiao.Views.Search;
using BangGiao.Views.Summary;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Views;

/// <summary>Registers the views over several collections.</summary>
public static class ViewsSetup
{
    /// <summary>Adds the room's folders.</summary>
    public static IServiceCollection AddViews(this IServiceCollection services, IConfiguration configuration) => services
        .AddBriefs()
        .AddDashboard(configuration)
        .AddDossiers()
        .AddSingleton(new Vocabulary("comparedFact", typeof(ComparedFact)))
        .AddLastLook()
        .AddSavedViews()
        .AddSearch()
        .AddSummary(configuration)
        .AddIntegrity(configuration)
        .AddSigning(configuration);
}
