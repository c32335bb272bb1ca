using BangGiao.Notices.Events;
using BangGiao.Relations.AccessKeys;
using BangGiao.Values.Dates;

namespace BangGiao.Notices.Occasions;

/// <summary>The last days of API keys. A key that was revoked by then has none. Only administrators see keys, so only their views have them.</summary>
internal sealed class KeyOccasions(OccasionLeads leads)
{
    /// <summary>The last days in a period, unordered.</summary>
    public IEnumerable<Occasion> In(OccasionSpan span) =>
        from record in span.View.All(AccessKeyCollection.PathName)
        let key = record.As<AccessKey>()
        where key.RevokedAt is null && key.ExpiresOn is { } last && span.Contains(last)
        select new Occasion
        {
            Event = OccasionEvents.AccessKeyExpires,
            Subject = record.Key,
            Date = key.ExpiresOn!.Value,
            Title = OccasionTexts.Title(OccasionEvents.AccessKeyExpires, _ => [key.Id]),
            AgencyIds = key.AgencyIds,
            Classification = key.Classification,
            LeadDays = leads.Of(OccasionEvents.AccessKeyExpires),
            Version = record.Version,
            ChangedAt = key.UpdatedAt,
            Slot = IsoDate.Text(key.ExpiresOn.Value),
        };
}
