using BangGiao.Mechanism.Counting;
using BangGiao.Records.Changes;
using BangGiao.Records.Codes;
using BangGiao.Records.Collections;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Table;
using BangGiao.Values.Languages;
using BangGiao.Views.Comparison;
using BangGiao.Views.Summary;
using BangGiao.Web.Http;

namespace BangGiao.Views.LastLook;

/// <summary>Builds the answer with the changes since a state of the registry, in a caller's view.</summary>
public sealed class LastLookBody(CollectionRegistry collections, ChangeFeed feed, Vocabularies vocabularies)
{
    private const int MostChanges = 200;
    private const int MostRecords = 20;
    private const int MostDifferences = 20;

    /// <summary>The answer since a state; null when the caller has not looked yet.</summary>
    /// <param name="view">The caller's view.</param>
    /// <param name="since">The state.</param>
    /// <param name="parameters">The parameters of the request, which have no filters.</param>
    /// <param name="language">The language of the answer.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    public async Task<LastLookAnswer> OfAsync(RegistryView view, KeptLook? since, Parameters parameters, Language language, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(view);
        if (since is null)
            return new(null, view.Version, view.AsOf, language, language.Direction(), [], false, [], 0);
        var page = await feed.LatestAsync(view, QueryOf(since), cancellationToken);
        var records = page.Items.DistinctBy(latest => latest.Change.Key).ToList();
        var differences = since.Day < view.AsOf ? DifferencesOf(view, since.Day, parameters, language) : [];
        return new(
            new(since.Version, since.Day, since.At),
            view.Version,
            view.AsOf,
            language,
            language.Direction(),
            [.. records.Take(MostRecords).Select(latest => new SummaryChange(latest, latest.Title?.In(language)))],
            records.Count > MostRecords || page.Before is not null,
            [.. differences.Take(MostDifferences)],
            differences.Count);
    }

    private LatestQuery QueryOf(KeptLook since) =>
        new(long.MaxValue, MostChanges, [.. collections.All.Where(collection => !collection.IsOfPeople).Select(collection => collection.Name)], new HashSet<string>()) { Since = since.Version };

    private IReadOnlyList<Difference> DifferencesOf(RegistryView view, DateOnly day, Parameters parameters, Language language)
    {
        var scopes = FactDefinition.All.Select(definition => definition.Collection).Distinct()
            .ToDictionary(name => name, name => new CountScope(CollectionOf(name), parameters, []));
        return new ComparisonBody(scopes, FactDefinition.All, view.On(day), view, vocabularies, language).Differences;
    }

    private Collection CollectionOf(string name) => collections.TryFind(name, out var found) ? found : throw new InvalidOperationException($"There is no collection {name}.");
}
