using BangGiao.Records.Codes;
using BangGiao.Records.Endpoints;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Relations.Agencies;
using BangGiao.Relations.Countries;
using BangGiao.Treaties.Participation;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Treaties.Agreements;

/// <summary>GET /agreements/{id}/participants: the participants of an agreement on a day, with their actions.</summary>
public sealed class ReadParticipants(RecordEndpoints records, Vocabularies vocabularies)
{
    /// <summary>200, or 304; 404.</summary>
    /// <remarks>With <c>asOf</c>, actions after that day are left out; those without a date always count.</remarks>
    [Function(nameof(ReadParticipants))]
    [Requires(Role.Public)]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Api.Base + AgreementCollection.PathName + "/{id}/participants")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        records.AboutAsync(request, new(AgreementCollection.PathName, id), asked => Body(asked.Record.As<Agreement>(), asked.View, asked.Language), cancellationToken);

    private ParticipantsAnswer Body(Agreement agreement, RegistryView view, Language language)
    {
        var (dated, states) = ParticipantStates.On(agreement, view);
        return new(
            view.AsOf,
            language,
            language.Direction(),
            new(agreement.Id, agreement.Title.In(language)),
            StandingRules.On(dated, view.AsOf),
            ParticipationFigures.Of(states),
            [.. states.Select(state => Item(state, view, language)).OrderBy(item => item.Name, Collation.For(language)).ThenBy(item => item.Id, StringComparer.Ordinal)],
            view.Version);
    }

    private ParticipantItem Item(ParticipantState state, RegistryView view, Language language) => new(
        state.Key,
        NameOf(state, view, language),
        state.CountryId,
        state.AgencyId,
        state.Status,
        state.Since,
        state.SignedOn,
        state.Consent?.On,
        state.Consent?.Kind,
        state.InForceOn,
        state.EndsOn,
        [.. state.Actions.Select(action => Item(action, WithdrawalOf(action, state.Actions), language))]);

    private ActionItem Item(ParticipantAction action, ParticipantAction? withdrawal, Language language) => new(
        action.Id,
        action.Kind,
        vocabularies.Label("actionKind", CodeName.Of(action.Kind)).In(language),
        action.On,
        action.EffectiveOn,
        action.Text,
        action.ConcernsId,
        withdrawal?.Id,
        withdrawal?.On,
        action.Notice,
        action.Source);

    private static ParticipantAction? WithdrawalOf(ParticipantAction statement, IReadOnlyList<ParticipantAction> actions) =>
        actions.FirstOrDefault(action => action.Kind == ActionKind.WithdrawalOfStatement && action.ConcernsId == statement.Id);

    // A hidden participant appears with the code that the agreement itself contains.
    private static string NameOf(ParticipantState state, RegistryView view, Language language)
    {
        if (state.AgencyId is { } agency)
            return view.Find(new RecordKey(AgencyCollection.PathName, agency))?.As<Agency>().Name.In(language) ?? agency;
        var country = state.CountryId ?? "";
        var name = view.Find(new RecordKey(CountryCollection.PathName, country))?.As<Country>().Name.In(language) ?? country;
        return state.Name is { } body ? $"{body.In(language)} ({name})" : name;
    }
}
