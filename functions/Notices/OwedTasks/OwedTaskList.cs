using BangGiao.Notices.Jubilees;
using BangGiao.Notices.Occasions;
using BangGiao.Records.Visibility;
using BangGiao.Relations.Agencies;
using BangGiao.Values.Languages;

namespace BangGiao.Notices.OwedTasks;

/// <summary>The tasks for anniversaries that agencies have, due in the year before or after the day of a view.</summary>
/// <remarks>
/// The tasks of an agency follow from rules and records of which its account sees only some. So the tasks are derived as the ministry's
/// readers see them, and narrowed to those of the caller's agencies for anniversaries that the caller sees too.
/// </remarks>
internal sealed class OwedTaskList
{
    private const int DaysBack = 366;
    private const int DaysAhead = 366;

    private readonly RegistryView _own;
    private readonly Language _language;

    /// <summary>Finds them.</summary>
    /// <param name="calendar">The occasions.</param>
    /// <param name="own">The caller's view.</param>
    /// <param name="agencies">The agencies that have them; null for all.</param>
    /// <param name="language">The language of names and titles.</param>
    public OwedTaskList(OccasionCalendar calendar, RegistryView own, IReadOnlyList<string>? agencies, Language language)
    {
        (_own, _language) = (own, language);
        Items =
        [
            .. from pair in calendar.Tasks(own.OfTheMinistry(), Later(own.AsOf, -DaysBack), Later(own.AsOf, DaysAhead))
               where pair.Task.AgencyId is { } agency && agencies?.Contains(agency) != false
               let seen = calendar.Find(own, pair.Anniversary.Id)
               where seen is not null
               select Of(seen, pair.Task),
        ];
    }

    /// <summary>The tasks, those due first first.</summary>
    public IReadOnlyList<OwedTask> Items { get; }

    // A cursor can name a day at the end of the calendar.
    private static DateOnly Later(DateOnly day, int days) =>
        DateOnly.FromDayNumber(Math.Clamp(day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));

    private OwedTask Of(Occasion anniversary, PlannedTask task)
    {
        // The other fields of the record are only for callers who see the record.
        var record = task.Record is { } recorded ? _own.Find(new(JubileeTaskCollection.PathName, recorded.Id))?.As<JubileeTask>() : null;
        return new(
            new(anniversary.Id, anniversary.Title.In(_language)),
            anniversary.Date,
            anniversary.Importance!.Value,
            task.Kind,
            OccasionTexts.NameOf(task, _language),
            task.StatusOn(_own.AsOf),
            task.DueOn,
            task.DueOn.DayNumber - _own.AsOf.DayNumber,
            new(task.AgencyId!, _own.Find(new(AgencyCollection.PathName, task.AgencyId!))?.As<Agency>().Name.In(_language)),
            record?.Responsible,
            task.Record?.DoneOn,
            task.Record?.DroppedOn,
            record?.Note,
            record?.Id,
            record?.Attachments ?? []);
    }
}
