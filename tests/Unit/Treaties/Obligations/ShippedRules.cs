using BangGiao.Registry.Profiles;
using BangGiao.Registry.Snapshots;
using BangGiao.Treaties.Activities;
using BangGiao.Treaties.Agreements;
using BangGiao.Treaties.Deadlines;
using BangGiao.Treaties.Obligations;
using BangGiao.Treaties.Participation;
using BangGiao.Unit.Records;
using BangGiao.Unit.Treaties.Agreements;
using BangGiao.Unit.Web.Access;
using BangGiao.Values.Csv;
using BangGiao.Values.Tables;

namespace BangGiao.Unit.Treaties.Obligations;

/// <summary>The statutory periods and holidays of <c>data/</c>, and the duties that follow from them.</summary>
public sealed class ShippedRules : IAsyncLifetime
{
    private IReadOnlyList<DeadlineRule> _rules = [];

    public WorkingCalendar Calendar { get; private set; } = new([]);

    public async Task InitializeAsync()
    {
        _rules = [.. (await ReadAsync("deadlineRules")).Select(record => record.As<DeadlineRule>())];
        Calendar = new([.. (await ReadAsync("holidays")).Select(record => record.As<Holiday>())]);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>The duties on a day, each as <c>rule status due</c>, with <c>+n</c> for n days late.</summary>
    public IEnumerable<string> On(string day, Agreement agreement, params IReadOnlyList<ParticipantAction> actions) =>
        Duties(day, agreement, actions)
            .Where(duty => duty.Status != ObligationStatus.Awaiting)
            .Select(duty => $"{duty.Rule.Id} {duty.Status} {duty.DueOn:yyyy-MM-dd}" + (duty.DaysLate is { } late ? $" +{late}" : ""));

    public IReadOnlyList<Obligation> Duties(string day, Agreement agreement, params IReadOnlyList<ParticipantAction> actions) =>
        [.. new ObligationRules(_rules, Calendar, Treaty.Day(day), OwnerProfiles.Default).Of(DatedAgreement.OfOwnState(agreement, actions, "VN"), DatedAgreement.IsMultilateral(agreement, actions, "VN"))];

    public IReadOnlyList<Obligation> Duties(string day, Activity activity) => [.. new ActivityDuties(_rules, Calendar, Treaty.Day(day)).Of(activity)];

    private static async Task<IReadOnlyList<StoredRecord>> ReadAsync(string collection)
    {
        Registries.Collections.TryFind(collection, out var found);
        var file = await File.ReadAllBytesAsync(Path.Combine(Sources.Root, "data", collection + ".csv"));
        var table = await CsvTable.ReadAsync(file, [.. found!.Columns(null).Select(field => new TableColumn(field))], TableLimits.Default, DateOrder.Auto);
        Assert.Empty(table.Faults);
        return [.. table.Rows.Select(row => Registries.Stored(collection, (string)row.Body["id"]!, row.Body))];
    }
}
