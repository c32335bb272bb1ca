using BangGiao.Records.Codes;
using BangGiao.Records.Collections;
using BangGiao.Records.Endpoints;
using BangGiao.Records.Model;
using BangGiao.Registry.Snapshots;
using BangGiao.Relations.Agencies;
using BangGiao.Treaties.Activities;
using BangGiao.Treaties.Deadlines;
using BangGiao.Values.Languages;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;

namespace BangGiao.Mechanism.YearlyPacks;

/// <summary>The delegations of a year of all agencies, or of some.</summary>
internal sealed class DelegationList
{
    private readonly PackSource _source;
    private readonly CollectionRegistry _collections;
    private readonly Vocabularies _vocabularies;
    private readonly Language _language;
    private readonly Delegations _delegations;

    /// <param name="source">What the packs of the year are filled in from.</param>
    /// <param name="collections">The collections, for classifications.</param>
    /// <param name="vocabularies">The words of what is missing.</param>
    /// <param name="language">The language of the texts.</param>
    /// <param name="caller">The caller: an account of agencies has the delegations of its own agencies only.</param>
    /// <param name="agencyIds">The agencies asked for; empty for all.</param>
    /// <param name="sections">The directions asked for; empty for all.</param>
    public DelegationList(
        PackSource source, CollectionRegistry collections, Vocabularies vocabularies, Language language, Principal caller, IReadOnlyCollection<string> agencyIds, IReadOnlyCollection<PackSection> sections)
    {
        (_source, _collections, _vocabularies, _language) = (source, collections, vocabularies, language);
        _delegations = new(source, vocabularies, language);
        All =
        [
            .. _delegations.Of(null)
                .Where(one => caller.Holds(Role.Reader) || (one.Activity.HostAgencyId is { } host && PackAccess.Has(caller, host)))
                .Where(one => agencyIds.Count == 0 || (one.Activity.HostAgencyId is { } host && agencyIds.Contains(host)))
                .Where(one => sections.Count == 0 || sections.Contains(one.Row.Section))
                .OrderBy(one => one.Activity.StartsOn.First)
                .ThenBy(one => one.Activity.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>All of them, in the order of their days.</summary>
    public IReadOnlyList<(Activity Activity, PackEntry Row)> All { get; }

    /// <summary>The answer with one page of them.</summary>
    public DelegationsAnswer Json(Paging paging, string? next)
    {
        var (from, to) = _delegations.Period();
        var rule = _delegations.Rule;
        int Count(PackSection section) => All.Count(one => one.Row.Section == section);
        return new(
            _source.Year,
            _source.View.AsOf,
            _language,
            _language.Direction(),
            Classification(),
            from,
            to,
            rule is null ? null : PackRule.Of(rule),
            rule is null ? null : DeadlineRuleRules.YearlyDay(rule, _source.Year),
            _delegations.Note(),
            new(Count(PackSection.Outgoing), Count(PackSection.Incoming), Count(PackSection.Undirected)),
            new PackGaps(_source, _vocabularies, _language).Count(All.Select(one => one.Row)),
            [.. paging.Of(All).Select(one => Item(one.Activity, one.Row))],
            All.Count,
            _source.View.Version,
            next);
    }

    /// <summary>A delegation as an item of the answer.</summary>
    public DelegationItem Item(Activity activity, PackEntry row) => new(
        activity.Id,
        activity.HostAgencyId is { } agency ? new(agency, _source.View.Find(new RecordKey(AgencyCollection.PathName, agency))?.As<Agency>().Name.In(_language)) : null,
        row.Section,
        activity.Kind,
        activity.Level,
        row.Title,
        row.CountryIds,
        activity.Host?.In(_language),
        row.Head,
        activity.Members.Count,
        activity.StartsOn,
        activity.EndsOn,
        activity.Place,
        activity.Status,
        row.ReportedOn,
        row.Missing);

    private Classification Classification() => All
        .SelectMany(one => one.Row.CountryIds.Select(CountryKey.Of)
            .Append(new(ActivityCollection.PathName, one.Activity.Id))
            .Concat(one.Activity.HostAgencyId is { } agency ? [new RecordKey(AgencyCollection.PathName, agency)] : []))
        .Concat(_delegations.Rule is { } rule ? [new RecordKey(DeadlineRuleCollection.PathName, rule.Id)] : [])
        .Distinct()
        .Select(_source.View.Find)
        .OfType<StoredRecord>()
        .Select(_collections.ClassificationOf)
        .DefaultIfEmpty(Values.Roles.Classification.Public)
        .Max();
}
