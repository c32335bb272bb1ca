using BangGiao.Mechanism.Commitments;
using BangGiao.Mechanism.ReviewCycles;
using BangGiao.Notices.Calendar;
using BangGiao.Notices.Notifications;
using BangGiao.Notices.Occasions;
using BangGiao.Notices.Subscriptions;
using BangGiao.Registry.Snapshots;
using BangGiao.Relations.AccessKeys;
using BangGiao.Relations.Countries;
using BangGiao.Treaties.Agreements;
using BangGiao.Values.Languages;
using BangGiao.Web.Http;
using Microsoft.Extensions.Options;

namespace BangGiao.Notices.Channels;

/// <summary>The pages of the dashboard that messages link to. Their address comes from a setting only; without it there are no links.</summary>
public sealed class DashboardPages(IOptions<WebOptions> web)
{
    private static readonly string[] WithoutPage = [SubscriptionCollection.PathName, NotificationCollection.PathName, CalendarTokenCollection.PathName];
    private static readonly string[] WithListOfTheirOwn = [CountryCollection.PathName, CommitmentCollection.PathName];

    /// <summary>The page of an occasion's record; of a deleted one and of many records, the list that has or had them.</summary>
    public string? Of(Occasion occasion, Language language)
    {
        ArgumentNullException.ThrowIfNull(occasion);
        if (occasion.Count is not null)
            return At(occasion.ListedIn is { } listed ? ListOf(listed) : "", language);
        return At(occasion.Operation == Operation.Delete ? ListOf(occasion.Subject.Collection) : PageOf(occasion.Subject), language);
    }

    /// <summary>The page of a record; null without a public address, and for a record without a page.</summary>
    public string? Of(RecordKey key, Language language) => At(PageOf(key), language);

    /// <summary>A page; null without a public address.</summary>
    /// <param name="path">The path below the dashboard, with its query; null for no page.</param>
    /// <param name="language">The language of the page.</param>
    public string? At(string? path, Language language) => path is not null && web.Value.PublicAddress is { Length: > 0 } address
        ? $"{address.TrimEnd('/')}/dashboard/{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}lang={language.Tag()}"
        : null;

    private static string? PageOf(RecordKey key)
    {
        var id = Uri.EscapeDataString(key.Id);
        return key.Collection switch
        {
            CommitmentCollection.PathName => $"commitments?open={id}",
            ReviewCycleCollection.PathName => $"commitments?view=rounds&round={id}",
            AccessKeyCollection.PathName => "work/keys",
            CountryCollection.PathName or AgreementCollection.PathName => $"{key.Collection}/{id}",
            var kept when WithoutPage.Contains(kept) => null,
            var other => $"records/{other}/{id}",
        };
    }

    private static string ListOf(string collection) => WithListOfTheirOwn.Contains(collection) ? collection : $"records/{collection}";
}
