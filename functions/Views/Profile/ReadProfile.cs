using System.Text;
using BangGiao.Records.Endpoints;
using BangGiao.Registry.Owner;
using BangGiao.Relations.Partnerships;
using BangGiao.Values.Json;
using BangGiao.Values.Roles;
using BangGiao.Views.Summary;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;

namespace BangGiao.Views.Profile;

/// <summary>GET /profile: the owner's profile, from which the dashboard takes levels, languages and the map's point of view.</summary>
public sealed class ReadProfile(RegistryViews views, OwnerState owner, IOptions<MapOptions> map)
{
    /// <summary>200 or 304.</summary>
    [Function(nameof(ReadProfile))]
    [Requires(Role.Public)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Api.Base + "profile")] HttpRequest request, CancellationToken cancellationToken)
    {
        var parameters = new Parameters(request);
        var language = parameters.Language();
        parameters.Done();
        var view = await views.OpenAsync(request, ViewParameters.Current, cancellationToken);
        var answer = AnswerOf(view.Version);
        // The profile comes from settings, so a start with others changes it without a change of the registry.
        return new ViewAnswer(view, language, () => answer) { MoreParts = [ETags.OfContent(Encoding.UTF8.GetBytes(RecordJson.Write(RecordJson.ToBody(answer))))] };
    }

    private ProfileAnswer AnswerOf(long version) => new(
        owner.Code,
        owner.Profile.TimeZone,
        owner.Profile.FirstDay,
        owner.Profile.Languages,
        map.Value.ViewFor(owner),
        [.. owner.Profile.Levels.Select(level => new ProfileLevel(new PartnershipLevel(level.Code), level.Label, level.Kind))],
        owner.Profile.Periods.All is [.., var rule] ? new(rule.OpensOnDay, rule.ClosesOnDay, rule.ReportsDueOnDay, rule.Text) : null,
        version);
}
