using BangGiao.Records.Codes;
using BangGiao.Records.Endpoints;
using BangGiao.Records.Visibility;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Treaties.Agreements;

/// <summary>GET /agreements/{id}/warnings: the warnings for an officer: names that the law does not allow, overlaps, duplicates.</summary>
/// <remarks>An officer answers a warning in the agreement's <c>warningAnswers</c>.</remarks>
public sealed class ReadWarnings(RecordEndpoints records, Vocabularies vocabularies)
{
    /// <summary>200, or 304; 404.</summary>
    [Function(nameof(ReadWarnings))]
    [Requires(Role.Public)]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Api.Base + AgreementCollection.PathName + "/{id}/warnings")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        records.AboutAsync(request, new(AgreementCollection.PathName, id), asked => Body(asked.Record.As<Agreement>(), asked.View, asked.Language), cancellationToken);

    private WarningsAnswer Body(Agreement agreement, RegistryView view, Language language)
    {
        var found = AgreementWarnings.Of(agreement, view);
        return new(view.AsOf, language, language.Direction(), [.. found.Select(warning => Item(warning, language))], found.Count(warning => warning.Answer is null), view.Version);
    }

    private WarningItem Item(FoundWarning found, Language language) => new(
        found.Warning,
        vocabularies.Label("agreementWarning", CodeName.Of(found.Warning)).In(language),
        found.Basis is { } basis ? string.Join(", ", new[] { basis.Law, basis.Article }.OfType<string>()) : null,
        found.Other is { } other ? new(other.Id, other.Title.In(language)) : null,
        found.Answer);
}
